import { css, html, nothing, type TemplateResult } from 'lit';
import { minusIcon, plusIcon } from './icons/common.js';
import { icon } from './icons/icon.js';

export interface StepperProps {
  /** Id of the value, unique in its root. */
  name: string;
  /** Names the value for screen readers. */
  label: string;
  /** No value is not zero: nothing has been said yet. */
  value: number | undefined;
  min: number;
  max: number;
  /** Defaults to 1; 0.5 for halves. */
  step?: number | undefined;
  /** Where the first press starts when there is no value. */
  start: number;
  /** The value in words: "5½ hours", or what to say before there is one. */
  valueText: string;
  lessLabel: string;
  moreLabel: string;
  /** Id of a hint that stands beside it. */
  describedBy?: string | undefined;
  onChange: (value: number) => void;
}

/** Keys of a spin button, as multiples of its step. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 4,
  PageDown: -4,
  Home: -Infinity,
  End: Infinity,
};

/** A number by touch or keys, where a guess is good enough and a keyboard would ask for too much. */
export const stepper = (props: StepperProps): TemplateResult => {
  const { name, label, value, min, max, step = 1, start, valueText, describedBy } = props;
  const move = (steps: number): void => {
    const from = value ?? start;
    // The first press of plus or minus accepts the start, so that one press says "about that".
    const to = value === undefined && Number.isFinite(steps) ? start : from + steps * step;
    const next = Math.min(max, Math.max(min, to));
    if (next !== value) props.onChange(next);
  };
  const onKey = (event: KeyboardEvent): void => {
    const steps = KEYS[event.key];
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(steps);
  };
  const end = (words: string, drawing: typeof plusIcon, steps: number, atEnd: boolean): TemplateResult =>
    html`<button
      type="button"
      class="stepper-end"
      aria-label=${words}
      aria-controls=${name}
      aria-disabled=${atEnd ? 'true' : nothing}
      @click=${() => {
        move(steps);
      }}
    >
      ${icon(drawing)}
    </button>`;
  return html`<div class="stepper" part="stepper" role="group" aria-label=${label}>
    ${end(props.lessLabel, minusIcon, -1, value === min)}
    <span
      class="stepper-value num"
      id=${name}
      role="spinbutton"
      tabindex="0"
      aria-label=${label}
      aria-valuemin=${min}
      aria-valuemax=${max}
      aria-valuenow=${value ?? nothing}
      aria-valuetext=${valueText}
      aria-describedby=${describedBy ?? nothing}
      @keydown=${onKey}
      ><span aria-live="polite">${valueText}</span></span
    >
    ${end(props.moreLabel, plusIcon, 1, value === max)}
  </div>`;
};

export const stepperStyles = css`
  .stepper {
    display: inline-flex;
    align-items: stretch;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r);
    background: var(--_surface);
  }
  .stepper-end {
    display: grid;
    place-items: center;
    inline-size: 52px;
    min-block-size: 48px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    cursor: pointer;
    /* A double tap here is two half hours, not a zoom. */
    touch-action: manipulation;
  }
  .stepper-end[aria-disabled='true'] {
    color: var(--_ink-3);
    cursor: default;
  }
  .stepper-value {
    display: grid;
    place-items: center;
    min-inline-size: 112px;
    padding-inline: 4px;
    border-radius: 4px;
    font-weight: 600;
    text-align: center;
  }
  .stepper :focus-visible {
    outline-offset: -4px;
  }
  @media (hover: hover) {
    .stepper-end:hover:not([aria-disabled='true']) {
      background: var(--_softer);
    }
  }
  @container iop (max-width: 15em) {
    .stepper-value {
      min-inline-size: 4em;
    }
  }
`;

import { css, html, nothing, type TemplateResult } from 'lit';
import { describedBy, fixMessage } from './fix.js';
import { markStyles } from './mark.js';

export interface Choice {
  value: string;
  label: string;
  sub?: string | undefined;
  /** Picture at the inline end, hidden from screen readers: the label says it. */
  glyph?: unknown;
}

interface RowsProps {
  /** Name of the group, unique in its root; ids are made from it. */
  name: string;
  /** A string is a label; a template (a heading, say) stands as it is. */
  legend: unknown;
  choices: readonly Choice[];
  hint?: string | undefined;
  /** What stands between the legend and the rows, such as who sees the answer. */
  intro?: unknown;
  fix?: string | undefined;
}

export interface ChoiceRowsProps extends RowsProps {
  value: string | undefined;
  onChange: (value: string) => void;
}

export interface CheckRowsProps extends RowsProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
}

const rows = (
  { name, legend, choices, hint, intro, fix }: RowsProps,
  type: 'radio' | 'checkbox',
  isChosen: (value: string) => boolean,
  onInput: (event: Event) => void,
): TemplateResult =>
  html`<fieldset
    class="choices"
    role=${type === 'radio' ? 'radiogroup' : nothing}
    aria-invalid=${fix && type === 'radio' ? 'true' : nothing}
    aria-describedby=${describedBy(hint && `${name}-hint`, fix && `${name}-fix`)}
  >
    <legend class=${typeof legend === 'string' ? 'label' : 'heading'}>${legend}</legend>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing} ${intro ?? nothing}
    <div class="rows ${fix ? 'to-fix' : ''}" part="rows">
      ${choices.map(
        ({ value, label, sub, glyph }) =>
          html`<label class="choice" part="row">
            <input
              type=${type}
              class="mark"
              name=${name}
              value=${value}
              .checked=${isChosen(value)}
              @change=${onInput}
            />
            <span class="choice-words">${label}${sub ? html`<span class="sub">${sub}</span>` : nothing}</span>
            ${glyph ? html`<span class="glyph" part="glyph" aria-hidden="true">${glyph}</span>` : nothing}
          </label>`,
      )}
    </div>
    ${fixMessage(`${name}-fix`, fix)}
  </fieldset>`;

/** One of several: native radios, so arrow keys move and choose. */
export const choiceRows = (props: ChoiceRowsProps): TemplateResult =>
  rows(
    props,
    'radio',
    value => value === props.value,
    event => {
      props.onChange((event.target as HTMLInputElement).value);
    },
  );

/** Any of several. The values come back in the order of the choices, whatever was ticked first. */
export const checkRows = (props: CheckRowsProps): TemplateResult =>
  rows(
    props,
    'checkbox',
    value => props.values.includes(value),
    event => {
      const { value, checked } = event.target as HTMLInputElement;
      props.onChange(
        props.choices
          .map(choice => choice.value)
          .filter(one => (one === value ? checked : props.values.includes(one))),
      );
    },
  );

export const choiceStyles = css`
  ${markStyles}
  .choices > .heading {
    padding: 0;
  }
  .choices > .rows {
    margin-block-start: var(--_s3);
  }
  .choices > .label + .rows {
    margin-block-start: 0;
  }
  .choices > .heading:has(.question) ~ .rows {
    margin-block-start: var(--_s5);
  }
  .rows {
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .rows.to-fix {
    border: 2px solid var(--_warm-ink);
  }
  .rows > * + * {
    border-block-start: 1px solid var(--_line);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 14px;
    min-block-size: 56px;
    padding: 10px 16px;
    line-height: 1.35;
    cursor: pointer;
    transition: background var(--_m-fast);
  }
  .choice-words {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .sub {
    display: block;
    color: var(--_ink-2);
    font-size: var(--_t-note);
    line-height: 1.4;
  }
  .glyph {
    display: flex;
    flex: none;
    color: var(--_ink-2);
  }
  .choice:has(:checked) {
    background: var(--_soft);
  }
  .choice:has(:checked) .glyph {
    color: var(--_accent);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: -5px;
    border-radius: 8px;
  }
  @supports selector(:has(a)) {
    .choice .mark:focus-visible {
      outline: none;
    }
  }
  @media (hover: hover) {
    .choice:hover:not(:has(:checked)) {
      background: var(--_softer);
    }
  }
  /* Large text on a small screen: the words need the room, and they say what the picture shows. */
  @container iop (max-width: 15em) {
    .glyph {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .choice .glyph,
    .choice:has(:checked) .glyph {
      color: CanvasText;
    }
    .choice:has(:focus-visible) {
      outline: 3px solid Highlight;
      outline-offset: -5px;
    }
  }
`;

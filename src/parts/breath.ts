import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { shownModally } from './dialog.js';

export interface BreathWords {
  title: string;
  /** What this is, for who hears it instead of seeing it: no word comes after this one until the end. */
  lead: string;
  in: string;
  hold: string;
  out: string;
  /** A kind word at the end. */
  end: string;
  back: string;
}

type Phase = 'in' | 'hold' | 'out' | 'end';

/** Half a minute, three breaths of it, and time to read the kind word. In milliseconds. */
const ROUND: readonly (readonly [Phase, number])[] = [
  ['in', 3000],
  ['hold', 2000],
  ['out', 5000],
];
const PACE = [...ROUND, ...ROUND, ...ROUND, ['end', 4000] as const];

export interface BreathProps {
  words: BreathWords;
  /** What else must be in reach, such as the fast way out. */
  more?: unknown;
}

/** Half a minute of nothing but breathing. It lies over the page, ends by itself, and can be ended at any time. */
export class Breath {
  readonly #onChange: () => void;
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #at = -1;
  #opener: HTMLElement | undefined;

  /** `onEnd`: it is over, and the focus is back where it was. */
  constructor(onChange: () => void, onEnd: () => void) {
    this.#onChange = onChange;
    this.#onEnd = onEnd;
  }

  get isOpen(): boolean {
    return this.#at >= 0;
  }

  /** For the button that opens it. */
  readonly start = ({ currentTarget }: Event): void => {
    if (this.isOpen) return;
    this.#opener = currentTarget as HTMLElement;
    this.#go(0);
  };

  readonly end = (): void => {
    if (!this.isOpen) return;
    this.stop();
    this.#onEnd();
  };

  /** Ends it without a word: the page goes, or the widget does. */
  stop(): void {
    clearTimeout(this.#timer);
    if (!this.isOpen) return;
    this.#at = -1;
    this.#onChange();
  }

  render({ words, more }: BreathProps): TemplateResult {
    const phase = PACE[this.#at]?.[0];
    const onClosed = (event: Event): void => {
      if ((event.target as HTMLDialogElement).open) return;
      this.end();
      // Some browsers give the focus to no button that is clicked, and then have none to give back.
      this.#opener?.focus();
      this.#opener = undefined;
    };
    return html`<dialog
      class="breath"
      part="moment"
      aria-labelledby="breath-title"
      aria-describedby="breath-lead"
      @close=${onClosed}
      ${shownModally(this.isOpen)}
    >
      ${
        phase
          ? html`<div class="breath-page">
              <div class="breath-top">${more ?? nothing}</div>
              <div class="breath-middle">
                <h2 class="lead" id="breath-title">${words.title}</h2>
                <p class="muted" id="breath-lead">${words.lead}</p>
                <svg class=${phase} viewBox="0 0 560 120" preserveAspectRatio="none" aria-hidden="true">
                  <path d="M4 60C150 60 190 100 280 100S410 60 556 60"></path>
                </svg>
                <p class="breath-word" aria-hidden="true">
                  ${keyed(this.#at, html`<span>${words[phase]}</span>`)}
                </p>
                <button type="button" class="button secondary" part="moment-end" @click=${this.end}>
                  ${words.back}
                </button>
              </div>
            </div>`
          : nothing
      }
    </dialog>`;
  }

  #go(at: number): void {
    const step = PACE[at];
    if (!step) return this.end();
    this.#at = at;
    this.#onChange();
    this.#timer = setTimeout(() => this.#go(at + 1), step[1]);
  }
}

/** Needs `buttons`. */
export const breathStyles = css`
  .breath {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: 100%;
    max-block-size: 100%;
    padding: 0;
    border: 0;
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
    color: var(--_ink);
  }
  .breath-page {
    display: grid;
    grid-template-rows: auto 1fr;
    min-block-size: 100%;
    padding: 8px 20px 24px;
  }
  .breath-top {
    display: flex;
    justify-content: flex-end;
    min-block-size: 44px;
  }
  .breath-middle {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--_s3);
    text-align: center;
  }
  .breath-middle .muted {
    max-inline-size: 34em;
  }
  .breath svg {
    display: block;
    inline-size: min(100%, 560px);
    block-size: 120px;
    margin-block-start: var(--_s4);
    fill: none;
    overflow: visible;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
  }
  /* The line rises with the breath and gives way with it: the middle moves, the ends hold. */
  .breath path {
    transform: scaleY(0.15);
    transform-origin: 0 60px;
    vector-effect: non-scaling-stroke;
    transition: transform 5s ease-in-out;
  }
  .breath .in path,
  .breath .hold path {
    transform: scaleY(-1);
    transition-duration: 3s;
  }
  .breath .out path {
    transform: scaleY(1);
  }
  .breath-word {
    min-block-size: 2em;
    margin-block-end: var(--_s5);
    font-size: var(--_t-q);
    line-height: 1.3;
  }
  .breath-word span {
    animation: iop-breath-word 600ms ease-out;
  }
  @keyframes iop-breath-word {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .breath path,
    .breath .in path,
    .breath .hold path,
    .breath .out path {
      transform: none;
      transition: none;
    }
    .breath-word span {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .breath svg {
      stroke: CanvasText;
    }
  }
`;

import { css, html, nothing, type TemplateResult } from 'lit';

export interface HoursBarProps {
  /** "Planned 9 hours. You have been to 6 of 9." Always shown: the bar only draws it. */
  sentence: string;
  attended: number;
  /** Planned and still to come. */
  ahead: number;
  /** Open to make up. */
  open: number;
  /** What the sentence leaves out, for a screen reader; without it the bar is only decoration. */
  detail?: string | undefined;
}

/** One segment an hour, half as wide for half an hour. */
const segments = (hours: number, state: string): TemplateResult[] =>
  Array.from(
    { length: Math.ceil(hours) },
    (_, index) => html`<i class="${state} ${hours - index < 1 ? 'part-hour' : ''}"></i>`,
  );

/** Hours of a week: filled = attended, outlined = ahead, dashed = open. Fills from where reading starts. */
export const hoursBar = ({ sentence, attended, ahead, open, detail }: HoursBarProps): TemplateResult =>
  html`<div class="hours" part="hours">
    <p>${sentence}</p>
    <div
      class="hours-bar"
      role=${detail ? 'img' : nothing}
      aria-label=${detail ?? nothing}
      aria-hidden=${detail ? nothing : 'true'}
    >
      ${segments(attended, 'attended')}${segments(ahead, 'ahead')}${segments(open, 'open')}
    </div>
  </div>`;

export const hoursBarStyles = css`
  .hours-bar {
    display: flex;
    gap: 3px;
    block-size: 14px;
    margin-block: 10px;
  }
  .hours-bar i {
    flex: 2;
    min-inline-size: 0;
    border: 1.5px solid var(--_edge);
    border-radius: 3px;
  }
  .hours-bar .part-hour {
    flex: 1;
  }
  .hours-bar .attended {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .hours-bar .open {
    border-style: dashed;
  }
  @media (forced-colors: active) {
    .hours-bar .attended {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
  }
`;

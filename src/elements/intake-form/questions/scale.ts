import { css, html, type TemplateResult } from 'lit';
import { describedBy, fixMessage } from '../../../parts/fix.js';
import { scaleValues } from '../../../rules/answer-checks.js';
import { FIELD, heading, type QuestionProps } from './question.js';

export const styles = [
  css`
    .scale {
      display: flex;
      flex-wrap: wrap;
      gap: 1px;
      margin-block-start: var(--_s5);
      border: 1.5px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_line);
      overflow: clip;
    }
    .scale.to-fix {
      border: 2px solid var(--_warm-ink);
    }
    .scale label {
      position: relative;
      display: grid;
      /* Six in a row on a phone, so that the eleven of a scale from 0 to 10 stand in two. */
      flex: 1 0 15%;
      min-block-size: 52px;
      background: var(--_surface);
      cursor: pointer;
    }
    .scale .figure {
      display: grid;
      place-items: center;
      font-variant-numeric: tabular-nums;
      transition: background var(--_m-fast);
    }
    .scale input:checked + .figure {
      background: var(--_soft);
      box-shadow: inset 0 -4px var(--_accent);
    }
    .scale input:focus-visible + .figure {
      outline: 3px solid var(--_accent);
      outline-offset: -5px;
      border-radius: 8px;
    }
    .scale-ends {
      display: flex;
      justify-content: space-between;
      gap: var(--_s4);
      margin-block-start: var(--_s2);
      color: var(--_ink-2);
      font-size: var(--_t-small);
    }
    .scale-ends > :last-child {
      text-align: end;
    }
    @container iop (min-width: 560px) {
      .scale label {
        flex: 1 0 44px;
      }
    }
    @media (hover: hover) {
      .scale input:hover:not(:checked) + .figure {
        background: var(--_softer);
      }
    }
    @media (forced-colors: active) {
      .scale input:checked + .figure {
        outline: 2px solid Highlight;
        outline-offset: -3px;
      }
    }
  `,
];

/** A figure between two ends that are said in words. Native radios: arrow keys move and choose. */
export const render = ({ item, value, language, who, fix, onAnswer }: QuestionProps): TemplateResult => {
  const { low, high } = item.ends ?? {};
  const values = scaleValues(item);
  const figures = new Intl.NumberFormat(language);
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 0;
  const endOf = (one: number): string | undefined => (one === first ? low : one === last ? high : undefined);
  const onChange = (event: Event): void => {
    onAnswer(Number((event.target as HTMLInputElement).value));
  };
  return html`<fieldset
    class="choices"
    role="radiogroup"
    aria-invalid=${fix ? 'true' : 'false'}
    aria-describedby=${describedBy(item.hint && `${FIELD}-hint`, fix && `${FIELD}-fix`)}
  >
    <legend class="heading">${heading(item.text)}</legend>
    ${item.hint ? html`<p class="hint" id="${FIELD}-hint">${item.hint}</p>` : ''} ${who}
    <div class="scale ${fix ? 'to-fix' : ''}" part="rows">
      ${values.map(one => {
        const end = endOf(one);
        return html`<label part="row"
          ><input
            class="covering"
            type="radio"
            name=${FIELD}
            value=${one}
            .checked=${one === value}
            @change=${onChange}
          /><span class="figure"
            >${figures.format(one)}${end ? html`<span class="visually-hidden">, ${end}</span>` : ''}</span
          ></label
        >`;
      })}
    </div>
    ${
      low || high
        ? html`<p class="scale-ends" aria-hidden="true">
            <span>${figures.format(first)} ${low}</span><span>${figures.format(last)} ${high}</span>
          </p>`
        : ''
    }
    ${fixMessage(`${FIELD}-fix`, fix)}
  </fieldset>`;
};

import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { describedBy, fixMessage } from '../../../parts/fix.js';
import { segmented, segmentedStyles } from '../../../parts/segmented.js';
import { textField, textFieldStyles } from '../../../parts/text-field.js';
import { entryOf } from '../../../rules/answer-checks.js';
import { LONGEST_DRAWING, LONGEST_NAME, SIGNATURE_FIELD } from '../../../rules/signature.js';
import { FIELD, heading, type QuestionProps } from './question.js';

const { width, height } = SIGNATURE_FIELD;

export const styles = [
  textFieldStyles,
  segmentedStyles,
  css`
    .sign {
      margin-block-start: var(--_s5);
    }
    .sign {
      margin-block-start: var(--_s5);
    }
    .sign > * + * {
      margin-block-start: var(--_s4);
    }
    .details {
      color: var(--_ink-2);
      white-space: pre-line;
    }
    .pad {
      display: block;
      inline-size: 100%;
      block-size: auto;
      border: 1.5px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_surface);
      cursor: crosshair;
      touch-action: none;
    }
    .pad path {
      fill: none;
      stroke: var(--_ink);
      stroke-width: 3;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .pad line {
      stroke: var(--_line);
      stroke-width: 2;
    }
  `,
];

const between = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));

/** Where the pointer is, in the field of the signature. */
const pointOf = (event: PointerEvent, pad: Element): [x: number, y: number] => {
  const box = pad.getBoundingClientRect();
  return [
    between(((event.clientX - box.left) / box.width) * width, width),
    between(((event.clientY - box.top) / box.height) * height, height),
  ];
};

/** Where a drawing ends. */
const endOf = (drawing: string): [x: number, y: number] => {
  const [, x = 0, y = 0] = /(\d+) (\d+)$/.exec(drawing) ?? [];
  return [Number(x), Number(y)];
};

/** Points closer than this to the one before show no difference, and a long name would run out of room. */
const NEAR = 4;

/**
 * A name, typed; and drawn beside it for whoever likes to. Both count the same, so that a keyboard, a switch or a
 * voice signs as well as a finger.
 */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, value, later, who, fix, onAnswer, onLeave, work } = props;
  const { signature: words } = later.types;
  const given = entryOf(value) ?? {};
  const name = typeof given['name'] === 'string' ? given['name'] : '';
  const drawing = typeof given['drawing'] === 'string' ? given['drawing'] : '';
  const isDrawn = given['method'] === 'drawn';
  const sign = (method: 'typed' | 'drawn', signed: string, drawn: string, typing = false): void =>
    onAnswer(
      signed === '' && method === 'typed'
        ? undefined
        : { method, name: signed, ...(method === 'drawn' && drawn ? { drawing: drawn } : {}) },
      typing,
    );
  const draw = (event: PointerEvent): void => {
    const pad = event.currentTarget as Element;
    if (event.type === 'pointerdown') pad.setPointerCapture(event.pointerId);
    else if (!pad.hasPointerCapture(event.pointerId)) return;
    event.preventDefault();
    const [x, y] = pointOf(event, pad);
    const [lastX, lastY] = endOf(drawing);
    const isFirst = event.type === 'pointerdown';
    if (!isFirst && Math.hypot(x - lastX, y - lastY) < NEAR) return;
    // A tap leaves a dot.
    const longer = isFirst ? `${drawing}M${x} ${y}L${x} ${y}` : `${drawing}L${x} ${y}`;
    if (longer.length <= LONGEST_DRAWING) sign('drawn', name, longer, true);
  };
  return html`<fieldset
    class="choices"
    aria-describedby=${describedBy(item.hint && `${FIELD}-hint`, fix && `${FIELD}-fix`)}
  >
    <legend class="heading">${heading(item.text)}</legend>
    ${item.hint ? html`<p class="hint" id="${FIELD}-hint">${item.hint}</p>` : ''} ${who}
    <div class="sign">
      ${item.details ? html`<p class="details">${item.details}</p>` : nothing}
      ${segmented({
        name: `${FIELD}-how`,
        legend: words.how,
        options: [
          { value: 'typed', label: words.typed },
          { value: 'drawn', label: words.drawn },
        ],
        value: isDrawn ? 'drawn' : 'typed',
        onChange: how => {
          sign(how as 'typed' | 'drawn', name, drawing);
        },
      })}
      ${textField({
        name: FIELD,
        label: words.name,
        hint: words.counts,
        value: name,
        maxLength: LONGEST_NAME,
        autocomplete: 'name',
        required: item.required,
        onInput: typed => {
          sign(isDrawn ? 'drawn' : 'typed', typed, drawing, true);
        },
        onLeave,
      })}
      ${
        isDrawn
          ? html`<div>
              <p class="label" id="${FIELD}-pad">${words.pad}</p>
              <svg
                class="pad"
                role="img"
                aria-labelledby="${FIELD}-pad"
                viewBox="0 0 ${width} ${height}"
                @pointerdown=${draw}
                @pointermove=${draw}
              >
                ${svg`<line x1="24" y1="150" x2=${width - 24} y2="150"></line><path d=${drawing}></path>`}
              </svg>
              <button
                type="button"
                class="button quiet small"
                part="clear"
                @click=${() => {
                  sign('drawn', name, '');
                  work.announce(words.cleared);
                }}
              >
                <span>${words.clear}</span>
              </button>
            </div>`
          : nothing
      }
    </div>
    ${fixMessage(`${FIELD}-fix`, fix)}
  </fieldset>`;
};

import { css, html, type TemplateResult } from 'lit';
import { describedBy, fixMessage } from '../../../parts/fix.js';
import { textField, textFieldStyles } from '../../../parts/text-field.js';
import { FIELD, heading, type QuestionProps } from './question.js';

type Field = 'year' | 'month' | 'day';

export const styles = [
  textFieldStyles,
  css`
    .date {
      display: flex;
      gap: var(--_s3);
      margin-block-start: var(--_s5);
    }
    .date .input {
      inline-size: 4.5em;
    }
    .date .year .input {
      inline-size: 6em;
    }
  `,
];

/** `1990-04-02`, or what there is of it: `1990--`. */
const split = (value: unknown): Record<Field, string> => {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : [];
  // A zero put in front of a 4 while somebody is about to type 12 would be in the way.
  const [plainMonth, plainDay] = [month, day].map(digits => digits.replace(/^0(?=\d)/, ''));
  return { year, month: plainMonth ?? '', day: plainDay ?? '' };
};

const join = (given: Record<Field, string>): string | undefined => {
  const { year, month, day } = given;
  if (!year && !month && !day) return undefined;
  return [year, month && month.padStart(2, '0'), day && day.padStart(2, '0')].join('-');
};

/** Day, month and year in the order in which the person's language writes them. */
const order = (locale: string): Field[] =>
  new Intl.DateTimeFormat(locale)
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? type : []));

/**
 * A day in three fields: a date that somebody knows by heart is typed, not looked for in a calendar. A half-given
 * date is kept as it is.
 */
export const render = (props: QuestionProps): TemplateResult => {
  const { item, value, words, language, who, fix, onAnswer, onLeave } = props;
  const given = split(value);
  const onFocusOut = (event: FocusEvent): void => {
    // Going from day to month is not leaving the date.
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) onLeave();
  };
  return html`<fieldset
    class="choices"
    aria-describedby=${describedBy(item.hint && `${FIELD}-hint`, fix && `${FIELD}-fix`)}
    @focusout=${onFocusOut}
  >
    <legend class="heading">${heading(item.text)}</legend>
    ${item.hint ? html`<p class="hint" id="${FIELD}-hint">${item.hint}</p>` : ''} ${who}
    <div class="date">
      ${order(language).map(
        field =>
          html`<div class=${field}>
            ${textField({
              name: `${FIELD}-${field}`,
              label: words.date[field],
              value: given[field],
              inputMode: 'numeric',
              autocomplete: 'off',
              maxLength: field === 'year' ? 4 : 2,
              onInput: typed => {
                onAnswer(join({ ...given, [field]: typed.replaceAll('-', '').trim() }), true);
              },
            })}
          </div>`,
      )}
    </div>
    ${fixMessage(`${FIELD}-fix`, fix)}
  </fieldset>`;
};

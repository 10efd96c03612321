import { html, nothing, type TemplateResult } from 'lit';
import { OTHER } from '../../../contract/intake-form.js';
import { textField } from '../../../parts/text-field.js';
import { FIELD, type QuestionProps } from './question.js';

const LONGEST = 190;

/** The last row of a list: none of the others. Its value stands for whatever the person writes. */
export const otherRow = ({ other }: QuestionProps['item']) =>
  other === undefined ? [] : [{ value: OTHER, label: other }];

/** The row under which a value stands. */
export const rowOf = (value: string): string => (value.startsWith(OTHER) ? OTHER : value);

/** A field for one's own words, once that row is chosen. `said` is what stands behind it now. */
export const ownWords = (
  { later, onLeave }: QuestionProps,
  said: string | undefined,
  onOwn: (value: string) => void,
): TemplateResult | typeof nothing =>
  said === undefined
    ? nothing
    : html`<div class="own-words">
        ${textField({
          name: `${FIELD}-own`,
          label: later.types.own,
          value: said.slice(OTHER.length),
          maxLength: LONGEST,
          autocomplete: 'off',
          onInput: typed => {
            onOwn(OTHER + typed);
          },
          onLeave,
        })}
      </div>`;

import type {
  AnswerOption,
  GroupField,
  IntakeForm,
  IntakeItem,
} from '../../../../src/contract/intake-form.js';
import type { FieldShape, FormWords, ItemShape, ItemWords, PartShapes, PartsWords } from './shapes.js';

/** The word for a key. A form that lacks one is not served at all, so that nobody meets a blank. */
const wordFor = <W>(words: Readonly<Record<string, W>> | undefined, key: string, linkId: string): W => {
  const word = words?.[key];
  if (word === undefined) throw new Error(`${linkId} has no words for ${key}.`);
  return word;
};

const optionsOf = (
  linkId: string,
  { options, counts }: Pick<ItemShape, 'options' | 'counts'>,
  words: ItemWords['options'],
): AnswerOption[] | undefined =>
  options?.map(value => {
    const said = wordFor(words, value, linkId);
    return {
      value,
      ...(typeof said === 'string' ? { label: said } : { label: said[0], hint: said[1] }),
      ...(counts ? { score: Number(value) } : {}),
    };
  });

const fieldOf = (
  linkId: string,
  { options, ...shape }: FieldShape,
  words: ItemWords['fields'],
): GroupField => {
  const { options: labels, ...said } = wordFor(words, linkId, linkId);
  const choices = options && optionsOf(linkId, { options }, labels);
  return { linkId, ...shape, ...said, ...(choices ? { options: choices } : {}) };
};

const itemOf = (linkId: string, shape: ItemShape, words: ItemWords, language: string): IntakeItem => {
  const { options: _values, counts: _counts, sorted, rows, fields, ...own } = shape;
  const { options: _labels, rows: rowWords, fields: fieldWords, ...said } = words;
  const options = optionsOf(linkId, shape, words.options);
  if (sorted) {
    // What belongs to no letter of the alphabet stays last.
    const last = options?.pop();
    options?.sort((one, other) => one.label.localeCompare(other.label, language));
    if (last) options?.push(last);
  }
  return {
    required: false,
    ...own,
    ...said,
    linkId,
    ...(options ? { options } : {}),
    ...(rows ? { rows: rows.map(row => ({ linkId: row, text: wordFor(rowWords, row, linkId) })) } : {}),
    ...(fields
      ? { items: Object.entries(fields).map(([key, field]) => fieldOf(key, field, fieldWords)) }
      : {}),
  };
};

/** A form in each of its languages. All of them are the same form: what they ask is told once. */
export const formsOf = <T extends PartShapes>(
  id: string,
  parts: T,
  languages: readonly FormWords<T>[],
): readonly IntakeForm[] =>
  languages.map(({ language, title, parts: words }) => ({
    id,
    version: 1,
    language,
    languages: languages.map(one => one.language),
    title,
    parts: Object.entries(parts).map(([partId, items]) => {
      const part = wordFor(words as PartsWords<PartShapes>, partId, partId);
      return {
        id: partId,
        title: part.title,
        items: Object.entries(items).map(([linkId, shape]) =>
          itemOf(linkId, shape, wordFor(part.items, linkId, linkId), language),
        ),
      };
    }),
  }));

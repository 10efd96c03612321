import type { ItemType } from '../contract/intake-form.js';
import { ENTRY_FORMATS } from './entry-formats.js';
import { controlOf } from './import-type.js';
import { cut, type Source } from './reading.js';
import { ours, URLS } from './terms.js';

/** Words, with the places for answers where they are ours. */
export const wordsOf = (source: Source, longest: number): string | undefined => {
  const own = source.extension(ours('text'))?.text('valueString', longest);
  const words = own === undefined ? source.plain('text', longest) : source.text('text', longest);
  return own ?? words;
};

/** Texts that belong to the question: its hint and what the ends of a scale mean. */
export const besides = (
  source: Source,
): { hint: string | undefined; low: string | undefined; high: string | undefined } => {
  const hints: string[] = [];
  let low: string | undefined;
  let high: string | undefined;
  for (const child of source.list('item')) {
    if (child.json['type'] !== 'display') continue;
    child.take('type');
    child.take('linkId');
    const control = controlOf(child);
    const text = wordsOf(child, control === 'lower' || control === 'upper' ? 80 : 500);
    if (control === 'lower') low = text;
    else if (control === 'upper') high = text;
    else if (text !== undefined) hints.push(text);
    child.rest();
  }
  const hint = hints.join(' ');
  if (hint.length > 500)
    source.report('item', 'The texts below it are longer than 500 letters. The rest is cut off.');
  return { hint: hint ? cut(hint, 500) : undefined, low, high };
};

/** How to write the answer, unless that is what its type says already. */
export const entryFormat = (source: Source, type: ItemType): string | undefined => {
  const format = source.extension(URLS.entryFormat)?.text('valueString', 500);
  return format === ENTRY_FORMATS[type] ? undefined : format;
};

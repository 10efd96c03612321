import { FIELD_TYPES, type GroupField, type ItemType } from '../contract/intake-form.js';
import { numbersOf, unitOf } from './import-numbers.js';
import { NO_OPTIONS, optionsOf, type Options } from './import-options.js';
import { controlOf, reportControl, typeOf } from './import-type.js';
import { besides, entryFormat, wordsOf } from './import-words.js';
import { isLinkId, LinkIds } from './link-ids.js';
import { given, numberOf, stringOf, type Source } from './reading.js';
import type { Json } from './terms.js';

/** The rows of a matrix, with the options that all of them have. */
export const rowsOf = (source: Source, raw: string, sets: ReadonlyMap<string, Json>) => {
  const rows: { linkId: string; text: string }[] = [];
  const targets: [string, string, Options][] = [];
  let options = NO_OPTIONS;
  const children = source.list('item').filter(({ json }) => json['type'] !== 'display');
  const keys = children.map(({ json }) => {
    const id = stringOf(json['linkId']) ?? '';
    return id.startsWith(`${raw}.`) ? id.slice(raw.length + 1) : id;
  });
  const ids = new LinkIds(keys.filter(isLinkId));
  const used = new Set<string>();
  for (const [index, child] of children.entries()) {
    child.take('linkId');
    child.take('type');
    const key = keys[index] ?? '';
    const linkId = isLinkId(key) && !used.has(key) ? key : ids.make(key || `row-${index + 1}`);
    used.add(linkId);
    const text = child.text('text', 300) ?? linkId;
    const own = optionsOf(child, sets, undefined);
    if (index === 0) options = own;
    else if (JSON.stringify(own.options) !== JSON.stringify(options.options))
      child.report('answerOption', 'Its options are those of the first row here.');
    child.rest();
    if (rows.length < 30) {
      rows.push({ linkId, text });
      targets.push([stringOf(child.json['linkId']) ?? '', linkId, options]);
    } else child.report('', 'More than 30 rows. This one is left out.');
  }
  return { rows, options, targets };
};

const isFieldType = (type: ItemType): type is GroupField['type'] =>
  (FIELD_TYPES as readonly ItemType[]).includes(type);

const fieldOf = (source: Source, sets: ReadonlyMap<string, Json>, linkId: string): GroupField | undefined => {
  const control = controlOf(source);
  const own = typeOf(source, control);
  if (own === undefined) return undefined;
  const { type, min, max } = numbersOf(source, own);
  if (!isFieldType(type)) {
    source.report('', 'A question of this kind cannot stand in a group. It is left out.');
    return undefined;
  }
  reportControl(source, type, control);
  const format = entryFormat(source, type);
  const { hint } = besides(source);
  const { options } = type === 'choice' ? optionsOf(source, sets, undefined) : NO_OPTIONS;
  const field: GroupField = given({
    linkId,
    type,
    text: wordsOf(source, 500) ?? linkId,
    hint: hint ?? format,
    options: options.length ? options : undefined,
    min,
    max,
    unit: type === 'number' ? unitOf(source) : undefined,
    maxLength: type === 'text' || type === 'long-text' ? numberOf(source.take('maxLength')) : undefined,
  });
  source.rest();
  return field;
};

/** What each entry of a group says. */
export const fieldsOf = (source: Source, raw: string, sets: ReadonlyMap<string, Json>): GroupField[] => {
  const children = source.list('item').filter(({ json }) => json['type'] !== 'display');
  const keys = children.map(({ json }) => {
    const id = stringOf(json['linkId']) ?? '';
    return id.startsWith(`${raw}.`) ? id.slice(raw.length + 1) : id;
  });
  const ids = new LinkIds(keys.filter(isLinkId));
  const used = new Set<string>();
  const fields: GroupField[] = [];
  for (const [index, child] of children.entries()) {
    const key = keys[index] ?? '';
    child.take('linkId');
    const linkId = isLinkId(key) && !used.has(key) ? key : ids.make(key || `field-${index + 1}`);
    used.add(linkId);
    if (fields.length >= 12) child.report('', 'More than 12 questions in a group. This one is left out.');
    else {
      const field = fieldOf(child, sets, linkId);
      if (field) fields.push(field);
    }
  }
  return fields;
};

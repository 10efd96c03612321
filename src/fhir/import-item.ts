import {
  FIELD_TYPES,
  type AnswerOption,
  type GroupField,
  type IntakeItem,
  type ItemType,
} from '../contract/intake-form.js';
import { FILE_TYPES } from '../rules/intake-files.js';
import { ENTRY_FORMATS } from './entry-formats.js';
import { optionsOf, withYesNoPoints, codingsOf, type Options } from './import-options.js';
import { controlOf, reportControl, typeOf } from './import-type.js';
import type { FoundQuestion } from './import-walk.js';
import { RISK_ITEMS } from './loinc-answers.js';
import { LinkIds, isLinkId } from './link-ids.js';
import { cut, given, isJson, numberOf, stringOf, type Source } from './reading.js';
import { ours, SYSTEMS, URLS, type Json } from './terms.js';

/** Words that a question gets where the file has none. */
export interface Defaults {
  readonly why: string;
  readonly other: string;
}

/** What a condition may ask about, and what an answer to it stores for a code. */
export interface Target {
  readonly linkId: string;
  readonly type: ItemType;
  readonly values: ReadonlyMap<string, string>;
}

export interface Imported {
  readonly item: IntakeItem;
  /** By the file's own link ids: the question, and the rows of a matrix. */
  readonly targets: readonly (readonly [raw: string, target: Target])[];
  /** Codes that the file gives it. */
  readonly loinc: string | undefined;
}

const NO_OPTIONS: Options = { options: [], values: new Map() };

const amountOf = (source: Source | undefined): number | undefined => {
  if (!source) return undefined;
  const { json } = source;
  const quantity = json['valueQuantity'];
  return (
    numberOf(json['valueDecimal']) ??
    numberOf(json['valueInteger']) ??
    (isJson(quantity) ? numberOf(quantity['value']) : undefined)
  );
};

/** Words, with the places for answers where they are ours. */
const wordsOf = (source: Source, longest: number): string | undefined => {
  const own = source.extension(ours('text'))?.text('valueString', longest);
  const words = own === undefined ? source.plain('text', longest) : source.text('text', longest);
  return own ?? words;
};

/** Texts that belong to the question: its hint and what the ends of a scale mean. */
const besides = (
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

const unitOf = (source: Source): string | undefined => {
  const coding = (source.extension(URLS.unit) ?? source.extension(URLS.unitOption))?.json['valueCoding'];
  if (!isJson(coding)) return undefined;
  const unit = stringOf(coding['display']) ?? stringOf(coding['code']);
  return unit?.trim() ? cut(unit, 40) : undefined;
};

const entryFormat = (source: Source, type: ItemType): string | undefined => {
  const format = source.extension(URLS.entryFormat)?.text('valueString', 500);
  return format === ENTRY_FORMATS[type] ? undefined : format;
};

/** More steps than anybody could choose from would also be more than a page can draw. */
const MOST_STEPS = 1000;

interface Numbers {
  readonly type: ItemType;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

const numbersOf = (source: Source, type: ItemType): Numbers => {
  if (type !== 'number' && type !== 'scale') return { type };
  const implied = new Set(source.extensions(ours('default')).map(({ json }) => json['valueCode']));
  const find = (name: string, ...urls: readonly string[]): number | undefined => {
    const found = urls.map(url => amountOf(source.extension(url))).find(one => one !== undefined);
    return implied.has(name) ? undefined : found;
  };
  const min = find('min', URLS.minValue, URLS.minQuantity);
  const max = find('max', URLS.maxValue, URLS.maxQuantity);
  if (type === 'number') {
    if (source.json['type'] === 'integer') source.report('type', 'That the number is whole is not checked.');
    return given({ type, min, max });
  }
  const step = find('step', URLS.step);
  const steps = ((max ?? 10) - (min ?? 0)) / (step ?? 1);
  const isKnown = (min !== undefined || implied.has('min')) && (max !== undefined || implied.has('max'));
  if (isKnown && steps > 0 && steps <= MOST_STEPS) return given({ type, min, max, step });
  source.report('', 'A slider without two ends, or with too many steps, is a number to write here.');
  return given({ type: 'number' as const, min, max });
};

const filesOf = (source: Source): number | undefined => {
  const types: readonly unknown[] = FILE_TYPES;
  for (const kind of source.extensions(URLS.mimeType))
    if (!types.includes(kind.json['valueCode'])) kind.report('', 'Files are photos or PDF here.');
  const largest = source.extension(URLS.maxSize);
  if (largest && amountOf(largest) !== 10) largest.report('', 'Files can be up to 10 MB here.');
  const most = amountOf(source.extension(URLS.maxOccurs));
  return most ?? (source.json['repeats'] === true ? undefined : 1);
};

/** The rows of a matrix, with the options that all of them have. */
const rowsOf = (source: Source, raw: string, sets: ReadonlyMap<string, Json>) => {
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

const fieldsOf = (source: Source, raw: string, sets: ReadonlyMap<string, Json>): GroupField[] => {
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

const loincOf = (source: Source): string | undefined => {
  const codings = codingsOf(source, 'code');
  const first = codings.find(({ system, code }) => system === SYSTEMS.loinc && typeof code === 'string');
  for (const coding of codings)
    if (coding !== first)
      source.report('code', `A code is not kept. (${String(coding['code']).slice(0, 80)})`);
  return stringOf(first?.['code'])?.slice(0, 40);
};

const PICKS = {
  audience: ['intake-team', 'care-team', 'therapist'],
  safety: ['concern', 'acute'],
  glyph: ['days'],
} as const;

const pick = <N extends keyof typeof PICKS>(
  source: Source,
  name: N,
): (typeof PICKS)[N][number] | undefined => {
  const code = source.extension(ours(name))?.json['valueCode'];
  return (PICKS[name] as readonly unknown[]).includes(code) ? (code as (typeof PICKS)[N][number]) : undefined;
};

const flag = (source: Source, name: string): boolean | undefined => {
  const value = source.extension(ours(name))?.json['valueBoolean'];
  return typeof value === 'boolean' ? value : undefined;
};

/** Our own note of the instrument; else the code alone, until the whole form is known. */
const instrumentOf = (source: Source, loinc: string | undefined): IntakeItem['instrument'] => {
  const parts = source.extension(ours('instrument'))?.list('extension') ?? [];
  const find = (name: string): string | undefined =>
    stringOf(parts.find(({ json }) => json['url'] === name)?.json['valueString']);
  const [id, item] = [find('id'), find('item')];
  if (id !== undefined && /^[\w-]{1,64}$/.test(id))
    return given({ id, item: item !== undefined && isLinkId(item) ? item : undefined, loinc });
  return loinc === undefined ? undefined : { id: 'loinc', loinc };
};

const ownOf = (source: Source, type: ItemType, fallback: Defaults) => {
  const isOpen = source.json['type'] === 'open-choice';
  const label = isOpen ? source.extension(URLS.openLabel)?.text('valueString', 120) : undefined;
  return {
    why: source.extension(ours('why'))?.text('valueString', 500) ?? fallback.why,
    audience: pick(source, 'audience') ?? ('intake-team' as const),
    details: source.extension(ours('details'))?.text('valueString', 10_000),
    entryName: type === 'group' ? source.extension(ours('entry-name'))?.text('valueString', 60) : undefined,
    other: isOpen ? (label ?? fallback.other) : undefined,
    safety: pick(source, 'safety'),
    glyph: pick(source, 'glyph'),
    declinable: flag(source, 'declinable'),
    private: flag(source, 'private'),
    summary: flag(source, 'summary'),
  };
};

/** A question about suicide brings the safety step, also where the file knows nothing of it. */
const watched = (item: IntakeItem, source: Source): IntakeItem => {
  if (item.safety || !RISK_ITEMS.has(item.instrument?.loinc ?? '')) return item;
  const options = item.options && withYesNoPoints(item.options);
  if (options && !options.some(({ score = 0 }) => score >= 1))
    source.report(
      'answerOption',
      'It asks about suicide, and no option has points: say which bring the safety step.',
    );
  return { ...item, safety: 'concern', ...(options ? { options } : {}) };
};

const isEmpty = ({ type, rows, items }: IntakeItem, source: Source): boolean => {
  if (
    type === 'group' ? items?.length : type !== 'matrix' || rows?.length || source.json['item'] === undefined
  )
    return false;
  source.report('', 'A group without a question that can stand in it is left out.');
  return true;
};

/** Reads one question. Undefined, and reported, where a form here has nothing like it. */
export const importItem = (
  { source, raw, stem }: FoundQuestion,
  linkId: string,
  sets: ReadonlyMap<string, Json>,
  fallback: Defaults,
): Imported | undefined => {
  source.take('linkId');
  source.take('enableWhen');
  source.take('enableBehavior');
  const hidden = source.extension(URLS.hidden);
  if (hidden?.json['valueBoolean'] === true) {
    hidden.report('', 'A hidden question is left out: everything that is asked is seen.');
    return undefined;
  }
  const control = controlOf(source);
  const own = typeOf(source, control);
  if (own === undefined) return undefined;
  const { type, ...numbers } = numbersOf(source, own);
  reportControl(source, type, control);
  const loinc = loincOf(source);
  const { hint, low, high } = besides(source);
  const format = entryFormat(source, type);
  const isChoice = type === 'choice' || type === 'multiple-choice';
  const { options, values } = isChoice ? optionsOf(source, sets, loinc) : NO_OPTIONS;
  const matrix = type === 'matrix' ? rowsOf(source, raw, sets) : undefined;
  const items = type === 'group' ? fieldsOf(source, raw, sets) : undefined;
  const all: readonly AnswerOption[] | undefined =
    matrix?.options.options ?? (isChoice ? options : undefined);
  const text = wordsOf(source, 500);
  if (text === undefined) source.report('text', 'The question has no words. Give it some.');
  if (type === 'multiple-choice' || type === 'group' || type === 'file') source.take('repeats');
  const instrument = instrumentOf(source, loinc);
  const item: IntakeItem = given({
    linkId,
    type,
    text: text ?? linkId,
    hint: hint ?? format ?? stem,
    required: source.take('required') === true,
    ...ownOf(source, type, fallback),
    ...numbers,
    ...(type === 'group' ? { max: amountOf(source.extension(URLS.maxOccurs)) } : {}),
    ...(type === 'file' ? { max: filesOf(source) } : {}),
    maxLength: type === 'text' || type === 'long-text' ? numberOf(source.take('maxLength')) : undefined,
    unit: type === 'number' || type === 'scale' ? unitOf(source) : undefined,
    ends: low !== undefined && high !== undefined ? { low, high } : undefined,
    options: all?.length ? [...all] : undefined,
    rows: matrix?.rows.length ? matrix.rows : undefined,
    items: items?.length ? items : undefined,
    instrument,
  });
  if (hint !== undefined && format !== undefined)
    source.report('extension', `How to write it is not shown. (${format})`);
  if (type === 'file') source.take('repeats');
  source.extensions(ours('default'));
  source.rest();
  if (isEmpty(item, source)) return undefined;
  return {
    item: watched(item, source),
    loinc,
    targets: [
      [raw, { linkId, type, values }],
      ...(matrix?.targets ?? []).map(
        ([row, key, { values: codes }]) =>
          [row, { linkId: `${linkId}.${key}`, type: 'choice', values: codes }] as const,
      ),
    ],
  };
};

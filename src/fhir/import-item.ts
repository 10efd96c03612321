import type { AnswerOption, IntakeItem, ItemType } from '../contract/intake-form.js';
import { fieldsOf, rowsOf } from './import-below.js';
import { amountOf, filesOf, numbersOf, unitOf } from './import-numbers.js';
import { codingsOf, NO_OPTIONS, optionsOf, withYesNoPoints } from './import-options.js';
import { controlOf, reportControl, typeOf } from './import-type.js';
import type { FoundQuestion } from './import-walk.js';
import { besides, entryFormat, wordsOf } from './import-words.js';
import { isLinkId } from './link-ids.js';
import { RISK_ITEMS } from './loinc-answers.js';
import { given, numberOf, stringOf, type Source } from './reading.js';
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

const linkIdOf = (value: unknown): string | undefined =>
  typeof value === 'string' && isLinkId(value) ? value : undefined;

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
    disclosureConsent: linkIdOf(source.extension(ours('disclosure-consent'))?.json['valueString']),
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

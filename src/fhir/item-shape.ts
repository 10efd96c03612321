import type { AnswerOption, GroupField, IntakeItem } from '../contract/intake-form.js';
import { loincAnswers } from './loinc-answers.js';
import { coded, extension, ours, SYSTEMS, URLS, type Json } from './terms.js';

export type Asked = GroupField | IntakeItem;

const isWhole = (item: IntakeItem): boolean =>
  [item.min ?? 0, item.max ?? 10, item.step ?? 1].every(Number.isInteger);

/** The FHIR type that a question of ours travels as. */
export const fhirTypeOf = (item: Asked): string => {
  switch (item.type) {
    case 'text':
    case 'phone':
    case 'email':
    case 'signature':
      return 'string';
    case 'long-text':
      return 'text';
    case 'choice':
    case 'multiple-choice':
      return 'other' in item && item.other !== undefined ? 'open-choice' : 'choice';
    case 'yes-no':
    case 'consent':
      return 'boolean';
    case 'date':
      return 'date';
    case 'number':
      return item.unit === undefined ? 'decimal' : 'quantity';
    case 'scale':
      return isWhole(item) ? 'integer' : 'decimal';
    case 'file':
      return 'attachment';
    case 'matrix':
    case 'group':
      return 'group';
  }
};

const instrumentOf = (item: Asked): IntakeItem['instrument'] =>
  'instrument' in item ? item.instrument : undefined;

/** LOINC's answer for an option: by its points, never by where it stands. */
const loincCode = (item: Asked, { value, score }: AnswerOption): string | undefined => {
  if (/^LA\d{1,6}-\d$/.test(value)) return value;
  return score === undefined ? undefined : loincAnswers(instrumentOf(item)?.loinc)?.[score]?.[0];
};

const isCode = (value: string): boolean => /^\S+(?: \S+)*$/.test(value);

type Codes = ReadonlyMap<AnswerOption, readonly [system: string, code: string]>;
const known = new WeakMap<Asked, Codes>();

const makeCodes = (item: Asked): Codes => {
  const options = item.options ?? [];
  const loinc = options.flatMap(option => loincCode(item, option) ?? []);
  const isLoinc = loinc.length === options.length && new Set(loinc).size === loinc.length;
  const taken = new Set(options.map(({ value }) => value));
  return new Map(
    options.map((option, index): [AnswerOption, readonly [string, string]] => {
      if (isLoinc) return [option, [SYSTEMS.loinc, loinc[index] ?? '']];
      if (isCode(option.value)) return [option, [SYSTEMS.answer, option.value]];
      let code = `option-${index + 1}`;
      while (taken.has(code)) code += '-';
      taken.add(code);
      return [option, [SYSTEMS.answer, code]];
    }),
  );
};

/** The code of each option: LOINC's where all have one, else what an answer stores. No two are the same. */
const codesOf = (item: Asked): Codes => {
  const codes = known.get(item) ?? makeCodes(item);
  known.set(item, codes);
  return codes;
};

/** How an option is told: its code, its words, its points. */
export const codingOf = (item: Asked, option: AnswerOption): Json => {
  const [system, code] = codesOf(item).get(option) ?? [SYSTEMS.answer, option.value];
  return {
    ...coded(system, code, option.label),
    ...(option.score === undefined
      ? {}
      : { extension: [extension(URLS.ordinal, { valueDecimal: option.score })] }),
  };
};

/** The coding of an answer's value, without words; undefined for one that is no option. */
export const bareCoding = (item: Asked, value: string): Json | undefined => {
  const option = item.options?.find(one => one.value === value);
  if (!option) return undefined;
  const [system, code] = codesOf(item).get(option) ?? [SYSTEMS.answer, value];
  return coded(system, code);
};

/** What an answer stores, where the code is not the same. */
export const valueExtension = (coding: Json, { value }: AnswerOption): Json[] =>
  coding['code'] === value ? [] : [extension(ours('value'), { valueString: value })];

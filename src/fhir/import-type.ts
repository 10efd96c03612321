import { ITEM_TYPES, type ItemType } from '../contract/intake-form.js';
import { isJson, stringOf, type Source } from './reading.js';
import { ours, URLS } from './terms.js';

/** Which FHIR types each type of ours travels as. A file that says otherwise is read as what FHIR says. */
const FITS: Readonly<Record<ItemType, readonly string[]>> = {
  text: ['string'],
  'long-text': ['text'],
  phone: ['string'],
  email: ['string'],
  choice: ['choice', 'open-choice'],
  'multiple-choice': ['choice', 'open-choice'],
  'yes-no': ['boolean'],
  date: ['date'],
  number: ['decimal', 'quantity'],
  scale: ['integer', 'decimal'],
  matrix: ['group'],
  consent: ['boolean'],
  signature: ['string'],
  file: ['attachment'],
  group: ['group'],
};

const PLAIN: ReadonlyMap<string, ItemType> = new Map([
  ['boolean', 'yes-no'],
  ['decimal', 'number'],
  ['integer', 'number'],
  ['quantity', 'number'],
  ['date', 'date'],
  ['string', 'text'],
  ['text', 'long-text'],
  ['attachment', 'file'],
]);

/** Types that a form here does not have, and that words can answer. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['dateTime', 'A day with a time is asked for in words.'],
  ['time', 'A time is asked for in words.'],
  ['url', 'An address is asked for in words.'],
]);

export const isItemType = (type: string | undefined): type is ItemType =>
  (ITEM_TYPES as readonly unknown[]).includes(type);

/** How the file would show the question, as SDC and R4 say it. */
export const controlOf = (source: Source): string | undefined => {
  const concept = source.extension(URLS.itemControl)?.json['valueCodeableConcept'];
  if (!isJson(concept)) return undefined;
  const codings: readonly unknown[] = Array.isArray(concept['coding']) ? concept['coding'] : [];
  const [coding] = codings;
  return (isJson(coding) ? stringOf(coding['code']) : undefined) ?? stringOf(concept['text']);
};

const keyboardOf = (source: Source): ItemType => {
  const coding = source.extension(URLS.keyboard)?.json['valueCoding'];
  const code = isJson(coding) ? coding['code'] : undefined;
  return code === 'phone' || code === 'email' ? code : 'text';
};

/** The type of question that an item becomes; undefined, and reported, for one that there is none for. */
export const typeOf = (source: Source, control: string | undefined): ItemType | undefined => {
  const fhir = stringOf(source.take('type')) ?? '';
  const own = stringOf(source.extension(ours('type'))?.json['valueCode']);
  if (isItemType(own) && FITS[own].includes(fhir)) {
    source.extension(URLS.keyboard);
    if (own === 'signature') source.extension(URLS.signatureRequired);
    return own;
  }
  if (own !== undefined) source.report('type', `“${own.slice(0, 40)}” is no type for it.`);
  if (fhir === 'choice' || fhir === 'open-choice')
    return source.json['repeats'] === true ? 'multiple-choice' : 'choice';
  if (fhir === 'group') return source.json['repeats'] === true ? 'group' : 'matrix';
  const isSigned = (fhir === 'string' || fhir === 'text') && source.extension(URLS.signatureRequired);
  if (isSigned) return 'signature';
  if (fhir === 'string') return keyboardOf(source);
  if (control === 'slider' && (fhir === 'integer' || fhir === 'decimal')) return 'scale';
  const written = WRITTEN.get(fhir);
  if (written !== undefined) source.report('type', written);
  const type = PLAIN.get(fhir) ?? (written === undefined ? undefined : 'text');
  if (type === undefined)
    source.report('type', `The question is left out: “${fhir.slice(0, 40)}” is no type of question here.`);
  return type;
};

const USUAL: Readonly<Record<ItemType, readonly string[]>> = {
  text: ['text-box'],
  'long-text': ['text-area', 'text-box'],
  phone: [],
  email: [],
  choice: ['radio-button'],
  'multiple-choice': ['check-box'],
  'yes-no': ['radio-button'],
  date: [],
  number: ['spinner'],
  scale: ['slider'],
  matrix: ['table', 'htable'],
  consent: ['check-box'],
  signature: [],
  file: [],
  group: ['gtable', 'list'],
};

export const reportControl = (source: Source, type: ItemType, control: string | undefined): void => {
  if (control !== undefined && !USUAL[type].includes(control))
    source.report(
      'extension',
      `It is not shown as “${control.slice(0, 60)}”, but as this form shows such questions.`,
    );
};

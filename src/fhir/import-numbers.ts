import type { ItemType } from '../contract/intake-form.js';
import { FILE_TYPES } from '../contract/intake-file.js';
import { cut, given, isJson, numberOf, stringOf, type Source } from './reading.js';
import { ours, URLS } from './terms.js';

export const amountOf = (source: Source | undefined): number | undefined => {
  if (!source) return undefined;
  const { json } = source;
  const quantity = json['valueQuantity'];
  return (
    numberOf(json['valueDecimal']) ??
    numberOf(json['valueInteger']) ??
    (isJson(quantity) ? numberOf(quantity['value']) : undefined)
  );
};

export const unitOf = (source: Source): string | undefined => {
  const coding = (source.extension(URLS.unit) ?? source.extension(URLS.unitOption))?.json['valueCoding'];
  if (!isJson(coding)) return undefined;
  const unit = stringOf(coding['display']) ?? stringOf(coding['code']);
  return unit?.trim() ? cut(unit, 40) : undefined;
};

/** More steps than anybody could choose from would also be more than a page can draw. */
const MOST_STEPS = 1000;

export interface Numbers {
  readonly type: ItemType;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

export const numbersOf = (source: Source, type: ItemType): Numbers => {
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

/** How many files there can be; what else is said of them is reported. */
export const filesOf = (source: Source): number | undefined => {
  const types: readonly unknown[] = FILE_TYPES;
  for (const kind of source.extensions(URLS.mimeType))
    if (!types.includes(kind.json['valueCode'])) kind.report('', 'Files are photos or PDF here.');
  const largest = source.extension(URLS.maxSize);
  if (largest && amountOf(largest) !== 10) largest.report('', 'Files can be up to 10 MB here.');
  const most = amountOf(source.extension(URLS.maxOccurs));
  return most ?? (source.json['repeats'] === true ? undefined : 1);
};

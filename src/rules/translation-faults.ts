import type { IntakeForm, IntakeItem } from '../contract/intake-form.js';
import type { FormFault } from './form-faults.js';

/** Words; all else has to be the same in every language. */
const WORDS: ReadonlySet<string> = new Set([
  'text',
  'hint',
  'why',
  'label',
  'other',
  'ends',
  'unit',
  'entryName',
  'details',
  'title',
]);

/** Lists without an entry and values left out say nothing. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** What a definition is beside its words: the same text for the same meaning. */
const bones = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bones);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key, one]) => !WORDS.has(key) && !isNothing(one))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => [key, bones(one)]);
};

const differ = (one: unknown, other: unknown): boolean =>
  JSON.stringify(bones(one) ?? null) !== JSON.stringify(bones(other) ?? null);

/** Parts of a question that have to be the same, in the order in which somebody would look. */
const KEYS = [
  'linkId',
  'type',
  'options',
  'rows',
  'items',
  'enableWhen',
  'enableBehavior',
  'required',
  'audience',
  'declinable',
  'maxLength',
  'min',
  'max',
  'step',
  'instrument',
  'safety',
  'private',
  'disclosureConsent',
  'summary',
  'glyph',
] as const satisfies readonly (keyof IntakeItem)[];

/** Words that one language offers and another does not change what can be answered. */
const OFFERED = ['other'] as const satisfies readonly (keyof IntakeItem)[];

const same = (key: (typeof KEYS)[number], one: IntakeItem, other: IntakeItem): boolean =>
  (isNothing(one[key]) && isNothing(other[key])) || !differ({ bones: one[key] }, { bones: other[key] });

const itemFaults = (first: IntakeItem, item: IntakeItem): string[] => {
  const key = KEYS.find(one => !same(one, first, item));
  if (key) return [key];
  return OFFERED.filter(one => (first[one] === undefined) !== (item[one] === undefined));
};

/**
 * Where a translation is another form than the first language's: questions that are missing or in another order, or
 * that differ in more than words. An answer given in one language has to mean the same in each.
 */
export const translationFaults = (first: IntakeForm, translation: IntakeForm): FormFault[] => {
  const faults: FormFault[] = [];
  const { parts } = translation;
  if (parts.length !== first.parts.length) return [{ fault: 'translation', at: '/parts' }];
  for (const [p, part] of parts.entries()) {
    const model = first.parts[p];
    const at = `/parts/${p}`;
    if (!model || model.id !== part.id) {
      faults.push({ part: part.id, fault: 'translation', at: `${at}/id` });
      continue;
    }
    for (const [i, item] of part.items.entries()) {
      const other = model.items[i];
      const where = { linkId: item.linkId, part: part.id, fault: 'translation' };
      if (!other) faults.push({ ...where, at: `${at}/items/${i}` });
      else faults.push(...itemFaults(other, item).map(key => ({ ...where, at: `${at}/items/${i}/${key}` })));
    }
    const missing = model.items[part.items.length];
    if (missing)
      faults.push({ linkId: missing.linkId, part: part.id, fault: 'translation', at: `${at}/items` });
  }
  return faults;
};

import type { IntakeForm, IntakeItem, ItemType } from '../contract/intake-form.js';
import { conditionFaults } from './condition-faults.js';
import { instrumentKey, itemFaults, repeated, type ItemFault } from './item-faults.js';
import { placesIn } from './piping.js';

/** Something by which a definition can't be used as it is. */
export interface FormFault {
  /** The question; missing where it is about a part. */
  readonly linkId?: string;
  /** Id of the part. */
  readonly part?: string;
  /** Name of the fault, such as `when-later`. */
  readonly fault: string;
  /** JSON Pointer into the form, such as `/parts/1/items/3/enableWhen/0/linkId`. */
  readonly at: string;
}

/** Answers that stand in a sentence as they are. */
const PIPED: ReadonlySet<ItemType> = new Set(['text', 'long-text', 'phone', 'email']);

interface Placed {
  readonly item: IntakeItem;
  readonly part: string;
  readonly at: string;
}

const placed = (form: IntakeForm): Placed[] =>
  form.parts.flatMap((part, p) =>
    part.items.map((item, i) => ({ item, part: part.id, at: `/parts/${p}/items/${i}` })),
  );

const pipingFaults = (
  { text, hint = '' }: IntakeItem,
  items: ReadonlyMap<string, IntakeItem>,
  earlier: ReadonlySet<string>,
): ItemFault[] => {
  const of = (words: string, at: string): ItemFault[] =>
    placesIn(words).flatMap(linkId => {
      const named = items.get(linkId);
      if (!named) return [{ fault: 'piped-unknown', at }];
      if (!earlier.has(linkId)) return [{ fault: 'piped-later', at }];
      return PIPED.has(named.type) ? [] : [{ fault: 'piped-type', at }];
    });
  return [...of(text, '/text'), ...of(hint, '/hint')];
};

/** An answer that waits for what is no consent would never leave, and nobody would know why. */
const disclosureFaults = (
  { disclosureConsent }: IntakeItem,
  items: ReadonlyMap<string, IntakeItem>,
): ItemFault[] =>
  disclosureConsent === undefined || items.get(disclosureConsent)?.type === 'consent'
    ? []
    : [{ fault: 'disclosure-consent', at: '/disclosureConsent' }];

/** `mood.sleep` could be a question or the row of a matrix: an answer to one would count for the other. */
const isAmbiguous = ({ linkId }: IntakeItem, items: ReadonlyMap<string, IntakeItem>): boolean => {
  const dot = linkId.lastIndexOf('.');
  const matrix = dot < 0 ? undefined : items.get(linkId.slice(0, dot));
  return matrix?.type === 'matrix' && matrix.rows?.some(row => row.linkId === linkId.slice(dot + 1)) === true;
};

/**
 * Everything by which a form that keeps to the contract can't be used all the same, in the form's order. Nothing for a
 * form that can.
 */
export const formFaults = (form: IntakeForm): FormFault[] => {
  const all = placed(form);
  // Of two questions with one id the first is meant.
  const items = new Map([...all].reverse().map(({ item }) => [item.linkId, item]));
  const earlier = new Set<string>();
  const asked = new Set<string>();
  const parts = repeated(form.parts.map(({ id }) => id)).map(index => ({
    part: form.parts[index]?.id ?? '',
    fault: 'duplicate',
    at: `/parts/${index}/id`,
  }));
  const faults = all.flatMap(({ item, part, at }): FormFault[] => {
    const found: ItemFault[] = [];
    if (earlier.has(item.linkId)) found.push({ fault: 'duplicate', at: '/linkId' });
    else if (isAmbiguous(item, items)) found.push({ fault: 'ambiguous', at: '/linkId' });
    found.push(...itemFaults(item));
    const key = instrumentKey(item);
    const name = `${item.instrument?.id} ${key}`;
    // Asked twice it could be answered in two ways, and would have no score.
    if (key !== undefined && asked.has(name)) found.push({ fault: 'instrument-twice', at: '/instrument' });
    if (key !== undefined) asked.add(name);
    found.push(
      ...conditionFaults(item, items, earlier),
      ...pipingFaults(item, items, earlier),
      ...disclosureFaults(item, items),
    );
    earlier.add(item.linkId);
    return found.map(one => ({ linkId: item.linkId, part, fault: one.fault, at: `${at}${one.at}` }));
  });
  return [...parts, ...faults];
};

import type { IntakeItem } from '../contract/intake-form.js';
import { INSTRUMENTS, type Instrument } from '../rules/instruments.js';

const codesOf = ({ items }: Instrument): string[] => Object.values(items).filter(code => code !== null);

/**
 * Names the instrument of questions that came with a LOINC code alone: the longest one that is there whole, so that a
 * PHQ-9 is not taken for the PHQ-2 at its beginning. Anything else keeps its code and is not scored.
 */
export const withInstruments = (items: readonly IntakeItem[]): IntakeItem[] => {
  const open = items.flatMap(({ instrument }) =>
    instrument?.id === 'loinc' ? (instrument.loinc ?? []) : [],
  );
  const there = new Set(open);
  const whole = Object.entries(INSTRUMENTS)
    .filter(([, instrument]) => {
      const codes = codesOf(instrument);
      return codes.length > 0 && codes.every(code => there.has(code));
    })
    .sort(([, one], [, other]) => codesOf(other).length - codesOf(one).length);
  const named = new Map<string, { readonly id: string; readonly item: string }>();
  for (const [id, { items: keys }] of whole)
    for (const [item, code] of Object.entries(keys))
      if (code !== null && !named.has(code)) named.set(code, { id, item });
  return items.map(item => {
    const loinc = item.instrument?.id === 'loinc' ? item.instrument.loinc : undefined;
    const found = loinc === undefined ? undefined : named.get(loinc);
    return found && loinc !== undefined ? { ...item, instrument: { ...found, loinc } } : item;
  });
};

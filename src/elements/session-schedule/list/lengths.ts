import type { EpochMs } from '../../../rules/zone.js';

// Building a formatter costs about a hundred times what using one does.
const made = new Map<string, Intl.NumberFormat>();

const unitOf = (locale: string, unit: 'hour' | 'minute'): Intl.NumberFormat => {
  const key = `${locale} ${unit}`;
  let format = made.get(key);
  if (!format) {
    const unitDisplay = unit === 'hour' ? 'long' : 'short';
    made.set(key, (format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })));
  }
  return format;
};

/** `1 hour`, `90 min`. */
export const formatLength = (from: EpochMs, to: EpochMs, locale: string): string => {
  const minutes = Math.round((to - from) / 60_000);
  return minutes % 60 === 0
    ? unitOf(locale, 'hour').format(minutes / 60)
    : unitOf(locale, 'minute').format(minutes);
};

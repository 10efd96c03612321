/** Begins a line: some languages write their weekdays small. */
export const capital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** `New York` for `America/New_York`: how people name a zone. */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ');

/** Ends a sentence on something that may end on a period itself, as "4:00 p.m." does. */
export const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

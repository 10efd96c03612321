/** `New York` for `America/New_York`: how people name a zone. */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ');

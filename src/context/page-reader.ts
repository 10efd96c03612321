import { isTimeZone } from '../contract/time-zone.js';

/**
 * A tag as `Intl` takes it, or an empty string. Backends often write `en_US`, and a tag that `Intl` refuses
 * would end the drawing of a widget.
 */
export const usableLocale = (tag: string): string => {
  // None, or as it should be already: the first question to the engine about languages takes it 5 ms.
  if (/^((en|es)(-[A-Z]{2})?)?$/.test(tag)) return tag;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
};

/** An IANA zone that this engine knows, or an empty string. */
export const usableTimeZone = (zone: string): string => (zone && isTimeZone(zone) ? zone : '');

/** Language of the page, then of the browser. */
export const pageLocale = (): string =>
  usableLocale(document.documentElement.lang) || usableLocale(navigator.language) || 'en';

/** Where the device is. */
export const deviceTimeZone = (): string =>
  // An engine that can't tell says undefined.
  usableTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone) || 'UTC';

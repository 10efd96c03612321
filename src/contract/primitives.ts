import * as v from 'valibot';
import { isTimeZone } from './time-zone.js';

/** Opaque identifier; unguessable where the server makes it. */
export const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'id'));
export type Id = v.InferOutput<typeof Id>;

/** Moment in time: ISO 8601 with an offset, years 1900 to 2199 so that every engine can compute with it. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, 'instant'),
  v.check(text => !Number.isNaN(Date.parse(text)), 'instant'),
);
export type Instant = v.InferOutput<typeof Instant>;

/** Calendar date without a zone, `YYYY-MM-DD`. */
export const LocalDate = v.pipe(v.string(), v.isoDate('date'));
/** Wall-clock time without a zone, `HH:MM`. */
export const LocalTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'));

/** IANA zone name, such as `America/Vancouver`, that this engine's `Intl` knows. */
export const TimeZone = v.pipe(v.string(), v.maxLength(64, 'length'), v.check(isTimeZone, 'time-zone'));

/** BCP 47 tag, such as `en` or `es-MX`. */
export const LanguageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'language'));

/** E.164-like number as people write it: digits, spaces, brackets, dots and dashes, 3 to 15 digits. */
export const PhoneNumber = v.pipe(
  v.string(),
  v.maxLength(32, 'length'),
  v.check(text => /^\+?[\d\s().-]+$/.test(text) && /^\d{3,15}$/.test(text.replace(/\D/g, '')), 'phone'),
);

/**
 * Free text in at most `max` UTF-16 units. NUL is refused because PostgreSQL cannot store it.
 * Blank text is refused too: an answer that says nothing is left out, not sent empty.
 */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, 'length'),
    v.check(value => value.trim() !== '' && !value.includes('\u0000'), 'text'),
  );

/** `https:` address. Other schemes are refused so that data can never become script. */
export const HttpsUrl = v.pipe(
  v.string(),
  v.maxLength(500, 'length'),
  v.regex(/^https:\/\/[^\s"'<>]+$/, 'https'),
);

/**
 * A schema with more entries than `base`. In place of `v.object({...base.entries})`, which no bundler drops where
 * nobody uses it: reading a property might have side effects.
 */
export const extend = <A extends v.ObjectEntries, B extends v.ObjectEntries>(
  base: v.ObjectSchema<A, undefined>,
  entries: B,
): v.ObjectSchema<Omit<A, keyof B> & B, undefined> => v.object({ ...base.entries, ...entries });

/** Where and how a person reads times. */
export interface TimeReader {
  readonly locale: string;
  /** IANA zone. */
  readonly timeZone: string;
}

// Building a DateTimeFormat costs about a hundred times what using one does.
const cache = new Map<string, Intl.DateTimeFormat>();

const formatter = (
  { locale, timeZone }: TimeReader,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${locale}|${timeZone}|${JSON.stringify(options)}`;
  let made = cache.get(key);
  if (!made) cache.set(key, (made = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
  return made;
};

type Moment = string | number | Date;
const asDate = (moment: Moment): Date => new Date(moment);

/** `4:00 PM`, as the reader's locale writes it. */
export const formatTime = (moment: Moment, reader: TimeReader): string =>
  formatter(reader, { hour: 'numeric', minute: '2-digit' }).format(asDate(moment));

/** `4:00 – 6:00 PM`. Stands in `<bdi>` in a template. */
export const formatTimeRange = (from: Moment, to: Moment, reader: TimeReader): string =>
  // Over midnight `formatRange` would spell both dates out in figures.
  dayKey(from, reader) === dayKey(to, reader)
    ? formatter(reader, { hour: 'numeric', minute: '2-digit' }).formatRange(asDate(from), asDate(to))
    : `${formatTime(from, reader)} – ${formatTime(to, reader)}`;

/** `Thursday, June 11`. */
export const formatDay = (moment: Moment, reader: TimeReader): string =>
  formatter(reader, { weekday: 'long', month: 'long', day: 'numeric' }).format(asDate(moment));

/** `Thursday`. */
export const formatWeekday = (
  moment: Moment,
  reader: TimeReader,
  style: 'long' | 'short' | 'narrow' = 'long',
): string => formatter(reader, { weekday: style }).format(asDate(moment));

/** `June 11`. */
export const formatDate = (moment: Moment, reader: TimeReader): string =>
  formatter(reader, { month: 'long', day: 'numeric' }).format(asDate(moment));

/** `June 11, 2026`. */
export const formatFullDate = (moment: Moment, reader: TimeReader): string =>
  formatter(reader, { month: 'long', day: 'numeric', year: 'numeric' }).format(asDate(moment));

/** `June 8 – 14`. */
export const formatDateRange = (from: Moment, to: Moment, reader: TimeReader): string =>
  formatter(reader, { month: 'long', day: 'numeric' }).formatRange(asDate(from), asDate(to));

/** `June 2026`. */
export const formatMonth = (moment: Moment, reader: TimeReader): string =>
  formatter(reader, { month: 'long', year: 'numeric' }).format(asDate(moment));

/** `Thursday at 4:00 PM`, or only the time when it is today for the reader. */
export const formatWhen = (moment: Moment, reader: TimeReader, now: number): string =>
  dayKey(moment, reader) === dayKey(now, reader)
    ? formatTime(moment, reader)
    : formatter(reader, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(asDate(moment));

/** `2026-06-11`: the calendar day on which the reader has the moment, to group by. */
export const dayKey = (moment: Moment, { timeZone }: TimeReader): string =>
  formatter({ locale: 'en-CA', timeZone }, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    asDate(moment),
  );

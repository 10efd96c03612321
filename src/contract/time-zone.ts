/** Every engine has these, and most programs are in one of them: nobody waits there while a list of all is made. */
export const COMMON_ZONES: readonly string[] = [
  'UTC',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
];

/** Names that were found good: to ask `Intl` takes longer than all other checks of a session together. */
const known = new Set(COMMON_ZONES);
/** More than there are zones; names in odd letter case are good too, and could be without end. */
const MOST = 1000;

/** Whether this engine's `Intl` knows the IANA zone. */
export const isTimeZone = (name: string): boolean => {
  if (known.has(name)) return true;
  try {
    // A list of names is there at once; a format of dates, which also knows their other names, comes with all its data.
    if (!Intl.supportedValuesOf('timeZone').includes(name)) new Intl.DateTimeFormat('en', { timeZone: name });
    if (known.size < MOST) known.add(name);
    return true;
  } catch {
    return false;
  }
};

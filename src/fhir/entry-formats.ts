/** How to write what belongs in the field; a hint for others, since a question's own type says it here. */
export const ENTRY_FORMATS: Readonly<Record<string, string>> = {
  phone: '+1 555 010 0142',
  email: 'name@example.org',
  date: 'YYYY-MM-DD',
};

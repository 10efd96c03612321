import type { PersonSummary } from '../../contract/person.js';
import type { FirstScene } from './scene.js';

/** As people of one household call each other. */
export const firstName = ({ displayName }: Pick<PersonSummary, 'displayName'>): string =>
  displayName.trim().split(/\s+/)[0] ?? '';

/** First names of the people whose guardian is here; undefined where nobody is named. */
export const wardOf = ({ me, reader }: Pick<FirstScene, 'me' | 'reader'>): string | undefined => {
  const names = (me?.guardianOf ?? []).map(firstName);
  return names.length ? new Intl.ListFormat(reader.locale).format(names) : undefined;
};

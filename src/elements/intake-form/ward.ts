import type { FirstScene } from './scene.js';

/** First names of the people whose guardian is here; undefined where nobody is named. */
export const wardOf = ({ me, reader }: Pick<FirstScene, 'me' | 'reader'>): string | undefined => {
  const names = (me?.guardianOf ?? []).map(({ displayName }) => displayName.trim().split(/\s+/)[0] ?? '');
  return names.length ? new Intl.ListFormat(reader.locale).format(names) : undefined;
};

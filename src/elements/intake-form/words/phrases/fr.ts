import { plural } from '../../../../i18n/catalogue.js';
import type { Reader } from '../reader.js';

// The title is the program's own word, perhaps in another language: it stands apart.
export const who = ({ name, title }: Reader): string => `${name} (${title})`;
/** Nought is one: « 0 minute ». */
export const count = (one: number, singular: string, many: string): string =>
  `${one} ${plural('fr', one, { one: singular, other: many })}`;

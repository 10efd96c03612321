import { plural } from '../../../../i18n/catalogue.js';
import type { Reader } from '../reader.js';

// "Intake nurse" in the middle of a sentence; "RN" stays as it is.
export const within = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
export const who = ({ name, title }: Reader): string => `${name}, the ${within(title)},`;
export const count = (one: number, singular: string, many: string): string =>
  `${one} ${plural('en', one, { one: singular, other: many })}`;

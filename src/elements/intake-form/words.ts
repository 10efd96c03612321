import type { Catalogue } from '../../i18n/catalogue.js';
import { en, type IntakeWords } from './words.en.js';

export type { IntakeWords, Reader } from './words.en.js';

export const words: Catalogue<IntakeWords> = {
  en,
  others: { es: async () => (await import('./words.es.js')).es },
};

import type { Catalogue } from '../../i18n/catalogue.js';
import { en, type ReadingWords } from './reading.words.en.js';

export type { ReadingWords };

export const readingWords: Catalogue<ReadingWords> = {
  en,
  others: { es: async () => (await import('./reading.words.es.js')).es },
};

import type { Catalogue } from '../../../i18n/catalogue.js';
import { en, type AfterWords } from './after.words.en.js';

export type { AfterWords } from './after.words.en.js';

export const afterWords: Catalogue<AfterWords> = {
  en,
  others: { es: async () => (await import('./after.words.es.js')).es },
};

import type { Catalogue } from '../../i18n/catalogue.js';
import { en, type ExtraWords } from './extras.words.en.js';

export const extraWords: Catalogue<ExtraWords> = {
  en,
  others: { es: async () => (await import('./extras.words.es.js')).es },
};

import type { Catalogue } from '../../i18n/catalogue.js';
import { en, type Words } from './words.en.js';

export type { Words };

export const words: Catalogue<Words> = {
  en,
  others: { es: async () => (await import('./words.es.js')).es },
};

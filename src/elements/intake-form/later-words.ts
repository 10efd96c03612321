import type { Catalogue } from '../../i18n/catalogue.js';
import { en, type LaterWords } from './later-words.en.js';

export type { Channel, LaterWords } from './later-words.en.js';

export const laterWords: Catalogue<LaterWords> = {
  en,
  others: { es: async () => (await import('./later-words.es.js')).es },
};

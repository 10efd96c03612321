import type { Catalogue } from '../../i18n/catalogue.js';
import { en, type JourneyWords } from './journey.words.en.js';

export type { JourneyWords };

export const journeyWords: Catalogue<JourneyWords> = {
  en,
  others: { es: async () => (await import('./journey.words.es.js')).es },
};

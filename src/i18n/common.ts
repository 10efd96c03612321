import type { Catalogue } from './catalogue.js';
import { en, type CommonWords } from './common.en.js';

export type { CommonWords };

export const common: Catalogue<CommonWords> = {
  en,
  others: { es: async () => (await import('./common.es.js')).es },
};

import { catalogue } from '../catalogue.js';
import { words as en } from './en.js';

export type { CommonWords } from './en.js';

/** The words that all elements share. */
export const common = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

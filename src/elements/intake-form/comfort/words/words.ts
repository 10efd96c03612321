import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { ComfortWords } from './en.js';

export const comfortWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

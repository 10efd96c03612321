import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { CallWords } from './en.js';

export const callWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

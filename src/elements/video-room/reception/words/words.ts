import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { ReceptionWords } from './en.js';

export const receptionWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

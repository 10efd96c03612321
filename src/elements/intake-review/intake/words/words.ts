import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { OpenIntakeWords } from './en.js';

export const openIntakeWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

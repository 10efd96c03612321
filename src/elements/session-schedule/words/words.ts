import { catalogue } from '../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { Words } from './en.js';

export const words = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { SideWords } from './en.js';

export const sideWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { ViewWords, Channel } from './en.js';

export const viewWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

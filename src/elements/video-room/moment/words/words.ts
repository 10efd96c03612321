import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { MomentWords } from './en.js';

export const momentWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

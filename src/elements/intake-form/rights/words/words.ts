import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { RightsWords } from './en.js';

export const rightsWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

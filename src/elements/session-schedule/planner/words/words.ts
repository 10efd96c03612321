import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { PlannerWords } from './en.js';

export const plannerWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

import { catalogue } from '../../../../i18n/catalogue.js';
import { words as en } from './en.js';

export type { JourneyWords } from './en.js';

export const journeyWords = catalogue(en, { es: () => import('./es.js'), fr: () => import('./fr.js') });

import type { ItemType } from '../../../contract/intake-form.js';
import type { QuestionType } from './question.js';

export type { QuestionType, Work } from './question.js';

/** One line a type. A type that the form does not use is not fetched. */
export const questionTypes: Readonly<Record<ItemType, () => Promise<QuestionType>>> = {
  text: () => import('./text.js'),
  'long-text': () => import('./long-text.js'),
  phone: () => import('./phone.js'),
  email: () => import('./email.js'),
  choice: () => import('./choice.js'),
  'multiple-choice': () => import('./multiple-choice.js'),
  'yes-no': () => import('./yes-no.js'),
  date: () => import('./date.js'),
  number: () => import('./number.js'),
  scale: () => import('./scale.js'),
  matrix: () => import('./matrix.js'),
  consent: () => import('./consent.js'),
  signature: () => import('./signature.js'),
  file: () => import('./file.js'),
  group: () => import('./group.js'),
};

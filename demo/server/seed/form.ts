import type { IntakeForm } from '../../../src/contract/intake-form.js';
import { formsOf } from './forms/build.js';
import { english as guardianEnglish } from './forms/guardian/guardian.en.js';
import { spanish as guardianSpanish } from './forms/guardian/guardian.es.js';
import { guardian } from './forms/guardian/guardian.js';
import { careWords as careEn, peopleWords as peopleEn } from './forms/intake/care.en.js';
import { careWords as careEs, peopleWords as peopleEs } from './forms/intake/care.es.js';
import { care, people } from './forms/intake/care.js';
import { closingWords as closingEn } from './forms/intake/closing.en.js';
import { closingWords as closingEs } from './forms/intake/closing.es.js';
import { closing } from './forms/intake/closing.js';
import { openingWords as openingEn } from './forms/intake/opening.en.js';
import { openingWords as openingEs } from './forms/intake/opening.es.js';
import { opening } from './forms/intake/opening.js';
import { questionWords as questionsEn } from './forms/intake/questions.en.js';
import { questionWords as questionsEs } from './forms/intake/questions.es.js';
import { questions } from './forms/intake/questions.js';

// How to reach somebody is asked before what may make it urgent to.
const { 'reaching-you': reaching, ...last } = closing;

/** The clinic's intake form in its languages. A talk that begins easy; what has to be agreed on comes last. */
export const intakeForms: readonly IntakeForm[] = formsOf(
  'harborlight-intake',
  { ...opening, 'reaching-you': reaching, ...care, ...questions, ...people, ...last },
  [
    {
      language: 'en',
      title: 'A first hello',
      parts: { ...openingEn, ...careEn, ...questionsEn, ...peopleEn, ...closingEn },
    },
    {
      language: 'es',
      title: 'Un primer saludo',
      parts: { ...openingEs, ...careEs, ...questionsEs, ...peopleEs, ...closingEs },
    },
  ],
);

/** A guardian's part, in the same languages. */
export const guardianForms: readonly IntakeForm[] = formsOf('harborlight-guardian', guardian, [
  guardianEnglish,
  guardianSpanish,
]);

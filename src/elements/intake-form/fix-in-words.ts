import type { AnswerFault, Asked } from '../../rules/answer-checks.js';
import { numberReadings } from '../../rules/typed-number.js';
import type { IntakeWords } from './words/words.js';

/** What to mend in an answer. A figure that can be read in two ways is no fault of the person's: it is asked back. */
export const fixInWords = (
  words: IntakeWords,
  fault: AnswerFault,
  asked: Asked,
  given: unknown,
  /** BCP 47 tag of the form. */
  language: string,
): string =>
  asked.type === 'number' && typeof given === 'string' && numberReadings(given, language).length > 1
    ? words.whichFigure
    : words.fix(fault, asked);

import type { IntakeItem } from '../../../contract/intake-form.js';
import type { Answer } from '../draft/draft.js';
import { answerText } from '../../../rules/answer-text.js';
import type { Scene } from '../scene.js';

/** An answer as the person gave it; undefined when nothing was said. */
export const answerInWords = (
  item: IntakeItem,
  value: Answer,
  { words: { yes, no }, later: { review, types } }: Pick<Scene, 'words' | 'later'>,
  language: string,
): string | undefined =>
  answerText(
    item,
    value,
    {
      yes,
      no,
      agreed: review.agreed,
      notAgreed: review.notAgreed,
      declined: types.declined,
      signed: types.signature.signed,
      unsigned: types.signature.unsigned,
    },
    language,
  );

import type { Answers, AnswerValue } from '../../../contract/intake-form.js';
import { isAnswered } from '../../../rules/answers.js';

/** An answer as the form holds it: null is skipped, `undefined` never reached or taken out. */
export type Answer = AnswerValue | null | undefined;

/** A question that was answered differently here and on another device. */
export interface AnswerConflict {
  readonly linkId: string;
  readonly mine: Answer;
  readonly theirs: Answer;
}

export const sameAnswer = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(
      key => Object.hasOwn(other, key) && sameAnswer(one[key as keyof object], other[key as keyof object]),
    )
  );
};

/** Whether two drafts say the same. */
export const sameAnswers = (one: Answers, other: Answers): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(linkId =>
    sameAnswer(one[linkId], other[linkId]),
  );

export interface MergedAnswers {
  readonly answers: Answers;
  readonly conflicts: readonly AnswerConflict[];
}

/** A copy with one answer put in, or taken out. */
export const withAnswer = (answers: Answers, linkId: string, value: Answer): Answers => {
  const { [linkId]: _before, ...others } = answers;
  return value === undefined ? others : { ...others, [linkId]: value };
};

/**
 * Brings two drafts together, question by question. `known` is what this device knows the saved draft to have been:
 * the last one confirmed, then those that were sent and may have arrived. A change on one side stands; a change on
 * both is a conflict, except that words win over a blank where there were none before. Until the person has chosen,
 * a conflict holds this device's answer.
 */
export const mergeAnswers = (
  known: readonly [Answers, ...Answers[]],
  mine: Answers,
  theirs: Answers,
): MergedAnswers => {
  const [base] = known;
  let answers = mine;
  const conflicts: AnswerConflict[] = [];
  for (const linkId of new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])) {
    const here = mine[linkId];
    const there = theirs[linkId];
    const isOurs = known.some(saved => sameAnswer(saved[linkId], there));
    if (sameAnswer(here, there) || isOurs) continue;
    const wasBlank = !isAnswered(base, linkId);
    if (sameAnswer(here, base[linkId]) || (wasBlank && !isAnswered(mine, linkId)))
      answers = withAnswer(answers, linkId, there);
    else if (!(wasBlank && !isAnswered(theirs, linkId)))
      conflicts.push({ linkId, mine: here, theirs: there });
  }
  return { answers, conflicts };
};

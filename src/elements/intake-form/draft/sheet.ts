import type { Answers } from '../../../contract/intake-form.js';
import { sameAnswer, withAnswer, type Answer, type AnswerConflict, type MergedAnswers } from './merge.js';

/**
 * A database can't store NUL, nor half of an emoji that was cut at the end of a field, and one such letter would keep
 * all answers from being saved.
 */
const storable = <T>(value: T): T => {
  if (typeof value === 'string') return value.replace(/\0|\p{Surrogate}/gu, '') as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, storable<unknown>(one)])) as T;
};

/** The answers as the person sees them, and those between which they have to choose. Never changed in place. */
export class AnswerSheet {
  readonly answers: Answers;
  readonly conflicts: readonly AnswerConflict[];

  constructor(answers: Answers = {}, conflicts: readonly AnswerConflict[] = []) {
    this.answers = answers;
    this.conflicts = conflicts;
  }

  /** With an answer put in, or the same sheet when that changes nothing. */
  with(linkId: string, value: Answer): AnswerSheet {
    const given = storable(value);
    if (sameAnswer(this.answers[linkId], given)) return this;
    const conflicts = this.conflicts.flatMap(one => {
      if (one.linkId !== linkId) return one;
      return sameAnswer(given, one.theirs) ? [] : { ...one, mine: given };
    });
    return new AnswerSheet(withAnswer(this.answers, linkId, given), conflicts);
  }

  /** With the answer that the person chose. */
  settled(linkId: string, value: Answer): AnswerSheet {
    const conflicts = this.conflicts.filter(one => one.linkId !== linkId);
    return new AnswerSheet(withAnswer(this.answers, linkId, value), conflicts);
  }

  /** With what came of a merge. A question that has to be chosen anew stands with its newest answers. */
  merged({ answers, conflicts }: MergedAnswers): AnswerSheet {
    const linkIds = new Set(conflicts.map(({ linkId }) => linkId));
    return new AnswerSheet(answers, [
      ...this.conflicts.filter(({ linkId }) => !linkIds.has(linkId)),
      ...conflicts,
    ]);
  }

  /** What goes to the API: where the person has yet to choose, the answer that is there stays. */
  get draft(): Answers {
    return this.conflicts.reduce(
      (answers, { linkId, theirs }) => withAnswer(answers, linkId, theirs),
      this.answers,
    );
  }
}

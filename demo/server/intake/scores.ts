import type { InstrumentScore } from '../../../src/contract/intake-review.js';
import { instrumentScores } from '../../../src/rules/scores.js';
import type { Db } from '../db/store.js';
import { findForm } from '../program/intake-forms.js';
import type { SubmissionRow } from './receipts.js';

/** Scores beside those of the last form before this one in which the same was asked: what has changed since. */
export const withEarlier = async (
  db: Db,
  row: SubmissionRow,
  scores: readonly InstrumentScore[],
): Promise<InstrumentScore[]> => {
  const earlier = await db
    .selectFrom('intake_submissions')
    .where('person_id', '=', row.person_id)
    .where('submitted_at', '<', row.submitted_at)
    .selectAll()
    .orderBy('submitted_at', 'desc')
    .execute();
  const before = new Map<string, InstrumentScore['before']>();
  for (const { form_id: id, form_version: version, language, answers, submitted_at } of earlier) {
    const form = await findForm(db, { id, version, language });
    for (const { instrument, total } of form ? instrumentScores(form, answers) : [])
      if (total !== null && !before.has(instrument))
        before.set(instrument, { total, at: submitted_at.toISOString() });
  }
  return scores.map(score => {
    const last = before.get(score.instrument);
    return last ? { ...score, before: last } : score;
  });
};

import { sql, type Selectable } from 'kysely';
import type { InstrumentScore, IntakeReceipt } from '../../../src/contract/intake.js';
import { openItems } from '../../../src/rules/answers.js';
import { safetyFlags } from '../../../src/rules/safety.js';
import { instrumentScores } from '../../../src/rules/scores.js';
import type { Db } from '../db/store.js';
import { json } from '../db/sql.js';
import type { Tables } from '../db/tables.js';
import { stale } from '../http/etag.js';
import type { Handlers } from '../http/handler.js';
import { badInput, notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { found, inScope, summariesOf } from '../people.js';
import { afterReadingHours } from '../reading-time.js';
import { renderAnswers, visibleAnswers } from './intake-answers.js';
import { findDraft } from './intake-drafts.js';
import { findForm } from './intake-forms.js';
import { programOf } from './program.js';

type Row = Selectable<Tables['intake_submissions']>;

const receiptOf = (row: Row): IntakeReceipt => ({
  id: row.id,
  formId: row.form_id,
  status: row.status,
  submittedAt: row.submitted_at.toISOString(),
  replyBy: row.reply_by.toISOString(),
});

const summariesFor = async (db: Db, rows: readonly Row[]) => {
  const people = await summariesOf(
    db,
    rows.map(row => row.person_id),
  );
  return rows.map(row => ({ ...receiptOf(row), person: found(people, row.person_id), flagged: row.flagged }));
};

/** Scores beside those of the last form before this one in which the same was asked: what has changed since. */
const withEarlier = async (
  db: Db,
  row: Row,
  scores: readonly InstrumentScore[],
): Promise<InstrumentScore[]> => {
  const earlier = await db
    .selectFrom('intake_submissions')
    .where('person_id', '=', row.person_id)
    .where('submitted_at', '<', row.submitted_at)
    .selectAll()
    .orderBy('submitted_at', 'desc')
    .limit(10)
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

/** The person's care team, as the acceptance names it. Others who are on it stay. */
const nameCareTeam = async (
  db: Db,
  patientId: string,
  chosen: readonly { id: string; role: 'therapist' | 'recovery-coach'; pointer: string }[],
): Promise<void> => {
  for (const [position, { id, role, pointer }] of chosen.entries()) {
    const staff = await db
      .selectFrom('people')
      .where('id', '=', id)
      .where('role', '=', role)
      .select('id')
      .executeTakeFirst();
    if (!staff) throw badInput(pointer, role);
    await db
      .insertInto('care_team')
      .values({ patient_id: patientId, staff_id: id, position })
      .onConflict(conflict => conflict.columns(['patient_id', 'staff_id']).doUpdateSet({ position }))
      .execute();
  }
};

export const intakeSubmissionHandlers = {
  submitIntake: async ({ db, actor, body, now, at, tell }) => {
    const draft = await findDraft(db, actor.id, body.formId, true);
    if (!draft) throw notFound();
    if (draft.version !== body.draftVersion) throw stale(draft.version);
    const form = await findForm(db, {
      id: draft.form_id,
      version: draft.form_version,
      language: draft.language,
    });
    if (!form) throw new Error('A draft names a form that is not there.');
    const open = openItems(form, draft.answers);
    if (open.length)
      throw new ProblemError('bad-input', {
        errors: open.map(linkId => ({ pointer: `/answers/${linkId}`, rule: 'open' })),
      });
    const { monitoring, intake } = await programOf(db);
    const row = await db
      .insertInto('intake_submissions')
      .values({
        id: newId('intake'),
        person_id: actor.id,
        form_id: draft.form_id,
        form_version: draft.form_version,
        language: draft.language,
        answers: json(visibleAnswers(form, draft.answers)),
        flagged: safetyFlags(form, draft.answers).length > 0,
        status: 'received',
        submitted_at: at,
        reply_by: new Date(afterReadingHours(monitoring, now, intake.replyWithinHours)),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await db.deleteFrom('intake_drafts').where('id', '=', draft.id).execute();
    tell({
      type: 'intake.submitted',
      resourceId: row.id,
      audience: [`person:${actor.id}`, 'team:intake', 'role:program-admin'],
    });
    return receiptOf(row);
  },

  listMyIntakes: async ({ db, actor }) => ({
    items: (
      await db
        .selectFrom('intake_submissions')
        .where('person_id', '=', actor.id)
        .selectAll()
        .orderBy('submitted_at', 'desc')
        .execute()
    ).map(receiptOf),
  }),

  listIntakes: async ({ db, actor, scope }) => {
    const rows = await db
      .selectFrom('intake_submissions')
      .where(inScope(actor, scope, 'intake_submissions.person_id'))
      .selectAll()
      .orderBy('submitted_at', 'desc')
      .limit(200)
      .execute();
    return { items: await summariesFor(db, rows) };
  },

  getIntake: async ({ db, actor, scope, params }) => {
    const row = await db
      .selectFrom('intake_submissions')
      .where('id', '=', params.id)
      .where(inScope(actor, scope, 'intake_submissions.person_id'))
      .selectAll()
      .executeTakeFirst();
    if (!row) throw notFound();
    const form = await findForm(db, { id: row.form_id, version: row.form_version, language: row.language });
    if (!form) throw new Error('A submission names a form that is not there.');
    const people = await summariesOf(db, [row.person_id]);
    return {
      ...receiptOf(row),
      person: found(people, row.person_id),
      formVersion: row.form_version,
      language: row.language,
      answers: renderAnswers(form, row.answers),
      scores: await withEarlier(db, row, instrumentScores(form, row.answers)),
      safetyFlags: safetyFlags(form, row.answers).map(({ linkId }) => linkId),
    };
  },

  acceptIntake: async ({ db, actor, scope, params, body, tell }) => {
    const row = await db
      .selectFrom('intake_submissions')
      .where('id', '=', params.id)
      .where(inScope(actor, scope, 'intake_submissions.person_id'))
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    if (row.status !== 'received') throw new ProblemError('conflict');
    await nameCareTeam(db, row.person_id, [
      { id: body.therapistId, role: 'therapist', pointer: '/therapistId' },
      { id: body.coachId, role: 'recovery-coach', pointer: '/coachId' },
    ]);
    await db
      .updateTable('people')
      .set({ status: 'enrolled' })
      .where('id', '=', row.person_id)
      .where('status', '=', 'applicant')
      .execute();
    const accepted = await db
      .updateTable('intake_submissions')
      .set({ status: sql<'accepted'>`'accepted'` })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const told = [row.person_id, body.therapistId, body.coachId, actor.id].map(id => `person:${id}`);
    tell({
      type: 'intake.accepted',
      resourceId: row.id,
      audience: [...told, 'team:intake', 'role:program-admin'],
    });
    const [summary] = await summariesFor(db, [accepted]);
    if (!summary) throw new Error('An accepted intake has a summary.');
    return summary;
  },
} satisfies Partial<Handlers>;

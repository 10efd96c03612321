import { sql, type Updateable } from 'kysely';
import { openItems } from '../../../src/rules/answers.js';
import { safetyFlags } from '../../../src/rules/safety.js';
import { instrumentScores } from '../../../src/rules/scores.js';
import { noteAccess } from '../people/access-log.js';
import type { Db } from '../db/store.js';
import { json } from '../db/sql.js';
import type { Tables } from '../db/tables.js';
import { stale } from '../http/etag.js';
import type { Call, ServerOperations } from '../http/operation.js';
import { newest, soonest, takePage, type Order } from '../http/page.js';
import { notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { found, inScope, summariesOf } from '../people/people.js';
import { afterReadingHours } from '../check-ins/monitored-time.js';
import { consentsOf, keepConsents } from './consents.js';
import { guardianPartsOf, guardiansOf, signAsGuardian } from '../guardians/parts.js';
import { readAnswers, visibleAnswers } from './answers.js';
import { findDraft } from './drafts.js';
import { filesOf } from './files.js';
import { formOf } from '../program/intake-forms.js';
import { intakeAudience, receiptOf, receiptsOf, summariesFor, type SubmissionRow } from './receipts.js';
import { withEarlier } from './scores.js';
import { programOf } from '../program/program.js';

/** The intake about which the team asked for more: what is sent now is the answer to that, and no second intake. */
const askedAbout = (db: Db, personId: string, formId: string): Promise<SubmissionRow | undefined> =>
  db
    .selectFrom('intake_submissions')
    .where('person_id', '=', personId)
    .where('form_id', '=', formId)
    .where('status', '=', 'more-asked')
    .orderBy('submitted_at', 'desc')
    .selectAll()
    .forUpdate()
    .executeTakeFirst();

const amend = async (
  db: Db,
  before: SubmissionRow,
  values: Updateable<Tables['intake_submissions']>,
): Promise<SubmissionRow> => {
  await db
    .insertInto('intake_amendments')
    .values({
      id: newId('amendment'),
      submission_id: before.id,
      form_version: before.form_version,
      language: before.language,
      answers: json(before.answers),
      submitted_at: before.submitted_at,
    })
    .execute();
  return db
    .updateTable('intake_submissions')
    .set(values)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
};

type Sending = Call<'submitIntake'>;

/** What was reviewed, as it goes to the team. */
const reviewed = async ({ db, actor, body, now, at }: Sending) => {
  const draft = await findDraft(db, actor.id, body.formId, true);
  if (!draft) throw notFound();
  if (draft.version !== body.draftVersion) throw stale(draft.version);
  const form = await formOf(db, draft);
  const open = openItems(form, draft.answers);
  if (open.length)
    throw new ProblemError('bad-input', {
      errors: open.map(linkId => ({ pointer: `/answers/${linkId}`, rule: 'open' })),
    });
  const { monitoring, intake } = await programOf(db);
  const answers = visibleAnswers(form, draft.answers);
  const values = {
    form_version: draft.form_version,
    language: draft.language,
    answers: json(answers),
    flagged: safetyFlags(form, draft.answers).length > 0,
    status: 'received' as const,
    submitted_at: at,
    reply_by: new Date(afterReadingHours(monitoring, now, intake.replyWithinHours)),
    draft_id: draft.id,
    draft_version: draft.version,
  };
  return { draft, form, answers, values };
};

/** What waits for the team, soonest due first; then what does not, the newest first. */
const BY_NEED: Order = {
  figures: [
    sql`case when intake_submissions.status = 'received' then 0 else 1 end`,
    sql`case when intake_submissions.status = 'received' then ${soonest('reply_by')} else ${newest('submitted_at')} end`,
  ],
  id: 'intake_submissions.id',
};

export const intakeSubmissionOperations = {
  submitIntake: async call => {
    const { db, actor, now, at, tell } = call;
    const { draft, form, answers, values } = await reviewed(call);
    const before = await askedAbout(db, actor.id, form.id);
    const row = before
      ? await amend(db, before, values)
      : await db
          .insertInto('intake_submissions')
          .values({ ...values, id: newId('intake'), person_id: actor.id, form_id: form.id })
          .returningAll()
          .executeTakeFirstOrThrow();
    await db.deleteFrom('intake_drafts').where('id', '=', draft.id).execute();
    const signing = { signerId: actor.id, submissionId: row.id, form, answers, at };
    if (actor.role === 'guardian') await signAsGuardian(call, signing);
    else {
      await keepConsents(db, { ...signing, personId: actor.id, relationship: 'self' });
      tell({
        type: before ? 'intake.updated' : 'intake.submitted',
        resourceId: row.id,
        audience: await intakeAudience(db, actor.id),
      });
    }
    return receiptOf(db, row, now);
  },

  listMyIntakes: async ({ db, actor, now }) => ({
    items: await receiptsOf(
      db,
      await db
        .selectFrom('intake_submissions')
        .where('person_id', '=', actor.id)
        .selectAll()
        .orderBy('submitted_at', 'desc')
        .execute(),
      now,
    ),
  }),

  listIntakes: async ({ db, actor, scope, query, now }) => {
    const { rows, next } = await takePage(
      db
        .selectFrom('intake_submissions')
        .innerJoin('people', 'people.id', 'intake_submissions.person_id')
        // A guardian's part stands in the intake of the person whose guardian they are.
        .where('people.role', '=', 'patient')
        .where(inScope(actor, scope, 'intake_submissions.person_id'))
        .selectAll('intake_submissions'),
      BY_NEED,
      query.after,
    );
    return { items: await summariesFor(db, rows, now), ...next };
  },

  getIntake: async ({ db, actor, scope, params, now, at }) => {
    const row = await db
      .selectFrom('intake_submissions')
      .where('id', '=', params.id)
      .where(inScope(actor, scope, 'intake_submissions.person_id'))
      .selectAll()
      .executeTakeFirst();
    if (!row) throw notFound();
    const form = await formOf(db, row);
    await noteAccess(db, { actorId: actor.id, personId: row.person_id, what: 'intake', at });
    const people = await summariesOf(db, [row.person_id]);
    return {
      ...(await receiptOf(db, row, now)),
      person: found(people, row.person_id),
      formVersion: row.form_version,
      language: row.language,
      answers: readAnswers(form, row.answers, await filesOf(db, row.person_id)),
      consents: await consentsOf(db, 'person_id', row.person_id, now),
      guardians: await guardiansOf(db, row.person_id, now),
      guardianParts: await guardianPartsOf(db, row.person_id),
      scores: await withEarlier(db, row, instrumentScores(form, row.answers)),
      safetyFlags: safetyFlags(form, row.answers).map(({ linkId }) => linkId),
    };
  },
} satisfies Partial<ServerOperations>;

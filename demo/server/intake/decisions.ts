import { isDeepStrictEqual } from 'node:util';
import type { IntakeSubmissionSummary } from '../../../src/contract/intake-review.js';
import type { IntakeReply, IntakeStatus } from '../../../src/contract/intake.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Actor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import { json } from '../db/sql.js';
import { waitingForGuardian } from '../guardians/guardians.js';
import type { ServerOperations } from '../http/operation.js';
import { badInput, notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { inScope } from '../people/people.js';
import type { Scope } from '../http/policy.js';
import { formOf } from '../program/intake-forms.js';
import { intakeAudience, summariesFor, type SubmissionRow } from './receipts.js';

interface Deciding {
  readonly db: Db;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly params: { readonly id: string };
}

/** The intake, within reach and locked until it is decided. */
const findIntake = async ({ db, actor, scope, params }: Deciding): Promise<SubmissionRow> => {
  const row = await db
    .selectFrom('intake_submissions')
    .where('id', '=', params.id)
    .where(inScope(actor, scope, 'intake_submissions.person_id'))
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
};

const setStatus = (db: Db, id: string, status: IntakeStatus): Promise<SubmissionRow> =>
  db
    .updateTable('intake_submissions')
    .set({ status })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

const summaryOf = async (db: Db, row: SubmissionRow, now: EpochMs): Promise<IntakeSubmissionSummary> => {
  const [summary] = await summariesFor(db, [row], now);
  if (!summary) throw new Error('An intake has a summary.');
  return summary;
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

type Words = Omit<IntakeReply, 'by' | 'at'>;

const lastWords = async (db: Db, id: string): Promise<Words | undefined> =>
  (
    await db
      .selectFrom('intake_replies')
      .where('submission_id', '=', id)
      .orderBy('nth', 'desc')
      .select('words')
      .executeTakeFirst()
  )?.words;

interface Answering {
  readonly row: SubmissionRow;
  readonly status: IntakeStatus;
  readonly from: readonly IntakeStatus[];
  readonly words: Words;
}

/** Keeps what the team says. Said a second time it changes nothing; `conflict` where it can no longer be said. */
const reply = async (
  { db, actor, at }: Deciding & { readonly at: Date },
  { row, status, from, words }: Answering,
): Promise<SubmissionRow | null> => {
  if (row.status === status && isDeepStrictEqual(await lastWords(db, row.id), words)) return null;
  if (!from.includes(row.status)) throw new ProblemError('conflict');
  await db
    .insertInto('intake_replies')
    .values({ submission_id: row.id, by_id: actor.id, at, words: json(words) })
    .execute();
  return setStatus(db, row.id, status);
};

/** Opens the form again where the team's question is. A form that the person began meanwhile stays as it is. */
const reopen = async (
  db: Db,
  row: SubmissionRow,
  currentItem: string | undefined,
  at: Date,
): Promise<void> => {
  await db
    .insertInto('intake_drafts')
    .values({
      id: row.draft_id ?? newId('draft'),
      person_id: row.person_id,
      form_id: row.form_id,
      form_version: row.form_version,
      language: row.language,
      answers: json(row.answers),
      current_item: currentItem ?? null,
      // Past every version that a page may still hold.
      version: (row.draft_version ?? 0) + 1,
      updated_at: at,
    })
    .onConflict(conflict => conflict.columns(['person_id', 'form_id']).doNothing())
    .execute();
};

export const intakeDecisionOperations = {
  acceptIntake: async call => {
    const { db, actor, body, now, tell } = call;
    const row = await findIntake(call);
    if (row.status !== 'received') throw new ProblemError('conflict');
    if ((await waitingForGuardian(db, [row.person_id], now)).size)
      throw new ProblemError('waiting-for-guardian');
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
    const accepted = await setStatus(db, row.id, 'accepted');
    const told = [row.person_id, body.therapistId, body.coachId, actor.id].map(id => `person:${id}`);
    tell({
      type: 'intake.accepted',
      resourceId: row.id,
      audience: [...told, 'team:intake', 'role:program-admin'],
    });
    return summaryOf(db, accepted, now);
  },

  askIntake: async call => {
    const { db, body, now, at, tell } = call;
    const row = await findIntake(call);
    const form = await formOf(db, row);
    const known = new Set(form.parts.flatMap(part => part.items).map(({ linkId }) => linkId));
    const strange = body.items.findIndex(linkId => !known.has(linkId));
    if (strange >= 0) throw badInput(`/items/${strange}`, 'unknown');
    const asked = await reply(call, {
      row,
      status: 'more-asked',
      from: ['received'],
      words: { words: body.words, ...(body.items.length ? { items: body.items } : {}) },
    });
    if (!asked) return summaryOf(db, row, now);
    await reopen(db, row, body.items[0], at);
    tell({
      type: 'intake.updated',
      resourceId: row.id,
      audience: await intakeAudience(db, row.person_id),
    });
    return summaryOf(db, asked, now);
  },

  referIntake: async call => {
    const { db, body, now, tell } = call;
    const row = await findIntake(call);
    const referred = await reply(call, {
      row,
      status: 'referred',
      from: ['received', 'more-asked'],
      words: body,
    });
    if (referred)
      tell({
        type: 'intake.updated',
        resourceId: row.id,
        audience: await intakeAudience(db, row.person_id),
      });
    return summaryOf(db, referred ?? row, now);
  },
} satisfies Partial<ServerOperations>;

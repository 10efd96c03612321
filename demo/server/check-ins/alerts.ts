import { sql, type ExpressionBuilder, type Selectable } from 'kysely';
import type { IntakeForm, Answers } from '../../../src/contract/intake-form.js';
import type { Alert } from '../../../src/contract/alert.js';
import { alertDueAt } from '../../../src/rules/alert-due.js';
import { safetyFlags, type SafetyLevel } from '../../../src/rules/safety.js';
import { noteAccesses } from '../people/access-log.js';
import type { Actor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import type { Tables } from '../db/tables.js';
import type { Call, ServerOperations } from '../http/operation.js';
import { newest, soonest, takePage, type Order } from '../http/page.js';
import { notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { found, inScope, summariesOf } from '../people/people.js';
import type { Scope } from '../http/policy.js';
import { readAnswers } from '../intake/answers.js';
import { findForm } from '../program/intake-forms.js';
import { programOf } from '../program/program.js';

interface Cause {
  readonly personId: string;
  /** While an alert of the same source waits for somebody, another is not raised. */
  readonly source: string;
  readonly reason: Alert['reason'];
  readonly level: SafetyLevel;
}

type Row = Selectable<Tables['alerts']>;

type Writing = Pick<Call<'saveIntakeDraft'>, 'db' | 'now' | 'at' | 'tell'>;

// Whoever looks after the person; before there is such a person, whoever leads the intake team.
const ownerOf = async (db: Db, personId: string): Promise<string> => {
  const therapist = await db
    .selectFrom('care_team')
    .innerJoin('people', 'people.id', 'care_team.staff_id')
    .where('care_team.patient_id', '=', personId)
    .where('people.role', '=', 'therapist')
    .orderBy('care_team.position')
    .select('people.id')
    .executeTakeFirst();
  const intake =
    therapist ??
    (await db.selectFrom('intake_team').orderBy('position').select('staff_id as id').executeTakeFirst());
  if (!intake) throw new Error('Nobody is on the intake team to own an alert.');
  return intake.id;
};

/** Whoever may read an alert hears of it. */
const audienceOf = async (db: Db, alert: Pick<Row, 'person_id' | 'owner_id'>): Promise<string[]> => {
  const team = await db
    .selectFrom('care_team')
    .innerJoin('people', 'people.id', 'care_team.staff_id')
    .where('care_team.patient_id', '=', alert.person_id)
    .where('people.role', 'in', ['therapist', 'prescriber'])
    .select('people.id')
    .execute();
  return ['team:intake', ...[alert.owner_id, ...team.map(({ id }) => id)].map(id => `person:${id}`)];
};

/** Asks a named person to look, by a time, in the transaction that recorded what they are to look at. */
export const raiseAlert = async ({ db, now, at, tell }: Writing, cause: Cause): Promise<void> => {
  const { monitoring } = await programOf(db);
  const ownerId = await ownerOf(db, cause.personId);
  const row = await db
    .insertInto('alerts')
    .values({
      id: newId('alert'),
      person_id: cause.personId,
      source: cause.source,
      reason: cause.reason,
      raised_at: at,
      owner_id: ownerId,
      due_at: new Date(alertDueAt(monitoring, cause.level, now)),
      status: 'requested',
    })
    .onConflict(conflict => conflict.column('source').where('status', '=', 'requested').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return;
  const audience = await audienceOf(db, { person_id: cause.personId, owner_id: ownerId });
  tell({ type: 'alert.raised', resourceId: row.id, audience });
};

/** An alert for each safety question that the answers say yes to, unless somebody has looked at this very answer. */
export const raiseForAnswers = async (
  writing: Writing,
  { personId, draftId, form }: { personId: string; draftId: string; form: IntakeForm },
  before: Answers,
  answers: Answers,
): Promise<void> => {
  for (const { linkId, level } of safetyFlags(form, answers)) {
    const source = `draft:${draftId}:${linkId}`;
    const isNew = JSON.stringify(before[linkId]) !== JSON.stringify(answers[linkId]);
    if (!isNew && (await isKnown(writing.db, source))) continue;
    const reason = level === 'acute' ? 'safety-answer-acute' : 'safety-answer';
    await raiseAlert(writing, { personId, level, source, reason });
  }
};

const isKnown = async (db: Db, source: string): Promise<boolean> =>
  (await db.selectFrom('alerts').where('source', '=', source).select('id').executeTakeFirst()) !== undefined;

/** Which answer of which draft raised an alert. */
const originOf = ({ source }: Row): { draftId: string; linkId: string } | undefined => {
  const [, draftId, linkId] = /^draft:([\w-]+):(.+)$/.exec(source) ?? [];
  return draftId && linkId ? { draftId, linkId } : undefined;
};

/** When somebody has to have looked, by the question of this draft whose answer waits for that. */
export const alertsDueOf = async (
  db: Db,
  { id, person_id }: { readonly id: string; readonly person_id: string },
): Promise<Record<string, string>> => {
  const waiting = await db
    .selectFrom('alerts')
    .where('person_id', '=', person_id)
    .where('status', '=', 'requested')
    .selectAll()
    .execute();
  return Object.fromEntries(
    waiting.flatMap(row => {
      const origin = originOf(row);
      return origin?.draftId === id ? [[origin.linkId, row.due_at.toISOString()]] : [];
    }),
  );
};

/** Whether a message may be left, and where: whoever calls has to know that too. */
const SAFE_CONTACT = 'safe-contact';

/**
 * The answers that raised the alerts, those that hang on them, and how to reach the person, by alert. Nothing else of
 * a draft is told.
 */
const whatWasSaid = async (db: Db, rows: readonly Row[]): Promise<Map<string, Alert['said']>> => {
  const open = rows.filter(row => row.status === 'requested' && originOf(row));
  const draftIds = [...new Set(open.flatMap(row => originOf(row)?.draftId ?? []))];
  if (!draftIds.length) return new Map();
  const columns = ['form_id', 'form_version', 'language', 'answers'] as const;
  const drafts = await db
    .selectFrom('intake_drafts')
    .where('id', 'in', draftIds)
    .select(['id', ...columns])
    .execute();
  const sent = await db
    .selectFrom('intake_submissions')
    .where('draft_id', 'in', draftIds)
    .select(['draft_id as id', ...columns])
    .execute();
  // A draft that was opened again is newer than what was sent of it.
  const byId = new Map([...sent, ...drafts].map(row => [row.id, row]));
  const said = new Map<string, Alert['said']>();
  for (const row of open) {
    const origin = originOf(row);
    const draft = origin && byId.get(origin.draftId);
    const form =
      draft &&
      (await findForm(db, { id: draft.form_id, version: draft.form_version, language: draft.language }));
    if (!form) continue;
    const told = new Set(
      form.parts
        .flatMap(({ items }) => items)
        .filter(
          ({ linkId, type, enableWhen = [] }) =>
            linkId === origin.linkId ||
            type === 'phone' ||
            linkId === SAFE_CONTACT ||
            enableWhen.some(rule => rule.linkId === origin.linkId),
        )
        .map(({ linkId }) => linkId),
    );
    const answers = readAnswers(form, draft.answers, new Map()).flatMap(({ linkId, question, answer }) =>
      answer !== null && told.has(linkId) ? [{ question, answer }] : [],
    );
    if (answers.length) said.set(row.id, answers);
  }
  return said;
};

/** Alerts as they are told, with what was said where that is known. */
const alertsOf = async (db: Db, rows: readonly Row[], said: Map<string, Alert['said']>): Promise<Alert[]> => {
  const people = await summariesOf(
    db,
    rows.flatMap(row => [row.person_id, row.owner_id, ...(row.completed_by ? [row.completed_by] : [])]),
  );
  return rows.map(row => ({
    id: row.id,
    person: found(people, row.person_id),
    reason: row.reason,
    raisedAt: row.raised_at.toISOString(),
    owner: found(people, row.owner_id),
    dueAt: row.due_at.toISOString(),
    status: row.status,
    ...(said.has(row.id) ? { said: said.get(row.id) } : {}),
    ...(row.completed_at ? { completedAt: row.completed_at.toISOString() } : {}),
    ...(row.completed_by ? { completedBy: found(people, row.completed_by) } : {}),
    ...(row.note === null ? {} : { note: row.note }),
  }));
};

const withinReach = (actor: Actor, scope: Scope) => (eb: ExpressionBuilder<Tables, 'alerts'>) =>
  eb.or([inScope(actor, scope, 'alerts.person_id'), eb('alerts.owner_id', '=', actor.id)]);

/** Whoever waits, soonest due first; then those who were reached, the latest first. */
const BY_NEED: Order = {
  figures: [
    sql`case when completed_at is null then 0 else 1 end`,
    sql`case when completed_at is null then ${soonest('due_at')} else ${newest('completed_at')} end`,
  ],
  id: 'alerts.id',
};

export const alertOperations = {
  listAlerts: async ({ db, actor, scope, query, at }) => {
    const { rows, next } = await takePage(
      db.selectFrom('alerts').where(withinReach(actor, scope)).selectAll(),
      BY_NEED,
      query.after,
    );
    const said = await whatWasSaid(db, rows);
    await noteAccesses(
      db,
      { actorId: actor.id, what: 'intake', at },
      rows.filter(({ id }) => said.has(id)).map(row => row.person_id),
    );
    return { items: await alertsOf(db, rows, said), ...next };
  },

  completeAlert: async ({ db, actor, scope, params, body, at, tell }) => {
    const row = await db
      .selectFrom('alerts')
      .where('id', '=', params.id)
      .where(withinReach(actor, scope))
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    const completed = row.status === 'completed';
    // Another's words, or other words, would not be kept: whoever sends them has to know.
    if (completed && (row.completed_by !== actor.id || (body.note ?? row.note) !== row.note))
      throw new ProblemError('conflict');
    const done = completed
      ? row
      : await db
          .updateTable('alerts')
          .set({ status: 'completed', completed_at: at, completed_by: actor.id, note: body.note ?? null })
          .where('id', '=', row.id)
          .returningAll()
          .executeTakeFirstOrThrow();
    if (!completed)
      tell({ type: 'alert.completed', resourceId: row.id, audience: await audienceOf(db, row) });
    const [alert] = await alertsOf(db, [done], new Map());
    if (!alert) throw new Error('A row makes an alert.');
    return alert;
  },
} satisfies Partial<ServerOperations>;

import { sql } from 'kysely';
import type { CheckIn, CheckInInput } from '../../../src/contract/check-in.js';
import type { PersonSummary } from '../../../src/contract/person.js';
import { readingStatus } from '../../../src/rules/monitoring.js';
import { noteAccesses } from '../people/access-log.js';
import type { Actor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import { json } from '../db/sql.js';
import type { CheckInRow } from '../db/tables.js';
import type { ServerOperations } from '../http/operation.js';
import { newest, takePage } from '../http/page.js';
import { badInput, notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { careTeamOf, found, inScope, reaches, summariesOf } from '../people/people.js';
import { raiseAlert } from './alerts.js';
import { programOf } from '../program/program.js';

const HOUR = 3_600_000;
const URGE_NOW = 3;

/** Roles that read check-ins, the first of them on a care team being the one who answers. */
const READERS = ['recovery-coach', 'therapist', 'prescriber'] as const;

const readerOf = (team: readonly PersonSummary[]): PersonSummary | undefined =>
  READERS.map(role => team.find(person => person.role === role)).find(person => person !== undefined);

/** When it was filled in, by the clock of a device that may be wrong by hours. */
const momentOf = (text: string, now: number): Date => {
  const at = Date.parse(text);
  if (at < now - 48 * HOUR) throw badInput('/occurredAt', 'too-old');
  if (at > now + 24 * HOUR) throw badInput('/occurredAt', 'future');
  return new Date(Math.min(at, now));
};

const checkOwn = async (
  db: Db,
  personId: string,
  { medications = [], goals = [] }: CheckInInput,
): Promise<void> => {
  const idsIn = async (table: 'medications' | 'goals') =>
    new Set(
      (await db.selectFrom(table).where('person_id', '=', personId).select('id').execute()).map(
        ({ id }) => id,
      ),
    );
  const own = medications.length ? await idsIn('medications') : new Set<string>();
  const aims = goals.length ? await idsIn('goals') : new Set<string>();
  const errors = [
    ...medications.flatMap((one, index) =>
      own.has(one.medicationId) ? [] : [{ pointer: `/medications/${index}/medicationId`, rule: 'unknown' }],
    ),
    ...goals.flatMap((one, index) =>
      aims.has(one.goalId) ? [] : [{ pointer: `/goals/${index}/goalId`, rule: 'unknown' }],
    ),
  ];
  if (errors.length) throw new ProblemError('bad-input', { errors });
};

/** What each role reads of a check-in. A prescriber reads what bears on medicine and nothing else. */
const itemsFor = (actor: Actor, { items }: CheckInRow): Partial<CheckIn> => {
  if (actor.role !== 'prescriber') return items;
  const { sleepHours, medications } = items;
  return { ...(sleepHours === undefined ? {} : { sleepHours }), ...(medications ? { medications } : {}) };
};

const viewOf = (actor: Actor, row: CheckInRow, person: PersonSummary): CheckIn => ({
  ...itemsFor(actor, row),
  id: row.id,
  person,
  occurredAt: row.occurred_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  timeZone: row.time_zone,
  visibility: row.visibility,
});

export const checkInOperations = {
  getCheckInPlan: async ({ db, actor, now }) => {
    const reader = readerOf(await careTeamOf(db, actor.id));
    if (!reader) throw new ProblemError('conflict');
    const { monitoring } = await programOf(db);
    const medications = await db
      .selectFrom('medications')
      .where('person_id', '=', actor.id)
      .selectAll()
      .orderBy('position')
      .execute();
    const goals = await db
      .selectFrom('goals')
      .where('person_id', '=', actor.id)
      .select(['id', 'text'])
      .orderBy('position')
      .execute();
    const takeaway = await db
      .selectFrom('takeaways')
      .where('person_id', '=', actor.id)
      .select('text')
      .orderBy('created_at', 'desc')
      .executeTakeFirst();
    const last = await db
      .selectFrom('check_ins')
      .where('person_id', '=', actor.id)
      .select('occurred_at')
      .orderBy('occurred_at', 'desc')
      .executeTakeFirst();
    return {
      reader,
      readAt: new Date(readingStatus(monitoring, now).nextAt).toISOString(),
      medications: medications.map(({ id, name, dosage, as_needed }) => ({
        id,
        name,
        ...(dosage === null ? {} : { dosage }),
        asNeeded: as_needed,
      })),
      goals,
      ...(takeaway ? { takeaway: takeaway.text } : {}),
      lastCheckInAt: last?.occurred_at.toISOString() ?? null,
    };
  },

  createCheckIn: async call => {
    const { db, actor, body, now, at, tell } = call;
    const { occurredAt: clock, timeZone, visibility, ...items } = body;
    const when = momentOf(clock, now);
    await checkOwn(db, actor.id, body);
    const team = await careTeamOf(db, actor.id);
    const row = await db
      .insertInto('check_ins')
      .values({
        id: newId('checkin'),
        person_id: actor.id,
        occurred_at: when,
        recorded_at: at,
        time_zone: timeZone,
        visibility,
        items: json(items),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const shared = visibility === 'care-team';
    const readers = shared ? team.filter(({ role }) => (READERS as readonly string[]).includes(role)) : [];
    tell({
      type: 'check-in.recorded',
      resourceId: row.id,
      audience: [actor.id, ...readers.map(({ id }) => id)].map(id => `person:${id}`),
    });
    // What somebody keeps to themselves is answered on their screen and goes to nobody.
    if (shared && body.urge === URGE_NOW)
      await raiseAlert(call, {
        personId: actor.id,
        source: `check-in:${row.id}`,
        reason: 'urge-now',
        level: 'acute',
      });
    const reader = shared ? (readerOf(team) ?? null) : null;
    const { monitoring } = await programOf(db);
    return {
      id: row.id,
      recordedAt: at.toISOString(),
      reader,
      readAt: reader ? new Date(readingStatus(monitoring, now).nextAt).toISOString() : null,
    };
  },

  listCheckIns: async ({ db, actor, scope, query, at }) => {
    if (query.personId !== undefined && !(await reaches(db, actor, scope, query.personId))) throw notFound();
    const { rows, next } = await takePage(
      db
        .selectFrom('check_ins')
        .where(inScope(actor, scope, 'check_ins.person_id'))
        .$if(query.personId !== undefined, all => all.where('person_id', '=', query.personId as string))
        .$if(query.from !== undefined, all => all.where('occurred_at', '>=', new Date(query.from as string)))
        .$if(actor.role !== 'patient', all => all.where('visibility', '=', 'care-team'))
        .selectAll(),
      { figures: [newest('occurred_at'), sql`-nth`], id: 'check_ins.id' },
      query.after,
    );
    const people = await summariesOf(
      db,
      rows.map(row => row.person_id),
    );
    await noteAccesses(db, { actorId: actor.id, what: 'check-ins', at }, [
      ...people.keys(),
      ...(query.personId === undefined ? [] : [query.personId]),
    ]);
    return { items: rows.map(row => viewOf(actor, row, found(people, row.person_id))), ...next };
  },
} satisfies Partial<ServerOperations>;

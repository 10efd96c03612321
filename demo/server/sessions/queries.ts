import { sql, type RawBuilder } from 'kysely';
import type { PersonSummary } from '../../../src/contract/person.js';
import type { Presence } from '../../../src/rules/hours.js';
import type { Actor } from '../people/actor.js';
import type { Db } from '../db/store.js';
import { guardiansWhoSee } from '../guardians/guardians.js';
import { found, inScope, summariesOf, summaryOf } from '../people/people.js';
import type { Scope } from '../http/policy.js';
import { programOf } from '../program/program.js';
import { sessionView, type PersonalRow } from './view.js';
import type { Window } from './window.js';

/** Whether the person belongs to the session, as somebody in care or as a guest. */
export const attends = (personId: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from attendees a where a.session_id = sessions.id and a.person_id = ${personId})`;

/** Whether the person leads the session, alone or with somebody. */
export const leads = (personId: string): RawBuilder<boolean> =>
  sql<boolean>`(sessions.leader_id = ${personId} or sessions.co_leader_id is not distinct from ${personId})`;

export const isLedBy = (row: { leader_id: string; co_leader_id: string | null }, personId: string): boolean =>
  row.leader_id === personId || row.co_leader_id === personId;

/** Sessions with one person's part in them. */
const personal = (db: Db, personId: string) =>
  db
    .selectFrom('sessions')
    .selectAll('sessions')
    .select([
      sql<Date | null>`(select min(g.granted_at) from room_grants g
        where g.session_id = sessions.id and g.person_id = ${personId})`.as('first_granted_at'),
      sql<Date | null>`(select b.at from absences b
        where b.session_id = sessions.id and b.person_id = ${personId})`.as('absent_at'),
      // Null where the media server told of nobody at all: then it does not tell.
      sql<readonly Presence[] | null>`(select coalesce(json_agg(json_build_object(
          'from', extract(epoch from p.came_at) * 1000,
          'to', extract(epoch from coalesce(p.went_at, sessions.ends_at)) * 1000
        )) filter (where p.person_id = ${personId}), '[]')
        from room_presence p where p.session_id = sessions.id having count(*) > 0)`.as('presence'),
    ]);

/** Sessions that overlap the window and hold for `personId`, in the order of time. */
export const sessionsOf = (
  db: Db,
  personId: string,
  { from, to }: Window,
  condition: RawBuilder<boolean>,
): Promise<PersonalRow[]> =>
  personal(db, personId)
    .where('sessions.ends_at', '>', from)
    .where('sessions.starts_at', '<', to)
    .where(condition)
    .orderBy('sessions.starts_at')
    .orderBy('sessions.id')
    .execute();

const partOf = (actor: Actor, scope: Scope): RawBuilder<boolean> => {
  if (scope === 'all') return sql<boolean>`true`;
  const own = sql<boolean>`(${attends(actor.id)} or ${leads(actor.id)})`;
  if (scope === 'own' || scope === 'led') return own;
  return sql<boolean>`(${own} or exists (select 1 from attendees a where a.session_id = sessions.id
    and ${inScope(actor, scope, 'a.person_id')}))`;
};

/** A session that the actor may know of, with their part in it; locked when it is about to be changed. */
export const findSession = (
  db: Db,
  actor: Actor,
  scope: Scope,
  id: string,
  lock = false,
): Promise<PersonalRow | undefined> =>
  personal(db, actor.id)
    .where('sessions.id', '=', id)
    .where(partOf(actor, scope))
    .$if(lock, query => query.forUpdate('sessions'))
    .executeTakeFirst();

/** The sessions as one person sees them. */
export const viewsOf = async (db: Db, rows: readonly PersonalRow[], personId: string, now: number) => {
  const program = await programOf(db);
  const leaders = await summariesOf(
    db,
    rows.map(row => row.leader_id),
  );
  return rows.map(row =>
    sessionView(row, found(leaders, row.leader_id), program, isLedBy(row, personId), now),
  );
};

/** Who comes to each session, leaving out who said that they can't. */
export const participantsOf = async (
  db: Db,
  sessionIds: readonly string[],
): Promise<Map<string, PersonSummary[]>> => {
  const bySession = new Map<string, PersonSummary[]>();
  if (!sessionIds.length) return bySession;
  const rows = await db
    .selectFrom('attendees')
    .innerJoin('people', 'people.id', 'attendees.person_id')
    .leftJoin('absences', join =>
      join
        .onRef('absences.session_id', '=', 'attendees.session_id')
        .onRef('absences.person_id', '=', 'attendees.person_id'),
    )
    .where('attendees.session_id', 'in', sessionIds)
    .where('absences.at', 'is', null)
    .select(['attendees.session_id', 'people.id', 'people.display_name', 'people.role', 'people.title'])
    .orderBy('people.display_name')
    .execute();
  for (const row of rows)
    bySession.set(row.session_id, [...(bySession.get(row.session_id) ?? []), summaryOf(row)]);
  return bySession;
};

/** Topics of everybody whom a change to the session concerns. `only` narrows it to one person's part in it. */
export const audienceOf = async (
  db: Db,
  session: { id: string; leader_id: string; co_leader_id: string | null },
  now: number,
  only?: string,
): Promise<string[]> => {
  const people = only
    ? [only]
    : (
        await db.selectFrom('attendees').where('session_id', '=', session.id).select('person_id').execute()
      ).map(row => row.person_id);
  const teams = people.length
    ? await db
        .selectFrom('care_team')
        .where('patient_id', 'in', people)
        .select('staff_id')
        .distinct()
        .execute()
    : [];
  const near = [...teams.map(row => row.staff_id), ...(await guardiansWhoSee(db, people, now))];
  const staff = [session.leader_id, session.co_leader_id].filter(id => id !== null);
  return [...[...people, ...staff, ...near].map(id => `person:${id}`), 'role:program-admin'];
};

import { sql } from 'kysely';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import { newId } from '../ids.js';
import { newRoomId } from '../sessions/booking.js';
import { clinic } from './clinic.js';
import type { Ids } from './ids.js';

const MINUTE = 60_000;
const STEP = 5 * MINUTE;
const { joinOpensBefore, doorClosesAfter } = clinic.policies;
const OPENS = joinOpensBefore * MINUTE;
const CLOSES = doorClosesAfter * MINUTE;
/** When the door of one closes, that of the next one opens. */
const LENGTH = CLOSES + OPENS;
/** Less than this is no group. */
const SHORTEST = 15 * MINUTE;

const TITLE = 'Open group';

/** Who meets in it. */
const MEMBERS = ['ana', 'dev', 'grace', 'kim'] as const;

interface Span {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

interface Clash extends Span {
  readonly id: string;
  /** Who of those asked about comes to it or leads it. */
  readonly who: readonly string[];
  /** The seed placed it, and nobody who looks at the demo has been in it. */
  readonly isMovable: boolean;
  /** It is itself a group that Priya and Tom lead, and Ana is in it. */
  readonly isOurs: boolean;
}

/** When nobody comes in any more. */
const closing = ({ from, to }: Span): EpochMs => Math.min(to, from + CLOSES);

/** Whether somebody has nothing else for a while. */
const hasTime = (id: string, ahead: readonly Clash[], from: EpochMs): boolean =>
  !ahead.some(one => one.who.includes(id) && one.from < from + SHORTEST);

/** No session is longer. */
const LONGEST = 4 * 3_600_000;

/** The group into which Ana can go when she has nothing else. */
class OpenGroup {
  readonly #db: Db;
  readonly #idOf: Ids;

  constructor(db: Db, idOf: Ids) {
    this.#db = db;
    this.#idOf = idOf;
  }

  /** What these people have in a span of time, in its order. Whoever said that they can't come has it not. */
  async #clashes(people: readonly string[], { from, to }: Span): Promise<readonly Clash[]> {
    const [ana, priya, tom] = ['ana', 'priya', 'tom'].map(this.#idOf);
    const { rows } = await sql<{
      id: string;
      starts_at: Date;
      ends_at: Date;
      who: string[];
      movable: boolean;
      ours: boolean;
    }>`
      select * from (
        select s.id, s.starts_at, s.ends_at,
          array(select p.id from people p where p.id in (${sql.join(people)}) and (
            p.id = s.leader_id or p.id = s.co_leader_id or exists (
              select 1 from attendees a where a.session_id = s.id and a.person_id = p.id and not exists (
                select 1 from absences b where b.session_id = s.id and b.person_id = p.id)))) as who,
          (s.series_id is not null or s.scenery) and s.title <> ${TITLE} and not exists (
            select 1 from room_grants g where g.session_id = s.id and not g.scenery) as movable,
          s.kind = 'group' and s.leader_id = ${priya} and s.co_leader_id is not distinct from ${tom} and exists (
            select 1 from attendees a where a.session_id = s.id and a.person_id = ${ana}) as ours
        from sessions s
        where s.cancelled_at is null and s.starts_at < ${new Date(to)} and s.ends_at > ${new Date(from)}
      ) theirs where cardinality(who) > 0 order by starts_at, id`.execute(this.#db);
    return rows.map(({ id, starts_at, ends_at, who, movable, ours }) => ({
      id,
      who,
      from: starts_at.getTime(),
      to: ends_at.getTime(),
      isMovable: movable,
      isOurs: ours,
    }));
  }

  async #move(id: string, { from, to }: Span): Promise<void> {
    await this.#db
      .updateTable('sessions')
      .set({ starts_at: new Date(from), ends_at: new Date(to) })
      .where('id', '=', id)
      .execute();
  }

  /** @param leaders one or two of them. */
  async #add(
    { from, to }: Span,
    leaders: readonly string[],
    members: readonly string[],
    now: EpochMs,
  ): Promise<void> {
    // Those of earlier hours would fill the week.
    await this.#db
      .deleteFrom('sessions')
      .where('scenery', '=', true)
      .where('title', '=', TITLE)
      .where('ends_at', '<=', new Date(now))
      .execute();
    const id = newId('session');
    await this.#db
      .insertInto('sessions')
      .values({
        id,
        kind: 'group',
        title: TITLE,
        starts_at: new Date(from),
        ends_at: new Date(to),
        time_zone: clinic.timeZone,
        leader_id: leaders[0] ?? '',
        co_leader_id: leaders[1] ?? null,
        series_id: null,
        occurs_on: null,
        slot_id: null,
        room_id: newRoomId(),
        cancelled_at: null,
        scenery: true,
      })
      .execute();
    await this.#db
      .insertInto('session_participants')
      .values(members.map(person_id => ({ session_id: id, person_id, capacity: 'member' as const })))
      .execute();
  }

  async open(now: EpochMs): Promise<void> {
    const [ana = '', ...others] = MEMBERS.map(this.#idOf);
    const leaders = ['priya', 'tom'].map(this.#idOf);
    const six = [ana, ...others, ...leaders];
    const near = await this.#clashes(six, { from: now - LONGEST, to: now + LENGTH });
    const anas = near.filter(({ who }) => who.includes(ana));
    const open = anas.find(one => one.from <= now + OPENS && now < closing(one));
    if (open && now < closing(open) - OPENS) return;

    const soon = Math.ceil((now + 2 * MINUTE) / STEP) * STEP;
    // A group of theirs to which nobody has come begins now, and ends when it would have.
    const own = near.find(one => one.isOurs && one.isMovable && one.from <= now && one.to >= soon + SHORTEST);
    if (own) return this.#move(own.id, { from: soon, to: own.to });

    // Anything else to which nobody has come was over when its door closed.
    const isOver = (one: Clash): boolean => one.isMovable && closing(one) <= now && one.to > now;
    for (const one of near.filter(isOver)) await this.#move(one.id, { from: one.from, to: closing(one) });
    const goesOn = anas.filter(one => one.from <= now && one.to > now && !isOver(one));
    const from = Math.max(soon, ...goesOn.map(({ to }) => to));
    const ahead = await this.#clashes(six, { from, to: from + LENGTH });
    const leading = leaders.filter(id => hasTime(id, ahead, from));
    if (!hasTime(ana, ahead, from) || !leading.length) return;
    const members = [ana, ...others.filter(id => hasTime(id, ahead, from))];
    const theirs = ahead.filter(({ who }) => who.some(id => [...leading, ...members].includes(id)));
    const to = Math.min(from + LENGTH, ...theirs.map(one => one.from));
    await this.#add({ from, to }, leading, members, now);
  }
}

/**
 * Ana can go into a session of hers at almost any hour at which somebody looks at the demo: where she has none, into a
 * group with Dev that Priya and Tom lead. Nobody is ever in two sessions at once.
 */
export const openTheDoor = (db: Db, now: EpochMs, idOf: Ids): Promise<void> =>
  new OpenGroup(db, idOf).open(now);

import { sql, type RawBuilder } from 'kysely';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import { newId } from '../ids.js';
import { newRoomId } from '../sessions/booking.js';
import { clinic } from './clinic.js';
import type { Ids } from './seed.js';

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
  /** Whether it may be put off: the seed placed it, and nobody who looks at the demo has been in it. */
  readonly isMovable: boolean;
  /** It is itself a group that Priya and Tom lead, and Ana is in it. */
  readonly isOurs: boolean;
}

/** Somebody of these people comes to the session or leads it. */
const concerns = (people: readonly string[]): RawBuilder<boolean> => {
  const them = sql.join(people);
  return sql<boolean>`(s.leader_id in (${them}) or s.co_leader_id in (${them}) or exists (
    select 1 from attendees a where a.session_id = s.id and a.person_id in (${them}) and not exists (
      select 1 from absences b where b.session_id = s.id and b.person_id = a.person_id)))`;
};

const DAY = 86_400_000;

/** The group whose door always stands open, at any hour at which somebody looks at the demo. */
class OpenGroup {
  readonly #db: Db;
  readonly #idOf: Ids;
  readonly #people: readonly string[];

  constructor(db: Db, idOf: Ids) {
    this.#db = db;
    this.#idOf = idOf;
    this.#people = [...MEMBERS, 'priya', 'tom'].map(idOf);
  }

  /** What these people have in a span of time, in its order. */
  async #clashes(people: readonly string[], { from, to }: Span, but = ''): Promise<readonly Clash[]> {
    const [ana, priya, tom] = ['ana', 'priya', 'tom'].map(this.#idOf);
    const { rows } = await sql<{
      id: string;
      starts_at: Date;
      ends_at: Date;
      movable: boolean;
      ours: boolean;
    }>`
      select s.id, s.starts_at, s.ends_at,
        (s.series_id is not null or s.scenery) and s.title <> ${TITLE} and not exists (
          select 1 from room_grants g where g.session_id = s.id and not g.scenery) as movable,
        s.kind = 'group' and s.leader_id = ${priya} and s.co_leader_id is not distinct from ${tom} and exists (
          select 1 from attendees a where a.session_id = s.id and a.person_id = ${ana}) as ours
      from sessions s
      where s.cancelled_at is null and s.id <> ${but} and s.starts_at < ${new Date(to)} and s.ends_at > ${new Date(from)}
        and ${concerns(people)}
      order by s.starts_at, s.id`.execute(this.#db);
    return rows.map(({ id, starts_at, ends_at, movable, ours }) => ({
      id,
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

  async #peopleOf(id: string): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`
      select person_id as id from attendees where session_id = ${id}
      union select leader_id from sessions where id = ${id}
      union select co_leader_id from sessions where id = ${id} and co_leader_id is not null`.execute(
      this.#db,
    );
    return rows.map(row => row.id);
  }

  /** Puts a session off until all who meet in it are free, no sooner than `from`. */
  async #putOff({ id, ...span }: Clash, from: EpochMs): Promise<void> {
    const people = await this.#peopleOf(id);
    const length = span.to - span.from;
    let at = from;
    for (;;) {
      const [first] = await this.#clashes(people, { from: at, to: at + length }, id);
      if (!first) return this.#move(id, { from: at, to: at + length });
      at = first.to;
    }
  }

  async #add({ from, to }: Span, now: EpochMs): Promise<void> {
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
        leader_id: this.#idOf('priya'),
        co_leader_id: this.#idOf('tom'),
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
      .values(
        MEMBERS.map(key => ({ session_id: id, person_id: this.#idOf(key), capacity: 'member' as const })),
      )
      .execute();
  }

  /** Frees people for a span; what they have then comes after it. */
  async #free(people: readonly string[], span: Span, but = ''): Promise<void> {
    for (const clash of await this.#clashes(people, span, but))
      if (clash.isMovable) await this.#putOff(clash, span.to);
  }

  async open(now: EpochMs): Promise<void> {
    const near = await this.#clashes(this.#people, { from: now - DAY, to: now + LENGTH });
    const ours = near.filter(({ isOurs }) => isOurs);
    const closing = ({ from, to }: Span): EpochMs => Math.min(to, from + CLOSES);
    const open = ours.find(one => one.from <= now + OPENS && now < closing(one));
    const isNext = ({ from }: Span): boolean =>
      from > now && open !== undefined && from - OPENS <= closing(open);
    // Open for a while yet, or the next one is there already.
    if (open && (now < closing(open) - OPENS || ours.some(isNext))) return;

    // What somebody is in now goes on, and so does what a visitor has booked.
    const kept = near.filter(({ isMovable, from, to }) => !isMovable && from <= now && to > now);
    const from = Math.max(Math.ceil((now + 2 * MINUTE) / STEP) * STEP, ...kept.map(({ to }) => to));
    const ahead = (await this.#clashes(this.#people, { from, to: from + LENGTH })).filter(
      ({ id }) => id !== open?.id,
    );
    // A group of theirs that is going on, or about to: it begins now, and no other is needed.
    const own = ahead.find(one => one.isOurs && one.isMovable && one.from < from + SHORTEST);
    if (own) {
      const span = { from, to: from + own.to - own.from };
      await this.#move(own.id, span);
      return this.#free(await this.#peopleOf(own.id), span, own.id);
    }
    // What begins a while later has its time: the group ends before it.
    const later = ahead.map(one => one.from).filter(start => start >= from + SHORTEST);
    const span = { from, to: Math.min(from + LENGTH, ...later) };
    if (ahead.some(one => !one.isMovable && one.from < span.to)) return;
    await this.#add(span, now);
    await this.#free(this.#people, span);
  }
}

/**
 * Ana and Dev can go into a group that Priya and Tom lead, at any hour at which somebody looks at the demo, and nobody is
 * ever in two sessions at once: what they would have had at that time comes after it.
 */
export const openTheDoor = (db: Db, now: EpochMs, idOf: Ids): Promise<void> =>
  new OpenGroup(db, idOf).open(now);

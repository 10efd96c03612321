import {
  addDays,
  atTime,
  instantOf,
  wallTimeAt,
  weekdayOf,
  type EpochMs,
  type WallTime,
} from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import type { SeriesRow } from '../db/tables.js';
import { newId } from '../ids.js';
import { newRoomId } from './booking.js';

const MINUTE = 60_000;

/** Days before and after now for which a weekly series has its sessions in the database. */
const BEHIND = 35;
const AHEAD = 105;

const dateOf = ({ year, month, day }: WallTime): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The series' instances around now: the wall time is kept, and each instant comes from its zone. */
export const instancesOf = (series: SeriesRow, now: EpochMs) => {
  const today = wallTimeAt(now, series.time_zone);
  const instances: { date: string; startsAt: EpochMs; endsAt: EpochMs }[] = [];
  for (let offset = -BEHIND; offset <= AHEAD; offset++) {
    const date = addDays(today, offset);
    if (weekdayOf(date) !== series.weekday) continue;
    const startsAt = instantOf(atTime(date, series.starts), series.time_zone);
    instances.push({ date: dateOf(date), startsAt, endsAt: startsAt + series.minutes * MINUTE });
  }
  return instances;
};

/** Writes the instances that are not there yet. Safe to do twice, and by two processes at once. */
export const fillCalendar = async (db: Db, now: EpochMs): Promise<void> => {
  for (const series of await db.selectFrom('series').selectAll().execute()) {
    await db
      .insertInto('sessions')
      .values(
        instancesOf(series, now).map(({ date, startsAt, endsAt }) => ({
          id: newId('session'),
          kind: series.kind,
          title: series.title,
          starts_at: new Date(startsAt),
          ends_at: new Date(endsAt),
          time_zone: series.time_zone,
          leader_id: series.leader_id,
          co_leader_id: series.co_leader_id,
          series_id: series.id,
          occurs_on: date,
          slot_id: null,
          room_id: newRoomId(),
          cancelled_at: null,
        })),
      )
      .onConflict(conflict => conflict.columns(['series_id', 'occurs_on']).doNothing())
      .execute();
  }
};

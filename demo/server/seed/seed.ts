import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import { json } from '../db/sql.js';
import { newId } from '../ids.js';
import { clinic } from './clinic.js';
import { guardianForms, intakeForms } from './form.js';
import type { Ids } from './ids.js';
import { seedAccessLog } from './intakes.js';
import { careTeams, demoPeople } from './people.js';
import { availability, week } from './week.js';

const DAY = 86_400_000;

/** Of somebody who is 15, and for half a year yet. */
const teenBirthDate = (now: EpochMs): string =>
  new Date(now - 15.5 * 365.25 * DAY).toISOString().slice(0, 10);

const seedPeople = async (db: Db, now: EpochMs): Promise<Ids> => {
  const ids = new Map(demoPeople.map(({ key }) => [key, newId('person')]));
  const idOf: Ids = key => {
    const id = ids.get(key);
    if (!id) throw new Error(`The seed names nobody ${key}.`);
    return id;
  };
  await db
    .insertInto('people')
    .values(
      demoPeople.map(person => ({
        id: idOf(person.key),
        display_name: person.displayName,
        role: person.role,
        title: person.title ?? null,
        status: person.status,
        age_group: person.ageGroup ?? 'adult',
        birth_date: person.ageGroup === 'adolescent' ? teenBirthDate(now) : null,
        home_state: 'US-NY',
        locale: person.locale ?? 'en',
        time_zone: person.timeZone ?? clinic.timeZone,
        created_at: new Date(now - 37 * DAY),
      })),
    )
    .execute();
  await db
    .insertInto('demo_people')
    .values(
      // Those without a note can't be signed in as, but the scenery finds them by the same key.
      demoPeople.map(({ key, note = '' }, position) => ({ key, note, position, person_id: idOf(key) })),
    )
    .execute();
  return idOf;
};

const seedBonds = async (db: Db, now: EpochMs, idOf: Ids): Promise<void> => {
  await db
    .insertInto('care_team')
    .values(
      Object.entries(careTeams).flatMap(([patient, staff]) =>
        staff.map((key, position) => ({ patient_id: idOf(patient), staff_id: idOf(key), position })),
      ),
    )
    .execute();
  await db
    .insertInto('intake_team')
    .values({ staff_id: idOf('dana'), position: 0 })
    .execute();
  await db
    .insertInto('guardianships')
    .values({
      id: newId('guardian'),
      guardian_id: idOf('carmen'),
      patient_id: idOf('leo'),
      name: 'Carmen',
      relationship: 'parent',
      status: 'signed',
      invited_at: new Date(now - 36 * DAY),
      signed_at: new Date(now - 35 * DAY),
    })
    .execute();
};

const seedWeek = async (db: Db, now: EpochMs, idOf: Ids): Promise<void> => {
  for (const series of week) {
    const id = newId('series');
    await db
      .insertInto('series')
      .values({
        id,
        kind: series.kind,
        title: series.title,
        leader_id: idOf(series.leader),
        co_leader_id: series.coLeader ? idOf(series.coLeader) : null,
        weekday: series.weekday,
        starts: series.starts,
        minutes: series.minutes,
        time_zone: series.timeZone ?? clinic.timeZone,
      })
      .execute();
    await db
      .insertInto('series_members')
      .values(
        series.members.map(key => ({
          series_id: id,
          person_id: idOf(key),
          joined_at: new Date(now - 32 * DAY),
          left_at: null,
        })),
      )
      .execute();
  }
  await db
    .insertInto('availability')
    .values(
      availability.flatMap(({ key, staff, weekdays, selfBooking, kind, title, opens, closes, minutes }) =>
        weekdays.map(weekday => ({
          id: `${key}-${weekday}`,
          staff_id: idOf(staff),
          kind,
          title,
          weekday,
          opens,
          closes,
          minutes,
          time_zone: clinic.timeZone,
          self_booking: selfBooking,
        })),
      ),
    )
    .execute();
};

const seedPlans = async (db: Db, idOf: Ids): Promise<void> => {
  const medications = [
    ['ana', 'Sertraline', '50 mg, morning', false],
    ['ana', 'Hydroxyzine', '25 mg, if you need it', true],
    ['grace', 'Escitalopram', '10 mg, morning', false],
  ] as const;
  await db
    .insertInto('medications')
    .values(
      medications.map(([key, name, dosage, asNeeded], position) => ({
        id: newId('medication'),
        person_id: idOf(key),
        name,
        dosage,
        as_needed: asNeeded,
        position,
      })),
    )
    .execute();
  const goals = [
    ['ana', 'Eat something before noon'],
    ['ana', 'Text one friend'],
    ['leo', 'Go to first period twice this week'],
  ] as const;
  await db
    .insertInto('goals')
    .values(
      goals.map(([key, text], position) => ({ id: newId('goal'), person_id: idOf(key), text, position })),
    )
    .execute();
};

/** Fills an empty database with the made-up clinic. Does nothing where there is a program already. */
export const seedClinic = async (db: Db, now: EpochMs): Promise<void> => {
  await db.transaction().execute(async tx => {
    const made = await tx
      .insertInto('programs')
      .values({ id: clinic.id, definition: json(clinic) })
      .onConflict(conflict => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) return;
    await tx
      .insertInto('intake_forms')
      .values(
        [...intakeForms, ...guardianForms].map(form => ({
          id: form.id,
          version: form.version,
          language: form.language,
          definition: json(form),
        })),
      )
      .execute();
    const idOf = await seedPeople(tx, now);
    await seedBonds(tx, now, idOf);
    await seedWeek(tx, now, idOf);
    await seedPlans(tx, idOf);
    await seedAccessLog(tx, now, idOf);
  });
};

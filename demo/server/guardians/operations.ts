import { closedToGuardians } from '../../../src/rules/private-items.js';
import { noteAccess } from '../people/access-log.js';
import { hashOfCode, newResumeCode } from '../auth/resume-code.js';
import type { Db } from '../db/store.js';
import type { GuardianshipRow } from '../db/tables.js';
import { publish } from '../events/outbox.js';
import { guardianOf } from './guardians.js';
import type { Call, ServerOperations } from '../http/operation.js';
import { notFound, ProblemError } from '../http/problem.js';
import { newId } from '../ids.js';
import { reaches } from '../people/people.js';
import { guardiansOf, isMinorNow, newestIntake } from './parts.js';
import { readAnswers } from '../intake/answers.js';
import { filesOf } from '../intake/files.js';
import { formOf } from '../program/intake-forms.js';
import { intakeAudience } from '../intake/receipts.js';

/** Most guardians that somebody can ask. */
const MOST_GUARDIANS = 4;

const invite = async ({ db, actor, body, at }: Call<'inviteGuardian'>) => {
  const code = newResumeCode();
  const guardianId = newId('person');
  const { locale, time_zone } = await db
    .selectFrom('people')
    .where('id', '=', actor.id)
    .select(['locale', 'time_zone'])
    .executeTakeFirstOrThrow();
  await db
    .insertInto('people')
    .values({
      id: guardianId,
      display_name: body.name.trim(),
      role: 'guardian',
      title: null,
      status: 'active',
      age_group: 'adult',
      locale,
      time_zone,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('resume_codes')
    .values({ code_hash: hashOfCode(code), person_id: guardianId, created_at: at })
    .execute();
  const row = await db
    .insertInto('guardianships')
    .values({
      id: newId('guardian'),
      guardian_id: guardianId,
      patient_id: actor.id,
      name: body.name.trim(),
      relationship: body.relationship,
      status: 'invited',
      invited_at: at,
      signed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { row, code };
};

/** Takes every right of a guardian, and what they would come to. Their consents stay to be read, and count no more. */
const bar = async (db: Db, row: GuardianshipRow, by: string, reason: string, at: Date) => {
  await db
    .updateTable('consents')
    .set({ ended_at: at })
    .where('person_id', '=', row.patient_id)
    .where('signer_id', '=', row.guardian_id)
    .where('ended_at', 'is', null)
    .execute();
  await db
    .deleteFrom('session_participants')
    .where('person_id', '=', row.guardian_id)
    .where('session_id', 'in', eb =>
      eb
        .selectFrom('attendees')
        .innerJoin('sessions', 'sessions.id', 'attendees.session_id')
        .where('attendees.person_id', '=', row.patient_id)
        .where('sessions.ends_at', '>', at)
        .select('sessions.id'),
    )
    .execute();
  return db
    .updateTable('guardianships')
    .set({ status: 'barred', barred_at: at, barred_by: by, barred_reason: reason })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
};

/** Rooms in which the guardian is at this moment. */
const roomsWith = async (db: Db, personId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('room_presence')
    .innerJoin('sessions', 'sessions.id', 'room_presence.session_id')
    .where('room_presence.person_id', '=', personId)
    .where('room_presence.went_at', 'is', null)
    .select('sessions.room_id')
    .distinct()
    .execute();
  return rows.map(row => row.room_id);
};

export const guardianOperations = {
  listMyGuardians: async ({ db, actor, now }) => ({ items: await guardiansOf(db, actor.id, now) }),

  inviteGuardian: async call => {
    const { db, actor, now, tell } = call;
    // One invitation at a time of one person, or two would both be the last.
    await db.selectFrom('people').where('id', '=', actor.id).forNoKeyUpdate().select('id').execute();
    const isFull = (await guardiansOf(db, actor.id, now)).length >= MOST_GUARDIANS;
    if (isFull || !(await isMinorNow(db, actor.id, now))) throw new ProblemError('conflict');
    const { row, code } = await invite(call);
    tell({
      type: 'intake.updated',
      resourceId: (await newestIntake(db, actor.id))?.id ?? row.id,
      audience: await intakeAudience(db, actor.id),
    });
    return { ...guardianOf(row, true), code };
  },

  barGuardian: async ({ db, actor, scope, params, body, now, at, services }) => {
    const row = await db
      .selectFrom('guardianships')
      .where('id', '=', params.guardianId)
      .where('patient_id', '=', params.personId)
      .selectAll()
      .executeTakeFirst();
    if (!row || !(await reaches(db, actor, scope, params.personId))) throw notFound();
    // The right ends first, whatever becomes of the call to the media server. Barred again, the first reason stays.
    const barred = await db.transaction().execute(async tx => {
      if (row.status === 'barred') return row;
      const changed = await bar(tx, row, actor.id, body.reason, at);
      const resourceId = (await newestIntake(tx, row.patient_id))?.id ?? row.id;
      const audience = await intakeAudience(tx, row.patient_id);
      await publish(tx, [{ type: 'intake.updated', resourceId, audience }], at);
      return changed;
    });
    for (const roomId of await roomsWith(db, row.guardian_id))
      await services.rooms.sendOut(roomId, row.guardian_id);
    return guardianOf(barred, await isMinorNow(db, row.patient_id, now));
  },

  getWardIntake: async ({ db, actor, params, at }) => {
    const ward = actor.wards.find(({ id }) => id === params.personId);
    const row = ward?.sees === 'intake' ? await newestIntake(db, ward.id) : undefined;
    if (!row) throw notFound();
    const form = await formOf(db, row);
    const closed = closedToGuardians(form);
    await noteAccess(db, { actorId: actor.id, personId: row.person_id, what: 'intake', at });
    return {
      submittedAt: row.submitted_at.toISOString(),
      answers: readAnswers(form, row.answers, await filesOf(db, row.person_id)).filter(
        ({ linkId }) => !closed.has(linkId),
      ),
    };
  },
} satisfies Partial<ServerOperations>;

import { sql, type Selectable } from 'kysely';
import type { ContactRequest, ContactRequestReceipt } from '../../../src/contract/contact-request.js';
import type { Db } from '../db/store.js';
import type { Tables } from '../db/tables.js';
import { json } from '../db/sql.js';
import { newId } from '../ids.js';
import type { ServerOperations } from '../http/operation.js';
import { newest, soonest, takePage, type Order, type Page } from '../http/page.js';
import { notFound } from '../http/problem.js';
import { afterReadingHours } from '../check-ins/monitored-time.js';
import { bookCall } from '../sessions/booking.js';
import { audienceOf } from '../sessions/queries.js';
import { openTimes } from '../sessions/slots.js';
import { windowOf } from '../sessions/window.js';
import { programOf } from '../program/program.js';

type Row = Selectable<Tables['contact_requests']>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How soon a call can be, and how far ahead. */
const CALLS = { soonest: HOUR, latest: 14 * DAY, most: 40 };

const INTAKE = ['team:intake', 'role:program-admin'];

const receiptOf = (row: Row): ContactRequestReceipt => ({
  id: row.id,
  status: row.answered_at ? 'answered' : 'received',
  createdAt: row.created_at.toISOString(),
  replyBy: row.reply_by.toISOString(),
  ...(row.call_at === null ? {} : { callAt: row.call_at.toISOString() }),
});

const requestOf = (row: Row): ContactRequest => ({
  ...receiptOf(row),
  preferredName: row.preferred_name,
  contactPoint: row.contact_point,
  ...(row.safe_contact === null ? {} : { safeContact: row.safe_contact }),
  ...(row.note === null ? {} : { note: row.note }),
  ...(row.locale === null ? {} : { locale: row.locale }),
  ...(row.time_zone === null ? {} : { timeZone: row.time_zone }),
});

/** Who waits for an answer, soonest due first; then those who have one, the latest first. */
const BY_NEED: Order = {
  figures: [
    sql`case when answered_at is null then 0 else 1 end`,
    sql`case when answered_at is null then ${soonest('reply_by')} else ${newest('answered_at')} end`,
  ],
  id: 'contact_requests.id',
};

/** A page of the requests. A call that was called off is none. */
const requestsAfter = async (db: Db, after: string | undefined): Promise<Page<Row>> => {
  const { rows, next } = await takePage(
    db
      .selectFrom('contact_requests')
      .selectAll('contact_requests')
      .select(
        sql<boolean>`exists (select 1 from sessions s
          where s.id = contact_requests.session_id and s.cancelled_at is not null)`.as('called_off'),
      ),
    BY_NEED,
    after,
  );
  return { rows: rows.map(({ called_off, ...row }) => (called_off ? { ...row, call_at: null } : row)), next };
};

export const contactRequestOperations = {
  listCallTimes: async ({ db, query, now }) => {
    const asked = windowOf(query, now, { before: 0, after: 14 });
    const window = {
      from: new Date(Math.max(asked.from.getTime(), now + CALLS.soonest)),
      to: new Date(Math.min(asked.to.getTime(), now + CALLS.latest)),
    };
    const times = await openTimes(db, null, window, now);
    // Two who could call at the same time are one time to whoever is called.
    const byStart = new Map(times.map(time => [time.startsAt, time]));
    return {
      items: [...byStart.values()].slice(0, CALLS.most).map(({ id, startsAt, endsAt }) => ({
        slotId: id,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
      })),
    };
  },

  createContactRequest: async ({ db, body, now, at, tell }) => {
    const program = await programOf(db);
    const replyBy = afterReadingHours(program.monitoring, now, program.intake.replyWithinHours);
    const call =
      body.slotId === undefined
        ? null
        : await bookCall(db, { slotId: body.slotId, title: `Call with ${body.preferredName}`, now });
    const row = await db
      .insertInto('contact_requests')
      .values({
        id: newId('contact'),
        preferred_name: body.preferredName,
        contact_point: json(body.contactPoint),
        note: body.note ?? null,
        locale: body.locale ?? null,
        time_zone: body.timeZone ?? null,
        created_at: at,
        reply_by: new Date(replyBy),
        safe_contact: body.safeContact ? json(body.safeContact) : null,
        call_at: call?.starts_at ?? null,
        session_id: call?.id ?? null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    tell({ type: 'contact-request.received', resourceId: row.id, audience: INTAKE });
    if (call)
      tell({ type: 'session.booked', resourceId: call.id, audience: await audienceOf(db, call, now) });
    return receiptOf(row);
  },

  listContactRequests: async ({ db, query }) => {
    const { rows, next } = await requestsAfter(db, query.after);
    return { items: rows.map(requestOf), ...next };
  },

  answerContactRequest: async ({ db, params, at }) => {
    const row = await db
      .updateTable('contact_requests')
      .set(eb => ({ answered_at: eb.fn.coalesce('answered_at', eb.val(at)) }))
      .where('id', '=', params.id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw notFound();
    return receiptOf(row);
  },
} satisfies Partial<ServerOperations>;

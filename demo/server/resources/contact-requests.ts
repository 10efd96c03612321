import type { Selectable } from 'kysely';
import type { ContactRequest, ContactRequestReceipt } from '../../../src/contract/contact-request.js';
import type { Tables } from '../db/tables.js';
import { json } from '../db/sql.js';
import { newId } from '../ids.js';
import type { Handlers } from '../http/handler.js';
import { notFound } from '../http/problem.js';
import { afterReadingHours } from '../reading-time.js';
import { programOf } from './program.js';

type Row = Selectable<Tables['contact_requests']>;

const INTAKE = ['team:intake', 'role:program-admin'];

const receiptOf = (row: Row): ContactRequestReceipt => ({
  id: row.id,
  status: row.answered_at ? 'answered' : 'received',
  createdAt: row.created_at.toISOString(),
  replyBy: row.reply_by.toISOString(),
});

const requestOf = (row: Row): ContactRequest => ({
  ...receiptOf(row),
  preferredName: row.preferred_name,
  contactPoint: row.contact_point,
  ...(row.note === null ? {} : { note: row.note }),
  ...(row.locale === null ? {} : { locale: row.locale }),
  ...(row.time_zone === null ? {} : { timeZone: row.time_zone }),
});

export const contactRequestHandlers = {
  createContactRequest: async ({ db, body, now, at, tell }) => {
    const program = await programOf(db);
    const replyBy = afterReadingHours(program.monitoring, now, program.intake.replyWithinHours);
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
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    tell({ type: 'contact-request.received', resourceId: row.id, audience: INTAKE });
    return receiptOf(row);
  },

  listContactRequests: async ({ db }) => ({
    items: (
      await db.selectFrom('contact_requests').selectAll().orderBy('created_at', 'desc').limit(200).execute()
    ).map(requestOf),
  }),

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
} satisfies Partial<Handlers>;

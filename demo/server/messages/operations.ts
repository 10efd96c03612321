import { sql, type Selectable } from 'kysely';
import type { Message } from '../../../src/contract/message.js';
import type { PersonSummary } from '../../../src/contract/person.js';
import type { Tables } from '../db/tables.js';
import type { ServerOperations } from '../http/operation.js';
import { newest, takePage } from '../http/page.js';
import { notFound } from '../http/problem.js';
import { newId } from '../ids.js';
import { found, summariesOf } from '../people/people.js';

type Row = Selectable<Tables['messages']>;

const viewOf = (row: Row, people: ReadonlyMap<string, PersonSummary>): Message => ({
  id: row.id,
  from: found(people, row.from_id),
  to: found(people, row.to_id),
  text: row.text,
  sentAt: row.sent_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});

export const messageOperations = {
  listMessages: async ({ db, actor, query }) => {
    const { rows, next } = await takePage(
      db
        .selectFrom('messages')
        .where(eb => eb.or([eb('from_id', '=', actor.id), eb('to_id', '=', actor.id)]))
        .selectAll(),
      { figures: [newest('sent_at'), sql`-nth`], id: 'messages.id' },
      query.after,
    );
    const people = await summariesOf(
      db,
      rows.flatMap(row => [row.from_id, row.to_id]),
    );
    return { items: rows.map(row => viewOf(row, people)), ...next };
  },

  sendMessage: async ({ db, actor, body, at, tell }) => {
    // Between a person and their care team, in either direction, and nobody else.
    const [patient, staff] = actor.role === 'patient' ? [actor.id, body.toId] : [body.toId, actor.id];
    const bond = await db
      .selectFrom('care_team')
      .where('patient_id', '=', patient)
      .where('staff_id', '=', staff)
      .select('staff_id')
      .executeTakeFirst();
    if (!bond) throw notFound();
    const row = await db
      .insertInto('messages')
      .values({
        id: newId('message'),
        from_id: actor.id,
        to_id: body.toId,
        text: body.text,
        sent_at: at,
        read_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    tell({
      type: 'message.sent',
      resourceId: row.id,
      audience: [`person:${row.from_id}`, `person:${row.to_id}`],
    });
    return viewOf(row, await summariesOf(db, [row.from_id, row.to_id]));
  },
} satisfies Partial<ServerOperations>;

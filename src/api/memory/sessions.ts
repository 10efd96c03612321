import type * as v from 'valibot';
import type { DirectBooking, Session } from '../../contract/session.js';
import { sampleSession } from './samples/clinic.js';
import { found, type MemoryOperations, type MemoryStore } from './store.js';

/** A session that staff plan at any time. */
const planned = (
  { data }: MemoryStore,
  { kind, title, startsAt, minutes }: v.InferOutput<typeof DirectBooking>,
): Session => {
  const { id, displayName, role } = found(data.me);
  return sampleSession(kind, title ?? 'First talk', Date.parse(startsAt), minutes, {
    leader: { id, displayName, role },
  });
};

/** Times that are free, and sessions. */
export const sessionsOf = (store: MemoryStore) =>
  ({
    listSlots: ({ query }) => ({
      body: { items: store.data.slots.filter(slot => slot.kind === query.kind) },
    }),
    bookSession: ({ body }) => {
      if ('kind' in body) return { status: 201, body: planned(store, body) };
      const slot = found(store.data.slots.find(one => 'slotId' in body && one.id === body.slotId));
      const minutes = (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000;
      const session = sampleSession(slot.kind, slot.title, Date.parse(slot.startsAt), minutes, {
        leader: slot.leader,
      });
      store.data.slots = store.data.slots.filter(one => one !== slot);
      store.data.sessions = [...store.data.sessions, session];
      return { status: 201, body: session };
    },
    listSessions: ({ query }) => {
      const [from, to] = [query.from, query.to].map(edge => Date.parse(edge ?? ''));
      const items = store.data.sessions.filter(
        ({ startsAt, endsAt }) => Date.parse(endsAt) > (from ?? 0) && Date.parse(startsAt) < (to ?? Infinity),
      );
      return { body: { serverTime: store.iso(), items } };
    },
    getSession: ({ params }) => ({ body: found(store.data.sessions.find(one => one.id === params.id)) }),
    cancelSession: ({ params }) => {
      const session = found(store.data.sessions.find(one => one.id === params.id));
      session.status = 'cancelled';
      return { body: session };
    },
  }) satisfies MemoryOperations;

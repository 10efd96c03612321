import type { CallTime } from '../../contract/contact-request.js';
import { Refusal, type MemoryOperations, type MemoryStore } from './store.js';

const HOUR = 3_600_000;

/** Twenty minutes at a time, on three days from tomorrow on. */
export const sampleCallTimes = (now: number): CallTime[] =>
  [1, 2, 3].flatMap(day =>
    [14, 15, 19].map(hour => {
      const midnight = Math.floor(now / (24 * HOUR)) * 24 * HOUR;
      const startsAt = midnight + day * 24 * HOUR + hour * HOUR;
      return {
        slotId: `call-${day}-${hour}`,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(startsAt + HOUR / 3).toISOString(),
      };
    }),
  );

/** A first hello, and the times at which it can be answered by a call. */
export const contactRequestsOf = (store: MemoryStore) =>
  ({
    listCallTimes: ({ query }) => {
      const { from = '', to = '9' } = query;
      return {
        body: {
          items: store.data.callTimes.filter(({ startsAt }) => from <= startsAt && startsAt < to),
        },
      };
    },
    createContactRequest: ({ body }) => {
      const { slotId } = body;
      const picked = store.data.callTimes.find(one => one.slotId === slotId);
      if (slotId !== undefined && !picked) throw new Refusal('slot-taken', 409);
      store.data.callTimes = store.data.callTimes.filter(one => one !== picked);
      return {
        status: 201,
        body: {
          id: store.id('hello'),
          status: 'received',
          createdAt: store.iso(),
          replyBy: store.iso(10 * HOUR),
          ...(picked ? { callAt: picked.startsAt } : {}),
        },
      };
    },
  }) satisfies MemoryOperations;

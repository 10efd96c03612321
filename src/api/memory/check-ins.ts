import type { Alert } from '../../contract/alert.js';
import type { CheckIn } from '../../contract/check-in.js';
import { people } from './samples/clinic.js';
import { found, only, Refusal, type MemoryOperations, type MemoryStore } from './store.js';

/** Check-ins, and the people who need somebody to look. */
export const checkInsOf = ({ data, iso, id: newId }: MemoryStore) =>
  ({
    getCheckInPlan: () => ({ body: data.plan }),
    createCheckIn: ({ body }) => {
      const shared = body.visibility === 'care-team';
      const recorded: CheckIn = {
        ...body,
        id: newId('check-in'),
        person: people.ana,
        recordedAt: iso(),
      };
      data.checkIns.unshift(recorded);
      return {
        status: 201,
        body: {
          id: recorded.id,
          recordedAt: recorded.recordedAt,
          reader: shared ? data.plan.reader : null,
          readAt: shared ? data.plan.readAt : null,
        },
      };
    },
    listCheckIns: () => ({ body: { items: data.checkIns } }),
    listAlerts: () => {
      only(data, 'therapist', 'prescriber');
      return { body: { items: data.alerts } };
    },
    completeAlert: ({ params, body }) => {
      only(data, 'therapist', 'prescriber');
      const alert = found(data.alerts.find(({ id }) => id === params.id));
      const { note } = body;
      const { id, displayName, role } = found(data.me);
      if (alert.status === 'completed') {
        if (alert.completedBy?.id !== id || (note ?? alert.note) !== alert.note)
          throw new Refusal('conflict', 409);
        return { body: alert };
      }
      const completed: Alert = {
        ...alert,
        status: 'completed',
        completedAt: iso(),
        completedBy: { id, displayName, role },
        ...(note === undefined ? {} : { note }),
      };
      data.alerts = data.alerts.map(one => (one === alert ? completed : one));
      return { body: completed };
    },
  }) satisfies MemoryOperations;

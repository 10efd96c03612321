import { found, type MemoryOperations, type MemoryStore } from './store.js';

/** What was agreed to. */
export const consentsOf = ({ data, iso }: MemoryStore) =>
  ({
    listMyConsents: () => ({ body: { items: data.consents } }),
    revokeConsent: ({ params }) => {
      const consent = found(data.consents.find(one => one.id === params.id));
      const revoked = { ...consent, status: 'inactive' as const, revokedAt: consent.revokedAt ?? iso() };
      data.consents = data.consents.map(one => (one === consent ? revoked : one));
      return { body: revoked };
    },
  }) satisfies MemoryOperations;

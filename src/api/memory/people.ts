import { sampleMe } from './samples/clinic.js';
import { sampleTeam } from './samples/review.js';
import { only, Refusal, type MemoryOperations, type MemoryStore } from './store.js';

/** Who the program knows, and how somebody comes to be known. */
export const peopleOf = ({ data, iso }: MemoryStore) =>
  ({
    getMe: () => ({ body: data.me }),
    createApplicant: () => {
      data.me = { ...sampleMe(), status: 'applicant', careTeam: [] };
      return {
        status: 201,
        body: { token: 'memory-token', expiresAt: iso(600_000), resumeCode: '7KQ2M9XA4TBD3HRW8CNE' },
      };
    },
    resume: () => {
      data.me ??= { ...sampleMe(), status: 'applicant', careTeam: [] };
      return { body: { token: 'memory-token', expiresAt: iso(600_000) } };
    },
    listTeam: () => {
      only(data, 'therapist', 'group-leader', 'prescriber', 'recovery-coach', 'program-admin');
      return { body: { items: sampleTeam() } };
    },
    listMyAccessLog: () => {
      if (data.me?.role === 'guardian') throw new Refusal('forbidden', 403);
      return { body: { items: data.accessLog } };
    },
  }) satisfies MemoryOperations;

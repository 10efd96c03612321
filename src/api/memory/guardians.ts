import type { GuardianInvitation } from '../../contract/guardian.js';
import { found, only, Refusal, type MemoryOperations, type MemoryStore } from './store.js';

/** Who decides beside somebody under 18. */
export const guardiansOf = ({ data, iso, id }: MemoryStore) =>
  ({
    listMyGuardians: () => {
      if (data.me?.role === 'guardian') throw new Refusal('forbidden', 403);
      return { body: { items: data.guardians } };
    },
    getWardIntake: ({ params }) => {
      const personId = params.personId;
      const ward = data.me?.guardianOf.find(({ id, sees }) => id === personId && sees === 'intake');
      return { body: found(ward && data.wardIntakes[personId]) };
    },
    inviteGuardian: ({ body }) => {
      const guardian = {
        ...body,
        id: id('guardian'),
        status: 'invited' as const,
        invitedAt: iso(),
      };
      data.guardians = [...data.guardians, guardian];
      const invitation: GuardianInvitation = { ...guardian, code: 'HW4M2-9TQXA-3B7KD-N8CRE' };
      return { status: 201, body: invitation };
    },
    barGuardian: ({ params, body }) => {
      only(data, 'therapist', 'program-admin');
      found(body.reason.trim() || null);
      const intake = found(data.intakes.find(({ person }) => person.id === params.personId));
      const guardian = found(intake.guardians.find(({ id }) => id === params.guardianId));
      const barred = { ...guardian, status: 'barred' as const };
      const guardians = intake.guardians.map(one => (one === guardian ? barred : one));
      data.intakes = data.intakes.map(one => (one === intake ? { ...intake, guardians } : one));
      return { body: barred };
    },
  }) satisfies MemoryOperations;

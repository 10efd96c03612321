import type { GuardianInput, GuardianInvitation } from '../../contract/guardian.js';
import type { IntakeReceipt } from '../../contract/intake.js';
import { found, Refusal, type MemoryAnswer, type MemoryCall, type MemoryStore } from './handlers.js';

/** What stands after the form was sent: what was agreed to, who looked, and the guardians. */
export const afterHandlersOf = ({ data, iso, id }: MemoryStore) => ({
  listMyConsents: (): MemoryAnswer => ({ body: { items: data.consents } }),
  revokeConsent: ({ params }: MemoryCall): MemoryAnswer => {
    const consent = found(data.consents.find(one => one.id === params['id']));
    const revoked = { ...consent, status: 'inactive' as const, revokedAt: consent.revokedAt ?? iso() };
    data.consents = data.consents.map(one => (one === consent ? revoked : one));
    return { body: revoked };
  },
  listMyAccessLog: (): MemoryAnswer => {
    if (data.me?.role === 'guardian') throw new Refusal('forbidden', 403);
    return { body: { items: data.accessLog } };
  },
  listMyGuardians: (): MemoryAnswer => {
    if (data.me?.role === 'guardian') throw new Refusal('forbidden', 403);
    return { body: { items: data.guardians } };
  },
  getWardIntake: ({ params }: MemoryCall): MemoryAnswer => {
    const personId = params['personId'] ?? '';
    const ward = data.me?.guardianOf.find(({ id, sees }) => id === personId && sees === 'intake');
    return { body: found(ward && data.wardIntakes[personId]) };
  },
  inviteGuardian: ({ body }: MemoryCall): MemoryAnswer => {
    const guardian = {
      ...(body as GuardianInput),
      id: id('guardian'),
      status: 'invited' as const,
      invitedAt: iso(),
    };
    data.guardians = [...data.guardians, guardian];
    const invitation: GuardianInvitation = { ...guardian, code: 'HW4M2-9TQXA-3B7KD-N8CRE' };
    return { status: 201, body: invitation };
  },
});

/** Sent again after the team had asked for more, an intake is the same one. */
export const sentAgain = ({ data, iso }: MemoryStore, formId: string): IntakeReceipt | undefined => {
  const asked = data.receipts.find(one => one.formId === formId && one.status === 'more-asked');
  if (!asked) return undefined;
  const { reply: _reply, ...rest } = asked;
  const receipt: IntakeReceipt = {
    ...rest,
    status: 'received',
    submittedAt: iso(),
    replyBy: iso(10 * 3_600_000),
  };
  data.receipts = data.receipts.map(one => (one === asked ? receipt : one));
  data.draft = null;
  return receipt;
};

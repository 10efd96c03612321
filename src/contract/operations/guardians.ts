// Who decides beside somebody under 18.
import { Guardian, GuardianBar, GuardianInput, GuardianInvitation, GuardianList } from '../guardian.js';
import { WardIntake } from '../intake-review.js';
import { Id } from '../primitives.js';
import type { Operation } from './operation.js';

export const listMyGuardians = {
  id: 'listMyGuardians',
  summary: 'The guardians of the signed-in person',
  method: 'get',
  path: '/me/guardians',
  access: 'person',
  status: 200,
  response: GuardianList,
} as const satisfies Operation;

/** The code in the answer is told this once. */
export const inviteGuardian = {
  id: 'inviteGuardian',
  summary: 'Ask a guardian to do their part',
  method: 'post',
  path: '/me/guardians',
  access: 'person',
  body: GuardianInput,
  status: 201,
  response: GuardianInvitation,
} as const satisfies Operation;

/** The reason is for the record, and read by staff alone. */
export const barGuardian = {
  id: 'barGuardian',
  summary: 'Keep a guardian from seeing and signing anything',
  method: 'post',
  path: '/people/{personId}/guardians/{guardianId}/bar',
  access: 'staff',
  params: { personId: Id, guardianId: Id },
  body: GuardianBar,
  status: 200,
  response: Guardian,
} as const satisfies Operation;

/** Where the clinic’s rule lets a guardian read it (`Me.guardianOf[].sees` is `intake`). Nothing private is in it, and the young person sees in their access log that it was read. Throws `not-found` otherwise. */
export const getWardIntake = {
  id: 'getWardIntake',
  summary: 'What a guardian may read of an intake',
  method: 'get',
  path: '/wards/{personId}/intake',
  access: 'person',
  params: { personId: Id },
  status: 200,
  response: WardIntake,
} as const satisfies Operation;

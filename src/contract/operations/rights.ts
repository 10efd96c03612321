import { AccessLog } from '../access-log.js';
import { Consent, ConsentList } from '../consent.js';
import {
  Guardian,
  GuardianBar,
  GuardianInput,
  GuardianInvitation,
  GuardianList,
  MinorRules,
} from '../guardian.js';
import { WardIntake } from '../intake-review.js';
import { paging } from '../page.js';
import { Id } from '../primitives.js';
import type { Operation } from './operation.js';

/** What was agreed to, who has looked, and who decides beside somebody under 18. */
export const rightsOperations = [
  {
    id: 'listMyConsents',
    summary: 'What the signed-in person agreed to',
    method: 'get',
    path: '/me/consents',
    access: 'person',
    status: 200,
    response: ConsentList,
  },
  {
    id: 'revokeConsent',
    summary: 'Take a consent back',
    method: 'post',
    path: '/me/consents/{id}/revoke',
    access: 'person',
    params: { id: Id },
    status: 200,
    response: Consent,
  },
  {
    id: 'listMyAccessLog',
    summary: 'Who looked at what belongs to the signed-in person, newest first',
    method: 'get',
    path: '/me/access-log',
    access: 'person',
    query: paging,
    status: 200,
    response: AccessLog,
  },
  {
    id: 'listMyGuardians',
    summary: 'The guardians of the signed-in person',
    method: 'get',
    path: '/me/guardians',
    access: 'person',
    status: 200,
    response: GuardianList,
  },
  {
    id: 'inviteGuardian',
    summary: 'Ask a guardian to do their part',
    method: 'post',
    path: '/me/guardians',
    access: 'person',
    body: GuardianInput,
    status: 201,
    response: GuardianInvitation,
  },
  {
    id: 'barGuardian',
    summary: 'Keep a guardian from seeing and signing anything',
    method: 'post',
    path: '/people/{personId}/guardians/{guardianId}/bar',
    access: 'staff',
    params: { personId: Id, guardianId: Id },
    body: GuardianBar,
    status: 200,
    response: Guardian,
  },
  {
    id: 'getWardIntake',
    summary: 'What a guardian may read of an intake',
    method: 'get',
    path: '/wards/{personId}/intake',
    access: 'person',
    params: { personId: Id },
    status: 200,
    response: WardIntake,
  },
  {
    id: 'getMinorRules',
    summary: 'Who has to agree, by state, service and age',
    method: 'get',
    path: '/minor-rules',
    access: 'staff',
    status: 200,
    response: MinorRules,
  },
  {
    id: 'publishMinorRules',
    summary: 'Change who has to agree, by state, service and age',
    method: 'post',
    path: '/minor-rules',
    access: 'staff',
    body: MinorRules,
    status: 200,
    response: MinorRules,
  },
] as const satisfies readonly Operation[];

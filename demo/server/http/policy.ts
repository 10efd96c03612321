import type { OperationId } from '../../../src/contract/operations.js';
import type { Role } from '../../../src/contract/person.js';
import type { Actor } from '../people/actor.js';

/**
 * How far a person's right reaches:
 * `own` themselves · `wards` the people whose guardian they are, and themselves · `caseload` the people on whose care
 * team they are · `roster` the people of the groups that they lead · `led` the sessions that they lead ·
 * `intake` everybody who applies, for the intake team, beside the caseload · `all` everybody.
 */
export type Scope = 'own' | 'wards' | 'caseload' | 'roster' | 'led' | 'intake' | 'all';

type Rule = Partial<Record<Role, Scope>> | 'public';

const everybody = (scope: Scope): Partial<Record<Role, Scope>> => ({
  patient: scope,
  guardian: scope,
  'family-guest': scope,
  therapist: scope,
  'group-leader': scope,
  prescriber: scope,
  'recovery-coach': scope,
  'program-admin': scope,
});

const lead: Partial<Record<Role, Scope>> = {
  therapist: 'led',
  'group-leader': 'led',
  prescriber: 'led',
  'recovery-coach': 'led',
};

/** Whoever belongs to a session, as somebody who leads it or not. */
const come: Partial<Record<Role, Scope>> = {
  patient: 'own',
  guardian: 'own',
  'family-guest': 'own',
  ...lead,
};

/**
 * Who may do what. The only place where a right comes from: a role that is not named may not, and within its right a
 * person reaches only what the scope holds. Outside the scope a thing does not exist (404); an operation that the role
 * does not have is refused (403).
 */
export const policy: Readonly<Record<OperationId, Rule>> = {
  getProgram: 'public',
  publishProgram: { 'program-admin': 'all' },
  listCallTimes: 'public',
  createContactRequest: 'public',
  createApplicant: 'public',
  resume: 'public',
  getIntakeForm: 'public',
  publishIntakeForm: { 'program-admin': 'all' },
  getQuestionnaire: 'public',
  readQuestionnaire: { 'program-admin': 'all' },

  listContactRequests: { therapist: 'intake', 'program-admin': 'all' },
  answerContactRequest: { therapist: 'intake', 'program-admin': 'all' },

  getMe: everybody('own'),

  // A guardian fills a form of their own, and no draft but theirs is within their reach.
  getIntakeDraft: { patient: 'own', guardian: 'own' },
  saveIntakeDraft: { patient: 'own', guardian: 'own' },
  uploadIntakeFile: { patient: 'own', guardian: 'own' },
  getIntakeFile: { patient: 'own', guardian: 'own', therapist: 'intake', prescriber: 'caseload' },
  submitIntake: { patient: 'own', guardian: 'own' },
  listMyIntakes: { patient: 'own', guardian: 'own' },
  // The administrator sees that there is an intake and where it stands, never an answer.
  listIntakes: { therapist: 'intake', prescriber: 'caseload', 'program-admin': 'all' },
  getIntake: { therapist: 'intake', prescriber: 'caseload' },
  getQuestionnaireResponse: { therapist: 'intake', prescriber: 'caseload' },
  acceptIntake: { therapist: 'intake', 'program-admin': 'all' },
  askIntake: { therapist: 'intake' },
  referIntake: { therapist: 'intake' },

  listMyConsents: { patient: 'own', guardian: 'own' },
  revokeConsent: { patient: 'own', guardian: 'own' },
  listMyAccessLog: { patient: 'own' },

  listMyGuardians: { patient: 'own' },
  inviteGuardian: { patient: 'own' },
  barGuardian: { therapist: 'intake', 'program-admin': 'all' },
  getWardIntake: { guardian: 'wards' },
  getMinorRules: { 'program-admin': 'all' },
  publishMinorRules: { 'program-admin': 'all' },

  listSlots: {
    patient: 'own',
    therapist: 'all',
    prescriber: 'all',
    'group-leader': 'all',
    'program-admin': 'all',
  },
  bookSession: {
    patient: 'own',
    therapist: 'intake',
    prescriber: 'caseload',
    'group-leader': 'roster',
    'program-admin': 'all',
  },
  listSessions: { ...everybody('own'), guardian: 'wards' },
  getSession: {
    patient: 'own',
    guardian: 'wards',
    'family-guest': 'own',
    therapist: 'intake',
    prescriber: 'caseload',
    'recovery-coach': 'caseload',
    'group-leader': 'led',
    'program-admin': 'all',
  },
  cancelSession: {
    patient: 'own',
    therapist: 'led',
    prescriber: 'led',
    'group-leader': 'led',
    'program-admin': 'all',
  },
  listTeamSessions: { ...lead, 'program-admin': 'all' },
  getRoom: come,
  knockAtRoom: come,
  createRoomGrant: come,
  takePartInRoom: come,
  leadRoom: lead,
  moveInRoom: lead,

  getCheckInPlan: { patient: 'own' },
  createCheckIn: { patient: 'own' },
  listCheckIns: {
    patient: 'own',
    therapist: 'caseload',
    prescriber: 'caseload',
    'recovery-coach': 'caseload',
  },

  listTeam: {
    therapist: 'all',
    'group-leader': 'all',
    prescriber: 'all',
    'recovery-coach': 'all',
    'program-admin': 'all',
  },
  listCaseload: {
    therapist: 'caseload',
    prescriber: 'caseload',
    'recovery-coach': 'caseload',
    'group-leader': 'roster',
    'program-admin': 'all',
  },
  listAlerts: { therapist: 'intake', prescriber: 'caseload' },
  completeAlert: { therapist: 'intake', prescriber: 'caseload' },

  listMessages: {
    patient: 'own',
    therapist: 'caseload',
    prescriber: 'caseload',
    'recovery-coach': 'caseload',
  },
  sendMessage: {
    patient: 'own',
    therapist: 'caseload',
    prescriber: 'caseload',
    'recovery-coach': 'caseload',
  },

  streamEvents: everybody('own'),
};

/** What only a person who was taken in can do: before, there is nobody who would read it. */
const ENROLLED: ReadonlySet<OperationId> = new Set(['getCheckInPlan', 'createCheckIn', 'sendMessage']);

/** How far this person's right to an operation reaches; null when they have none. */
export const scopeOf = (operation: OperationId, actor: Actor): Scope | null => {
  const rule = policy[operation];
  if (rule === 'public') return 'own';
  const scope = rule[actor.role];
  if (!scope) return null;
  if (actor.role === 'patient' && actor.status !== 'enrolled' && ENROLLED.has(operation)) return null;
  if (scope !== 'intake' || actor.onIntakeTeam) return scope;
  // Beside the intake team a therapist has their caseload, where the operation is about people at all.
  return operation === 'listContactRequests' ||
    operation === 'answerContactRequest' ||
    operation === 'acceptIntake'
    ? null
    : 'caseload';
};

/** Topics of events that a person hears of. */
export const topicsOf = (actor: Actor): string[] => [
  `person:${actor.id}`,
  `role:${actor.role}`,
  ...(actor.onIntakeTeam ? ['team:intake'] : []),
];

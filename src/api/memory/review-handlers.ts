import type { Alert, AlertCompletion } from '../../contract/alert.js';
import type { OperationId } from '../../contract/operations.js';
import type { GuardianBar } from '../../contract/guardian.js';
import type {
  IntakeAcceptance,
  IntakeQuestion,
  IntakeReferral,
  IntakeSubmission,
  IntakeSubmissionSummary,
} from '../../contract/intake-review.js';
import type { IntakeReply, IntakeStatus } from '../../contract/intake.js';
import type { Role } from '../../contract/person.js';
import type { DirectBooking, Session } from '../../contract/session.js';
import type * as v from 'valibot';
import { found, Refusal, type MemoryAnswer, type MemoryCall, type MemoryStore } from './handlers.js';
import { sampleSession } from './sample-clinic.js';
import { sampleTeam } from './sample-review.js';

const summaryOf = ({
  id,
  formId,
  status,
  submittedAt,
  replyBy,
  waitingFor,
  reply,
  person,
  safetyFlags,
}: IntakeSubmission): IntakeSubmissionSummary => ({
  id,
  formId,
  status,
  submittedAt,
  replyBy,
  ...(waitingFor ? { waitingFor } : {}),
  ...(reply ? { reply } : {}),
  person,
  flagged: safetyFlags.length > 0,
});

/** A session that staff plan at any time. */
export const planned = (
  { data }: MemoryStore,
  { kind, title, startsAt, minutes }: v.InferOutput<typeof DirectBooking>,
): Session => {
  const { id, displayName, role } = found(data.me);
  return sampleSession(kind, title ?? 'First talk', Date.parse(startsAt), minutes, {
    leader: { id, displayName, role },
  });
};

/** The team's side of an intake, by the rights and the rules that the server has. */
export const reviewHandlersOf = (store: MemoryStore) => {
  const { data } = store;
  const only = (...roles: readonly Role[]): void => {
    if (!data.me || !roles.includes(data.me.role)) throw new Refusal('forbidden', 403);
  };
  const intakeOf = ({ params }: MemoryCall): IntakeSubmission =>
    found(data.intakes.find(({ id }) => id === params['id']));
  const replace = (intake: IntakeSubmission, change: Partial<IntakeSubmission>): MemoryAnswer => {
    const changed = { ...intake, ...change };
    data.intakes = data.intakes.map(one => (one === intake ? changed : one));
    return { body: summaryOf(changed) };
  };
  /** Open to be decided, or somebody else was quicker. */
  const open = (call: MemoryCall, from: readonly IntakeStatus[] = ['received']): IntakeSubmission => {
    const intake = intakeOf(call);
    if (!from.includes(intake.status)) throw new Refusal('conflict', 409);
    return intake;
  };
  const said = (words: string, more: Partial<IntakeReply> = {}): IntakeReply => {
    const { id, displayName, role, title } = found(data.me);
    return {
      by: { id, displayName, role, ...(title ? { title } : {}) },
      at: store.iso(),
      words,
      ...more,
    };
  };
  return {
    listIntakes: () => {
      only('therapist', 'prescriber', 'program-admin');
      return { body: { items: data.intakes.map(summaryOf) } };
    },
    getIntake: call => {
      only('therapist', 'prescriber');
      return { body: intakeOf(call) };
    },
    getIntakeFile: ({ params }) => {
      const files = data.intakes.flatMap(({ answers }) => answers.flatMap(one => one.files ?? []));
      const file = found(files.find(one => one.id === params['id'] && one.scan !== 'blocked'));
      return { body: new Blob(['sample'], { type: file.type }) };
    },
    acceptIntake: call => {
      only('therapist', 'program-admin');
      const intake = open(call);
      if (intake.waitingFor) throw new Refusal('waiting-for-guardian', 409);
      const { therapistId, coachId } = call.body as IntakeAcceptance;
      for (const id of [therapistId, coachId]) found(sampleTeam().find(one => one.id === id));
      return replace(intake, { status: 'accepted' });
    },
    askIntake: call => {
      only('therapist');
      const { words, items } = call.body as IntakeQuestion;
      return replace(open(call), { status: 'more-asked', reply: said(words, { items }) });
    },
    referIntake: call => {
      only('therapist');
      const { words, place, phone } = call.body as IntakeReferral;
      const reply = said(words, { place, ...(phone ? { phone } : {}) });
      return replace(open(call, ['received', 'more-asked']), { status: 'referred', reply });
    },
    barGuardian: ({ params, body }) => {
      only('therapist', 'program-admin');
      found((body as v.InferOutput<typeof GuardianBar>).reason.trim() || null);
      const intake = found(data.intakes.find(({ person }) => person.id === params['personId']));
      const guardian = found(intake.guardians.find(({ id }) => id === params['guardianId']));
      const barred = { ...guardian, status: 'barred' as const };
      replace(intake, { guardians: intake.guardians.map(one => (one === guardian ? barred : one)) });
      return { body: barred };
    },
    listTeam: () => {
      only('therapist', 'group-leader', 'prescriber', 'recovery-coach', 'program-admin');
      return { body: { items: sampleTeam() } };
    },
    listAlerts: () => {
      only('therapist', 'prescriber');
      return { body: { items: data.alerts } };
    },
    completeAlert: ({ params, body }) => {
      only('therapist', 'prescriber');
      const alert = found(data.alerts.find(({ id }) => id === params['id']));
      const { note } = body as AlertCompletion;
      const { id, displayName, role } = found(data.me);
      if (alert.status === 'completed') {
        if (alert.completedBy?.id !== id || (note ?? alert.note) !== alert.note)
          throw new Refusal('conflict', 409);
        return { body: alert };
      }
      const completed: Alert = {
        ...alert,
        status: 'completed',
        completedAt: store.iso(),
        completedBy: { id, displayName, role },
        ...(note === undefined ? {} : { note }),
      };
      data.alerts = data.alerts.map(one => (one === alert ? completed : one));
      return { body: completed };
    },
  } satisfies Partial<Record<OperationId, (call: MemoryCall) => MemoryAnswer>>;
};

import type { IntakeSubmission, IntakeSubmissionSummary } from '../../contract/intake-review.js';
import type { IntakeReply, IntakeStatus } from '../../contract/intake.js';
import { sampleTeam } from './samples/review.js';
import { found, only, Refusal, type MemoryAnswer, type MemoryOperations, type MemoryStore } from './store.js';

/** A call that names an intake. */
interface Called {
  readonly params: { readonly id: string };
}

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

/** The team's side of an intake, by the rights and the rules that the server has. */
export const intakeReviewOf = (store: MemoryStore) => {
  const { data } = store;
  const intakeOf = ({ params }: Called): IntakeSubmission =>
    found(data.intakes.find(({ id }) => id === params.id));
  const replace = (intake: IntakeSubmission, change: Partial<IntakeSubmission>): MemoryAnswer => {
    const changed = { ...intake, ...change };
    data.intakes = data.intakes.map(one => (one === intake ? changed : one));
    return { body: summaryOf(changed) };
  };
  /** Open to be decided, or somebody else was quicker. */
  const open = (call: Called, from: readonly IntakeStatus[] = ['received']): IntakeSubmission => {
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
      only(data, 'therapist', 'prescriber', 'program-admin');
      return { body: { items: data.intakes.map(summaryOf) } };
    },
    getIntake: call => {
      only(data, 'therapist', 'prescriber');
      return { body: intakeOf(call) };
    },
    getIntakeFile: ({ params }) => {
      const files = data.intakes.flatMap(({ answers }) => answers.flatMap(one => one.files ?? []));
      const file = found(files.find(one => one.id === params.id && one.scan !== 'blocked'));
      return { body: new Blob(['sample'], { type: file.type }) };
    },
    acceptIntake: call => {
      only(data, 'therapist', 'program-admin');
      const intake = open(call);
      if (intake.waitingFor) throw new Refusal('waiting-for-guardian', 409);
      const { therapistId, coachId } = call.body;
      for (const id of [therapistId, coachId]) found(sampleTeam().find(one => one.id === id));
      return replace(intake, { status: 'accepted' });
    },
    askIntake: call => {
      only(data, 'therapist');
      const { words, items } = call.body;
      return replace(open(call), { status: 'more-asked', reply: said(words, { items }) });
    },
    referIntake: call => {
      only(data, 'therapist');
      const { words, place, phone } = call.body;
      const reply = said(words, { place, ...(phone ? { phone } : {}) });
      return replace(open(call, ['received', 'more-asked']), { status: 'referred', reply });
    },
  } satisfies MemoryOperations;
};

import type { AccessLogEntry } from '../../contract/access-log.js';
import type { Alert } from '../../contract/alert.js';
import type { CheckInPlan } from '../../contract/check-in-plan.js';
import type { CheckIn, CheckInInput } from '../../contract/check-in.js';
import type { CallTime } from '../../contract/contact-request.js';
import type { Consent } from '../../contract/consent.js';
import type { Guardian } from '../../contract/guardian.js';
import type { IntakeForm } from '../../contract/intake-form.js';
import type { IntakeSubmission, WardIntake } from '../../contract/intake-review.js';
import type {
  IntakeDraft,
  IntakeDraftInput,
  IntakeReceipt,
  IntakeSubmissionInput,
} from '../../contract/intake.js';
import type { Message, MessageInput } from '../../contract/message.js';
import type { OperationId } from '../../contract/operations.js';
import type { Me } from '../../contract/person.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { Program } from '../../contract/program.js';
import type { BookingInput, Session, Slot } from '../../contract/session.js';
import type { Reach } from '../../contract/room.js';
import { alertDueAt } from '../../rules/alert-due.js';
import type { Room } from '../../rules/room.js';
import { safetyFlags } from '../../rules/safety.js';
import { afterHandlersOf, sentAgain } from './after-handlers.js';
import { helloHandlersOf } from './hello-handlers.js';
import { intakeFileHandlersOf, type MemoryFile } from './intake-file-handlers.js';
import { planned, reviewHandlersOf } from './review-handlers.js';
import { roomHandlersOf } from './room-handlers.js';
import { people, sampleMe, sampleSession } from './sample-clinic.js';

/** Everything that the in-memory program knows. Change it at will; the next call sees it. */
export interface MemoryData {
  program: Program;
  /** Null when nobody is signed in. */
  me: Me | null;
  form: IntakeForm;
  /** The part of a guardian; null where the program has none. */
  guardianForm: IntakeForm | null;
  draft: IntakeDraft | null;
  receipts: IntakeReceipt[];
  /** What was added to drafts, as it arrived. */
  files: MemoryFile[];
  /** What the team finds; of people other than the one who is signed in. */
  intakes: IntakeSubmission[];
  alerts: Alert[];
  consents: Consent[];
  /** Newest first. */
  accessLog: AccessLogEntry[];
  guardians: Guardian[];
  /** What guardians may read of young people's forms, by the young person's id. */
  wardIntakes: Readonly<Record<string, WardIntake>>;
  sessions: Session[];
  slots: Slot[];
  /** Times at which the team can call somebody who says hello. */
  callTimes: CallTime[];
  /** What is so in the room, of whatever session. */
  room: Room;
  /** What the person said at an earlier session's door. */
  reach: Reach | null;
  plan: CheckInPlan;
  checkIns: CheckIn[];
  messages: Message[];
}

/** A call as a handler sees it. */
export interface MemoryCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface MemoryAnswer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What handlers need besides the call: the data, a clock and fresh ids. */
export interface MemoryStore {
  readonly data: MemoryData;
  /** Now and `offset` milliseconds, as an instant. */
  readonly iso: (offset?: number) => string;
  readonly id: (prefix: string) => string;
}

/** A no of the API, thrown by a handler. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly status: number;

  constructor(code: ProblemCode, status: number) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

export const notFound = (): never => {
  throw new Refusal('not-found', 404);
};

export const found = <T>(value: T | undefined | null): T => value ?? notFound();
const etagOf = (version: number): string => `"${version}"`;

/** As the server: an alert for each safety answer that is new, due as the program's hours say. */
const alertsDueAt = (
  { data, iso }: MemoryStore,
  before: IntakeDraft | null,
  { answers }: IntakeDraftInput,
): NonNullable<IntakeDraft['alertsDueAt']> => {
  const now = Date.parse(iso());
  const isNew = (linkId: string): boolean =>
    JSON.stringify(before?.answers[linkId]) !== JSON.stringify(answers[linkId]);
  const raised = safetyFlags(data.form, answers)
    .filter(({ linkId }) => isNew(linkId))
    .map(({ linkId, level }) => [linkId, iso(alertDueAt(data.program.monitoring, level, now) - now)]);
  return { ...before?.alertsDueAt, ...(Object.fromEntries(raised) as Record<string, string>) };
};

/** What each operation does, for one person. */
export const handlersOf = (
  store: MemoryStore,
): Partial<Record<OperationId, (call: MemoryCall) => MemoryAnswer>> => ({
  getProgram: () => ({ body: store.data.program }),
  getMe: () => ({ body: store.data.me }),
  ...helloHandlersOf(store),
  createApplicant: () => {
    store.data.me = { ...sampleMe(), status: 'applicant', careTeam: [] };
    return {
      status: 201,
      body: { token: 'memory-token', expiresAt: store.iso(600_000), resumeCode: '7KQ2M9XA4TBD3HRW8CNE' },
    };
  },
  resume: () => {
    store.data.me ??= { ...sampleMe(), status: 'applicant', careTeam: [] };
    return { body: { token: 'memory-token', expiresAt: store.iso(600_000) } };
  },
  getIntakeForm: ({ params }) => ({
    body: found([store.data.form, store.data.guardianForm].find(form => form?.id === params['id'])),
  }),
  getIntakeDraft: () => {
    const draft = found(store.data.draft);
    return { body: draft, headers: { ETag: etagOf(draft.version) } };
  },
  saveIntakeDraft: ({ params, body, headers }) => {
    const { draft } = store.data;
    const expected = draft
      ? headers.get('if-match') === etagOf(draft.version)
      : headers.get('if-none-match') === '*';
    if (!expected) throw new Refusal('stale', 412);
    const saved = {
      ...(body as IntakeDraftInput),
      formId: params['formId'] ?? store.data.form.id,
      version: (draft?.version ?? 0) + 1,
      updatedAt: store.iso(),
      alertsDueAt: alertsDueAt(store, draft, body as IntakeDraftInput),
    };
    store.data.draft = saved;
    return { body: saved, headers: { ETag: etagOf(saved.version) } };
  },
  ...intakeFileHandlersOf(store),
  submitIntake: ({ body }) => {
    const { formId } = body as IntakeSubmissionInput;
    const again = sentAgain(store, formId);
    if (again) return { status: 201, body: again };
    const receipt: IntakeReceipt = {
      id: store.id('intake'),
      formId,
      status: 'received',
      submittedAt: store.iso(),
      replyBy: store.iso(10 * 3_600_000),
    };
    store.data.receipts.push(receipt);
    store.data.draft = null;
    return { status: 201, body: receipt };
  },
  listMyIntakes: () => ({ body: { items: store.data.receipts } }),
  listSlots: ({ query }) => ({
    body: { items: store.data.slots.filter(slot => slot.kind === query.get('kind')) },
  }),
  bookSession: ({ body }) => {
    const booking = body as BookingInput;
    if ('kind' in booking) return { status: 201, body: planned(store, booking) };
    const slot = found(store.data.slots.find(one => 'slotId' in booking && one.id === booking.slotId));
    const minutes = (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000;
    const session = sampleSession(slot.kind, slot.title, Date.parse(slot.startsAt), minutes, {
      leader: slot.leader,
    });
    store.data.slots = store.data.slots.filter(one => one !== slot);
    store.data.sessions = [...store.data.sessions, session];
    return { status: 201, body: session };
  },
  listSessions: ({ query }) => {
    const [from, to] = [query.get('from'), query.get('to')].map(edge => Date.parse(edge ?? ''));
    const items = store.data.sessions.filter(
      ({ startsAt, endsAt }) => Date.parse(endsAt) > (from ?? 0) && Date.parse(startsAt) < (to ?? Infinity),
    );
    return { body: { serverTime: store.iso(), items } };
  },
  getSession: ({ params }) => ({ body: found(store.data.sessions.find(one => one.id === params['id'])) }),
  cancelSession: ({ params }) => {
    const session = found(store.data.sessions.find(one => one.id === params['id']));
    session.status = 'cancelled';
    return { body: session };
  },
  ...afterHandlersOf(store),
  ...reviewHandlersOf(store),
  ...roomHandlersOf(store),
  getCheckInPlan: () => ({ body: store.data.plan }),
  createCheckIn: ({ body }) => {
    const input = body as CheckInInput;
    const shared = input.visibility === 'care-team';
    const recorded: CheckIn = {
      ...input,
      id: store.id('check-in'),
      person: people.ana,
      recordedAt: store.iso(),
    };
    store.data.checkIns.unshift(recorded);
    return {
      status: 201,
      body: {
        id: recorded.id,
        recordedAt: recorded.recordedAt,
        reader: shared ? store.data.plan.reader : null,
        readAt: shared ? store.data.plan.readAt : null,
      },
    };
  },
  listCheckIns: () => ({ body: { items: store.data.checkIns } }),
  listMessages: () => ({ body: { items: store.data.messages } }),
  sendMessage: ({ body }) => {
    const input = body as MessageInput;
    const to = found(Object.values(people).find(person => person.id === input.toId));
    const message: Message = {
      id: store.id('message'),
      from: people.ana,
      to,
      text: input.text,
      sentAt: store.iso(),
      readAt: null,
    };
    store.data.messages.unshift(message);
    return { status: 201, body: message };
  },
});

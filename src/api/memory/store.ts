import type * as v from 'valibot';
import type { AccessLogEntry } from '../../contract/access-log.js';
import type { Alert } from '../../contract/alert.js';
import type { CheckInPlan } from '../../contract/check-in-plan.js';
import type { CheckIn } from '../../contract/check-in.js';
import type { Consent } from '../../contract/consent.js';
import type { CallTime } from '../../contract/contact-request.js';
import type { Guardian } from '../../contract/guardian.js';
import type { IntakeFile } from '../../contract/intake-file.js';
import type { IntakeForm } from '../../contract/intake-form.js';
import type { IntakeSubmission, WardIntake } from '../../contract/intake-review.js';
import type { IntakeDraft, IntakeReceipt } from '../../contract/intake.js';
import type { Message } from '../../contract/message.js';
import type { OperationId, Operations } from '../../contract/operations.js';
import type { ParamsOf, QueryOf } from '../../contract/operations/operation.js';
import type { Me, Role } from '../../contract/person.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { Program } from '../../contract/program.js';
import type { Reach } from '../../contract/room.js';
import type { Session, Slot } from '../../contract/session.js';
import type { Room } from '../../rules/room.js';

/** A file as it arrived. */
export interface MemoryFile extends IntakeFile {
  readonly content: Blob;
}

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

/** One call of an operation. What it takes in is as the contract's client sends it: the server is what checks it. */
export interface MemoryCall<K extends OperationId> {
  readonly params: ParamsOf<Operations[K]>;
  readonly query: QueryOf<Operations[K]>;
  readonly body: Operations[K] extends { readonly body: infer B extends v.GenericSchema }
    ? v.InferOutput<B>
    : unknown;
  readonly headers: Headers;
}

export interface MemoryAnswer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What each operation does. One that is not there answers that there is nothing. */
export type MemoryOperations = {
  readonly [K in OperationId]?: (call: MemoryCall<K>) => MemoryAnswer;
};

/** What operations need besides the call: the data, a clock and fresh ids. */
export interface MemoryStore {
  readonly data: MemoryData;
  /** Now and `offset` milliseconds, as an instant. */
  readonly iso: (offset?: number) => string;
  readonly id: (prefix: string) => string;
}

/** A no of the API, thrown by an operation. */
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

/** Refuses everybody whose role is not among these. */
export const only = ({ me }: MemoryData, ...roles: readonly Role[]): void => {
  if (!me || !roles.includes(me.role)) throw new Refusal('forbidden', 403);
};

import { call } from '../../../api/call.js';
import { unlessNotFound } from '../../../api/unless-not-found.js';
import { signInAsApplicant, signInWithCode } from '../../../api/applicant-sign-in.js';
import { getMe } from '../../../contract/operations/people.js';
import {
  getIntakeDraft,
  listMyIntakes,
  saveIntakeDraft,
  submitIntake,
} from '../../../contract/operations/intake-drafts.js';
import { ApiError } from '../../../api/errors/api-error.js';
import type { Versioned } from '../../../api/http.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import type { ApiClient } from '../../../api/api-client.js';
import type { Answers, AnswerValue } from '../../../contract/intake-form.js';
import type { IntakeDraft, IntakeDraftInput, IntakeReceipt } from '../../../contract/intake.js';
import type { DraftVault } from '../draft-vault.js';
import { mergeAnswers, type MergedAnswers } from './merge.js';

/** Whose draft it is, of which form, and how to get to it. */
export interface IntakeDraftSource {
  readonly client: ApiClient;
  readonly formId: string;
  readonly formVersion: number;
  readonly language: string;
  /** The signed-in person; null for somebody who begins without an account. */
  readonly personId: string | null;
  /** Whether the API keeps an answer. One that it would refuse stays here and keeps no other from being saved. */
  readonly isDraftable: (linkId: string, value: AnswerValue | null) => boolean;
  /** The code with which somebody without an account came back. */
  readonly resumeCode?: string | null;
}

/** Somebody else has signed in meanwhile. */
export class OtherPersonError extends Error {
  override readonly name = 'OtherPersonError';
}

// Browsers keep 64 KiB at a time alive past the end of a page; two saves may be on their way at once.
const KEPT_ALIVE = 30_000;
const isSmall = (body: IntakeDraftInput): boolean =>
  new TextEncoder().encode(JSON.stringify(body)).length <= KEPT_ALIVE;

/** The draft as the API has it, as far as this device knows. One call at a time. */
export class IntakeDraftRecord {
  #source: IntakeDraftSource;
  #etag: string | null;
  #version: number;
  #savedAt: string | null;
  #alertsDueAt: IntakeDraft['alertsDueAt'];
  #resumeCode: string | null;
  /** As last confirmed, then what was sent since and may have arrived. */
  #known: [Answers, ...Answers[]];
  readonly #applicantKey = newIdempotencyKey();
  #ownerId: string | null;
  #submission: { readonly version: number; readonly key: string } | undefined;

  constructor(source: IntakeDraftSource, draft: Versioned<IntakeDraft> | null) {
    this.#source = source;
    this.#etag = draft?.etag ?? null;
    this.#version = draft?.value.version ?? 0;
    this.#savedAt = draft?.value.updatedAt ?? null;
    this.#alertsDueAt = draft?.value.alertsDueAt;
    this.#known = [draft?.value.answers ?? {}];
    this.#resumeCode = source.resumeCode ?? null;
    this.#ownerId = source.personId;
  }

  /** The answers as the API last confirmed them. */
  get confirmed(): Answers {
    return this.#known[0];
  }

  /** What this device kept of the draft while it could not be saved. Null while nobody knows whose it is. */
  async vault(): Promise<DraftVault | null> {
    const { client, formId } = this.#source;
    // Somebody without an account is somebody from their first save on.
    if (this.#ownerId === null && this.exists) this.#ownerId = (await call(client, getMe)).id;
    if (this.#ownerId === null) return null;
    const { DraftVault } = await import('../draft-vault.js');
    return DraftVault.open(this.#ownerId, formId);
  }

  get formId(): string {
    return this.#source.formId;
  }

  get exists(): boolean {
    return this.#etag !== null;
  }

  get version(): number {
    return this.#version;
  }

  /** When the API last said that it has the draft. */
  get savedAt(): string | null {
    return this.#savedAt;
  }

  /** When somebody has to have looked at which answer; undefined where the API does not tell. */
  get alertsDueAt(): IntakeDraft['alertsDueAt'] {
    return this.#alertsDueAt;
  }

  get resumeCode(): string | null {
    return this.#resumeCode;
  }

  /** The answers as the API takes them: in the place of one that it would refuse, the last one that it took. */
  draftable(answers: Answers): Answers {
    const { isDraftable } = this.#source;
    const [confirmed] = this.#known;
    const taken = Object.keys(answers).flatMap(linkId => {
      const kept = [answers[linkId], confirmed[linkId]].find(
        value => value !== undefined && isDraftable(linkId, value),
      );
      return kept === undefined ? [] : [[linkId, kept] as const];
    });
    return Object.fromEntries(taken);
  }

  /** Another client, form version or language, for the same person. */
  move(source: IntakeDraftSource): void {
    this.#source = source;
  }

  /** Saves over the version that is known. Throws `stale` when there is a newer one. */
  async save(input: Pick<IntakeDraftInput, 'answers' | 'currentItem'>): Promise<void> {
    await this.#signIn();
    const { client, formId } = this.#source;
    this.#known.push(input.answers);
    const body = this.#body(input);
    this.#take(
      await call(
        client,
        saveIntakeDraft,
        { formId, body, ifMatch: this.#etag },
        { keepalive: isSmall(body) },
      ),
    );
  }

  /** Sends it off without waiting for a save that is under way, which makes the next version. */
  sendPast(input: Pick<IntakeDraftInput, 'answers' | 'currentItem'>): void {
    const { client, formId } = this.#source;
    if (!this.exists) return;
    this.#known.push(input.answers);
    // Should it overtake the save before it, one of the two is stale, and the next save merges what it held.
    const body = this.#body(input);
    call(
      client,
      saveIntakeDraft,
      { formId, body, ifMatch: `"${this.#version + 1}"` },
      { keepalive: isSmall(body) },
    ).catch(() => undefined);
  }

  /** What was saved elsewhere; null when the draft is gone. */
  async pull(): Promise<Versioned<IntakeDraft> | null> {
    await this.assertSamePerson();
    return unlessNotFound(call(this.#source.client, getIntakeDraft, { formId: this.#source.formId }));
  }

  /** Brings what was pulled together with what is here, and saves over it from now on. */
  merge(mine: Answers, theirs: Versioned<IntakeDraft> | null): MergedAnswers {
    const merged = mergeAnswers(this.#known, mine, theirs?.value.answers ?? {});
    if (theirs) this.#take(theirs);
    else this.#etag = null;
    return merged;
  }

  /** Sends the saved version to the team. A repeat after a lost answer makes no second one. */
  submit(): Promise<IntakeReceipt> {
    const { client, formId } = this.#source;
    if (this.#submission?.version !== this.#version)
      this.#submission = { version: this.#version, key: newIdempotencyKey() };
    return call(
      client,
      submitIntake,
      { body: { formId, draftVersion: this.#version } },
      { idempotencyKey: this.#submission.key },
    );
  }

  /** What the person sent, newest first. */
  async receipts(): Promise<readonly IntakeReceipt[]> {
    const sent = (await call(this.#source.client, listMyIntakes)).items;
    return sent
      .filter(({ formId }) => formId === this.#source.formId)
      .sort((one, other) => Date.parse(other.submittedAt) - Date.parse(one.submittedAt));
  }

  /** @throws OtherPersonError when the page has signed in somebody else. */
  async assertSamePerson(): Promise<void> {
    const { client, personId } = this.#source;
    if (personId !== null && (await call(client, getMe)).id !== personId) throw new OtherPersonError();
  }

  #take({ value, etag }: Versioned<IntakeDraft>): void {
    this.#known = [value.answers];
    this.#etag = etag;
    this.#version = value.version;
    this.#savedAt = value.updatedAt;
    this.#alertsDueAt = value.alertsDueAt;
  }

  #body(input: Pick<IntakeDraftInput, 'answers' | 'currentItem'>): IntakeDraftInput {
    const { formVersion, language } = this.#source;
    return { ...input, formVersion, language };
  }

  // A client that was put in the place of another knows nothing of a code that the first one was given.
  async #signIn(): Promise<void> {
    const { client, personId } = this.#source;
    if (await client.isSignedIn()) return;
    if (this.#resumeCode) await signInWithCode(client, this.#resumeCode);
    else if (personId === null)
      this.#resumeCode = (await signInAsApplicant(client, { idempotencyKey: this.#applicantKey })).resumeCode;
    else throw new ApiError({ code: 'signed-out', status: 401 });
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../../api/errors/api-error.js';
import type { Versioned } from '../../../api/http.js';
import type { Answers } from '../../../contract/intake-form.js';
import type { IntakeDraft, IntakeDraftInput, IntakeReceipt } from '../../../contract/intake.js';
import { mergeAnswers, sameAnswers, type Answer, type AnswerConflict } from './merge.js';
import type { DraftVault, KeptDraft } from '../draft-vault.js';
import { DraftKeeper } from './keeper.js';
import { IntakeDraftRecord, OtherPersonError, type IntakeDraftSource } from './record.js';
import { AnswerSheet } from './sheet.js';
import { SaveLoop } from './save-loop.js';

export { sameAnswer, type Answer } from './merge.js';
export { SaveLoop } from './save-loop.js';

export type { IntakeDraftSource };

/**
 * `saved`: nothing is left to save. `unsaved` and `saving` last moments. Kept here and tried again: `offline` when
 * nothing answers, `waiting` when the API can't take it now, `signed-out` when somebody must sign in first, `refused`
 * when only a change can help.
 */
export type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'waiting' | 'signed-out' | 'refused';

export interface IntakeDraftOptions {
  /** Longest time in milliseconds for which typed words stay unsaved. */
  readonly typingDelay?: number;
  /** Milliseconds until the next try; `failures` counts from 1. */
  readonly retryDelay?: (failures: number) => number;
  /** False when the device knows that it has no network: then nothing is tried. */
  readonly isOnline?: () => boolean;
  /** Whether what can't be saved is kept on the device, encrypted, for the same person to find it again. */
  readonly keepsOnDevice?: () => boolean;
  /** The first save of a new draft has arrived. */
  readonly onStarted?: () => void;
  readonly onSaved?: (version: number) => void;
  /** The draft was sent from another device. */
  readonly onSubmittedElsewhere?: (receipt: IntakeReceipt) => void;
  /** Somebody else has signed in: nothing that is here may be shown to them or saved as theirs. */
  readonly onOtherPerson?: () => void;
}

const backoff = (failures: number): number => Math.min(60_000, 2_000 * 2 ** (failures - 1));
const MOST_MERGES = 5;
/** How long the form waits for what the device kept, in milliseconds. */
const PATIENCE = 1_000;

/**
 * The answers of one person to one form. A change is saved at once, typed words within moments; saves never overlap
 * and the newest wins; what can't be saved is kept and tried again; what was saved elsewhere meanwhile is merged.
 * Knows nothing of the page.
 */
export class IntakeDraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: IntakeDraftOptions;
  #record: IntakeDraftRecord | undefined;
  #loop: SaveLoop | undefined;
  #keeper: DraftKeeper | undefined;
  #sheet = new AnswerSheet();
  #currentItem: string | undefined;
  #revision = 0;
  #savedRevision = 0;
  readonly #held = new Set<object>();
  #merges = 0;

  constructor(host: ReactiveControllerHost, options: IntakeDraftOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get answers(): Answers {
    return this.#sheet.answers;
  }

  /** The question that the person is at. */
  get currentItem(): string | undefined {
    return this.#currentItem;
  }

  /** When the API last said that it has the answers; null before it did. */
  get savedAt(): string | null {
    return this.#record?.savedAt ?? null;
  }

  /** When somebody at the program has to have looked at which answer; undefined where the API does not tell. */
  get alertsDueAt(): IntakeDraft['alertsDueAt'] {
    return this.#record?.alertsDueAt;
  }

  /** Brings somebody without an account back to their answers. */
  get resumeCode(): string | null {
    return this.#record?.resumeCode ?? null;
  }

  /** Questions that were changed here and elsewhere: the person has to choose before the form can be sent. */
  get conflicts(): readonly AnswerConflict[] {
    return this.#sheet.conflicts;
  }

  /** Whether the API has everything. */
  get isSaved(): boolean {
    return this.#revision === this.#savedRevision;
  }

  /** Stands for the draft of one person: another object once a draft was opened anew. */
  get holder(): object | undefined {
    return this.#record;
  }

  /** The form that it belongs to. */
  get formId(): string {
    return this.#record?.formId ?? '';
  }

  /** Something beside the answers, such as a file, is on this device only. */
  get holdsMore(): boolean {
    return this.#held.size > 0;
  }

  /** Where the device keeps things of this person beside the answers; null where it may not, or nobody is known yet. */
  async vault(): Promise<DraftVault | null> {
    return (await this.#keeper?.vault()) ?? null;
  }

  /** Why the last save did not work. */
  get error(): unknown {
    return this.#loop?.error;
  }

  get status(): DraftStatus {
    if (this.isSaved) return 'saved';
    const { error } = this;
    if (error === undefined) return this.#loop?.isRunning ? 'saving' : 'unsaved';
    if (!(error instanceof ApiError)) return 'refused';
    if (error.code === 'signed-out' || error.code === 'network')
      return error.code === 'network' ? 'offline' : 'signed-out';
    return error.retryable ? 'waiting' : 'refused';
  }

  /** Takes up a draft, or begins one. What was here before is let go: it belongs to somebody else. */
  open(source: IntakeDraftSource, draft: Versioned<IntakeDraft> | null): void {
    this.#loop?.stop();
    const record = new IntakeDraftRecord(source, draft);
    this.#record = record;
    this.#keeper = this.#options.keepsOnDevice?.() ? new DraftKeeper(() => record.vault()) : undefined;
    this.#loop = this.#newLoop(this.#record);
    this.#sheet = new AnswerSheet(draft?.value.answers);
    this.#currentItem = draft?.value.currentItem;
    this.#savedRevision = this.#revision;
    this.#host.requestUpdate();
  }

  /** Lets go of everything until it is known again whose it is. What the device keeps of it stays there. */
  close(): void {
    this.#loop?.stop();
    this.#loop = this.#record = this.#keeper = undefined;
    this.#sheet = new AnswerSheet();
    this.#currentItem = undefined;
    this.#savedRevision = this.#revision;
    this.#held.clear();
    this.#host.requestUpdate();
  }

  /**
   * Takes up what this device kept when it could not be saved, by bringing it together with what was saved. Goes on
   * without it after a second: a browser may lock its storage away by never answering. What comes late is taken up
   * when it comes.
   */
  async restore(): Promise<void> {
    const record = this.#record;
    const keeper = this.#keeper;
    if (!record || !keeper) return;
    let isLate = false;
    // Taken up in the same breath in which it is known: whatever waits to be written down is then what belongs there.
    const taken = keeper.look().then(kept => {
      if (kept && record === this.#record) this.#takeUp(kept, isLate);
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>(resolve => (timer = setTimeout(resolve, PATIENCE)));
    await Promise.race([taken, late]);
    clearTimeout(timer);
    isLate = true;
  }

  #takeUp(kept: KeptDraft, isLate: boolean): void {
    const merged = mergeAnswers([kept.base], kept.answers, this.answers);
    // It had arrived after all.
    if (sameAnswers(merged.answers, this.answers) && !merged.conflicts.length) return this.#keep();
    this.#sheet = this.#sheet.merged(merged);
    // Whoever is at a question by now is not taken from it.
    if (!isLate) this.#currentItem = kept.currentItem ?? this.#currentItem;
    this.#changed(0);
  }

  /** Goes on with the same answers through another client, or in another version or language of the form. */
  move(source: IntakeDraftSource): void {
    this.#record?.move(source);
    if (!this.isSaved) this.#loop?.request(0);
  }

  /** Puts an answer in. Null skips the question, `undefined` takes it out. `typing`: more is coming. */
  answer(linkId: string, value: Answer, typing = false): void {
    const sheet = this.#sheet.with(linkId, value);
    if (sheet === this.#sheet) return;
    this.#sheet = sheet;
    this.#changed(typing ? this.#typingDelay : 0);
  }

  /** Remembers where the person is, to open the form there again. Alone it begins no draft. */
  goTo(linkId: string | undefined): void {
    if (linkId === this.#currentItem) return;
    this.#currentItem = linkId;
    if (this.#record?.exists || !this.isSaved) this.#changed(this.#typingDelay);
  }

  /** Something beside the answers is on this device only, until it is let go with `false`. */
  hold(thing: object, isHeld = true): void {
    if (isHeld) this.#held.add(thing);
    else this.#held.delete(thing);
    this.#host.requestUpdate();
  }

  /** The person has chosen between two answers. */
  settle(linkId: string, value: Answer): void {
    this.#sheet = this.#sheet.settled(linkId, value);
    this.#changed(0);
  }

  /** Saves now. True when the API has everything. */
  async flush(): Promise<boolean> {
    await this.#loop?.flush();
    return this.isSaved;
  }

  /**
   * Settles once a page that is killed takes nothing along: all is on this device or with the API, or neither can be
   * had. At once where nothing may be kept on the device: no step waits for a slow network.
   */
  async secure(): Promise<void> {
    if (this.#keeper && !this.isSaved && !(await this.#keeper.now())) await this.#loop?.flush();
  }

  /** Goes on after somebody signed in. Lets go of everything when it is somebody else. */
  async resume(): Promise<boolean> {
    try {
      await this.#record?.assertSamePerson();
    } catch (error) {
      this.#letGoIfOther(error);
      return false;
    }
    return this.flush();
  }

  /** The page may be gone in a moment: what is unsaved is sent without waiting for a save that is under way. */
  leave(): void {
    if (this.isSaved) return;
    this.#keep();
    if (this.#loop?.isRunning) this.#record?.sendPast(this.#toSave(this.#record));
    else void this.#loop?.flush();
  }

  /** Sends the form. Throws what kept it back; `stale`: it was changed elsewhere and must be looked over again. */
  async submit(): Promise<IntakeReceipt> {
    const record = this.#record;
    if (!record || !(await this.flush())) {
      const { error } = this;
      throw error instanceof Error ? error : new ApiError({ code: 'network', retryable: true });
    }
    if (this.conflicts.length > 0) throw new ApiError({ code: 'stale' });
    try {
      return await record.submit();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'stale') await this.#merge(record);
      throw error;
    }
  }

  hostDisconnected(): void {
    this.leave();
  }

  get #typingDelay(): number {
    return this.#options.typingDelay ?? 800;
  }

  get #isOnline(): boolean {
    return this.#options.isOnline?.() ?? true;
  }

  #changed(delay: number): void {
    this.#revision += 1;
    this.#keep(delay > 0);
    this.#loop?.request(delay);
    this.#host.requestUpdate();
  }

  #keep(soon = false): void {
    const record = this.#record;
    if (!record) return;
    void this.#keeper?.keep(
      this.isSaved
        ? null
        : {
            answers: this.answers,
            base: record.confirmed,
            ...(this.#currentItem ? { currentItem: this.#currentItem } : {}),
          },
      soon,
    );
  }

  #newLoop(record: IntakeDraftRecord): SaveLoop {
    return new SaveLoop({
      isDirty: () => !this.isSaved,
      save: () => this.#save(record),
      retryDelay: (error, failures) =>
        error instanceof ApiError && error.retryable && this.#isOnline
          ? (this.#options.retryDelay ?? backoff)(failures)
          : null,
      onChange: () => {
        this.#host.requestUpdate();
      },
    });
  }

  async #save(record: IntakeDraftRecord): Promise<void> {
    if (!this.#isOnline) throw new ApiError({ code: 'network', retryable: true });
    const revision = this.#revision;
    const isNew = !record.exists;
    try {
      await record.save(this.#toSave(record));
    } catch (error) {
      this.#letGoIfOther(error);
      if (!(error instanceof ApiError) || error.code !== 'stale') throw error;
      // Devices that both save all the time must not chase each other.
      if (++this.#merges > MOST_MERGES) throw new ApiError({ code: 'unavailable', retryable: true });
      return this.#merge(record);
    }
    this.#merges = 0;
    if (record !== this.#record) return;
    this.#savedRevision = revision;
    this.#keep();
    if (isNew) this.#options.onStarted?.();
    this.#options.onSaved?.(record.version);
  }

  async #merge(record: IntakeDraftRecord): Promise<void> {
    let theirs: Versioned<IntakeDraft> | null;
    try {
      theirs = await record.pull();
      const sent = theirs ? undefined : (await record.receipts())[0];
      if (record !== this.#record) return;
      if (sent && Date.parse(sent.submittedAt) >= Date.parse(record.savedAt ?? '')) {
        this.#loop?.stop();
        this.#options.onSubmittedElsewhere?.(sent);
        return;
      }
    } catch (error) {
      this.#letGoIfOther(error);
      throw error;
    }
    this.#sheet = this.#sheet.merged(record.merge(this.answers, theirs));
    this.#revision += 1;
    this.#host.requestUpdate();
  }

  #letGoIfOther(error: unknown): void {
    if (!(error instanceof OtherPersonError)) return;
    this.#loop?.stop();
    this.#options.onOtherPerson?.();
  }

  #toSave(record: IntakeDraftRecord): Pick<IntakeDraftInput, 'answers' | 'currentItem'> {
    const answers = record.draftable(this.#sheet.draft);
    return { answers, ...(this.#currentItem ? { currentItem: this.#currentItem } : {}) };
  }
}

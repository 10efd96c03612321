import { call } from '../../../api/call.js';
import { uploadIntakeFile } from '../../../contract/operations/intake-drafts.js';
import { ApiError } from '../../../api/errors/api-error.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import { type IntakeDraftController, SaveLoop } from '../draft/draft.js';
import { entriesOf } from '../../../rules/answer-checks.js';
import { BrokenFileError, withoutMetadata } from '../../../rules/image-metadata.js';
import { LARGEST_FILE, type FileAnswer } from '../../../contract/intake-file.js';
import { FileVault } from './file-vault.js';
import type { Work } from './question.js';

/**
 * `preparing`, `sending`: moments. `waiting`: kept here until the clinic can be reached. The others say why it can't
 * be sent at all.
 */
export type HeldState = 'preparing' | 'sending' | 'waiting' | 'kind' | 'big' | 'damaged' | 'refused';

/** A file that is on this device only. */
export interface HeldFile {
  readonly linkId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: HeldState;
}

interface Held extends HeldFile {
  state: HeldState;
  size: number;
  /** What is sent: without what the camera wrote into it. */
  clean: Blob | undefined;
  readonly key: string;
  readonly abort: AbortController;
}

const ON_ITS_WAY: ReadonlySet<HeldState> = new Set(['preparing', 'sending', 'waiting']);

/** What the clinic says no to for good. */
const stateOf = (error: unknown): HeldState => {
  if (!(error instanceof ApiError)) return 'refused';
  if (error.code === 'unsupported-media-type') return 'kind';
  if (error.code === 'too-large') return 'big';
  if (error.code === 'unreadable-file') return 'damaged';
  return error.retryable || error.code === 'signed-out' ? 'waiting' : 'refused';
};

/** A name as it can be shown: letters that turn the direction or show nothing are no part of it. */
const nameOf = (name: string): string => {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return Array.from(plain.slice(0, 200)).slice(0, 120).join('') || 'file';
};

/** Where files of one person's draft are made ready and sent, one after the other, whatever question is shown. */
class FileDesk {
  #held: readonly Held[] = [];
  #work: Work;
  readonly #holder: object | undefined;
  readonly #loop: SaveLoop;
  readonly #ended = new AbortController();
  readonly #vault: FileVault;
  #sentWords: ((name: string) => string) | undefined;

  constructor(work: Work) {
    this.#work = work;
    this.#holder = work.draft.holder;
    // Kept for whoever gave them, and never for somebody who is here later.
    this.#vault = new FileVault(() => (this.#isOurs ? this.#draft.vault() : Promise.resolve(null)));
    this.#loop = new SaveLoop({
      isDirty: () => this.#next !== undefined,
      save: () => this.#sendNext(),
      retryDelay: (error, failures) =>
        stateOf(error) === 'waiting' ? Math.min(60_000, 4_000 * 2 ** (failures - 1)) : null,
      onChange: () => this.#work.update(),
    });
    globalThis.addEventListener('online', () => void this.#loop.flush(), { signal: this.#ended.signal });
    void this.#takeUp();
  }

  /** Goes on through the client and the page that are there now. `sent` says that a file has arrived. */
  use(work: Work, sent: (name: string) => string): void {
    this.#work = work;
    this.#sentWords = sent;
  }

  filesOf(linkId: string): readonly HeldFile[] {
    return this.#held.filter(file => file.linkId === linkId);
  }

  add(linkId: string, files: Iterable<File>): void {
    for (const file of files) void this.#prepare(linkId, file);
  }

  remove(file: HeldFile): void {
    const held = this.#held.find(one => one === file);
    held?.abort.abort();
    if (held) void this.#vault.drop(held.key);
    this.#held = this.#held.filter(one => one !== file);
    this.#changed();
  }

  tryNow(): void {
    void this.#loop.flush();
  }

  get #draft(): IntakeDraftController {
    return this.#work.draft;
  }

  get #isOurs(): boolean {
    return this.#draft.holder === this.#holder;
  }

  get #next(): Held | undefined {
    return this.#held.find(({ state, clean }) => clean && (state === 'sending' || state === 'waiting'));
  }

  /** What a page before this one was closed with. */
  async #takeUp(): Promise<void> {
    const kept = await this.#vault.look();
    const here = new Set(this.#held.map(({ key }) => key));
    const back = kept
      .filter(({ key }) => !here.has(key))
      .map(({ linkId, name, key, content }): Held => ({
        linkId,
        name,
        size: content.size,
        state: 'waiting',
        clean: content,
        key,
        abort: new AbortController(),
      }));
    if (!back.length) return;
    this.#held = [...back, ...this.#held];
    this.#changed();
    await this.#loop.flush();
  }

  async #prepare(linkId: string, file: File): Promise<void> {
    const held: Held = {
      linkId,
      name: nameOf(file.name),
      size: file.size,
      state: file.size > LARGEST_FILE ? 'big' : 'preparing',
      clean: undefined,
      key: newIdempotencyKey(),
      abort: new AbortController(),
    };
    this.#held = [...this.#held, held];
    this.#changed();
    if (held.state === 'big') return;
    try {
      const clean = withoutMetadata(new Uint8Array(await file.arrayBuffer()));
      if (clean) {
        held.clean = new Blob([clean.bytes], { type: clean.type });
        held.size = clean.bytes.length;
      }
      held.state = clean ? 'sending' : 'kind';
    } catch (error) {
      // A file that is gone by now can't be read either.
      if (!(error instanceof BrokenFileError || error instanceof DOMException)) throw error;
      held.state = 'damaged';
    }
    this.#changed();
    if (held.clean) {
      const { key, clean, name } = held;
      void this.#vault.keep({ linkId, name, type: clean.type, key }, clean);
    }
    await this.#loop.flush();
  }

  async #sendNext(): Promise<void> {
    const held = this.#next;
    if (!held?.clean) return;
    try {
      const answer = await this.#send(held, held.clean);
      this.#held = this.#held.filter(one => one !== held);
      if (!answer) return this.#changed();
      // The draft may have gone on while the file was on its way, and another page may have sent it too.
      const there = entriesOf(this.#draft.answers[held.linkId]).filter(({ id }) => id !== answer.id);
      this.#draft.answer(held.linkId, [...there, { ...answer }]);
      if (this.#sentWords) this.#work.announce(this.#sentWords(held.name));
      this.#changed();
      // Let go only once the answer is kept that names it.
      void this.#draft.secure().then(() => this.#vault.drop(held.key));
    } catch (error) {
      held.state = stateOf(error);
      if (held.state !== 'waiting') void this.#vault.drop(held.key);
      this.#changed();
      // One that is refused does not keep the next from being sent.
      if (held.state === 'waiting') throw error;
    }
  }

  /** What the draft says of it; undefined when it was taken out meanwhile, or when its draft is no longer here. */
  async #send(held: Held, clean: Blob): Promise<FileAnswer | undefined> {
    const draft = this.#draft;
    const isOurs = (): boolean => this.#isOurs && !held.abort.signal.aborted;
    if (!navigator.onLine) throw new ApiError({ code: 'network', retryable: true });
    held.state = 'sending';
    // A file belongs to a draft: the first thing that somebody gives may be one.
    if (draft.savedAt === null && draft.isSaved) draft.answer(held.linkId, null);
    if (draft.savedAt === null && !(await draft.flush()))
      throw new ApiError({ code: 'network', retryable: true });
    if (!isOurs()) return undefined;
    try {
      const { id, type, size } = await call(
        this.#work.client,
        uploadIntakeFile,
        { formId: draft.formId, file: clean },
        {
          idempotencyKey: held.key,
          signal: held.abort.signal,
        },
      );
      return isOurs() ? { id, name: held.name, type, size } : undefined;
    } catch (error) {
      if (held.abort.signal.aborted) return undefined;
      throw error;
    }
  }

  #changed(): void {
    if (!this.#isOurs) return this.#end();
    this.#draft.hold(
      this,
      this.#held.some(({ state }) => ON_ITS_WAY.has(state)),
    );
    this.#work.update();
  }

  /** Somebody else is here now: nothing of this is theirs. */
  #end(): void {
    this.#loop.stop();
    this.#ended.abort();
    for (const { abort } of this.#held) abort.abort();
    this.#held = [];
  }
}

export type { FileDesk };

const desks = new WeakMap<object, FileDesk>();

/** The desk of the draft that is open: another one once somebody else is here. */
export const deskOf = (work: Work): FileDesk => {
  const holder = work.draft.holder ?? work.draft;
  let desk = desks.get(holder);
  if (!desk) desks.set(holder, (desk = new FileDesk(work)));
  return desk;
};

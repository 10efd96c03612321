import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { Answers, LinkId } from '../../contract/intake-form.js';

const Kept = v.object({
  answers: Answers,
  currentItem: v.optional(LinkId),
  /** The answers as the API last confirmed them: what they are brought together with when it is there again. */
  base: Answers,
});
export type KeptDraft = v.InferOutput<typeof Kept>;

/** As it lies on the disk. */
interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Longer than this nobody finds their answers where they left them, and nobody else ever does. */
const KEPT_FOR = 30 * 86_400_000;

// One connection for the page: each is held on to until it ends.
let opened: UseStore | undefined;
const theStore = (): UseStore => (opened ??= createStore('iop-elements', 'drafts'));

const keyIn = async (store: UseStore): Promise<CryptoKey> => {
  const known = await get<CryptoKey>('key', store);
  if (known) return known;
  // Not extractable: a script can use it on this device, and can never carry it away.
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await set('key', made, store);
  return made;
};

const nameOf = async (...parts: readonly string[]): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
};

/** One thing of one person on the device, encrypted, under a name that tells nothing of it. */
export interface SealedPlace {
  put(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Null when nothing is there, or nothing that can be read any more. */
  get(): Promise<Uint8Array<ArrayBuffer> | null>;
  clear(): Promise<void>;
}

const placeIn = (store: UseStore, key: CryptoKey, name: string): SealedPlace => ({
  async put(bytes) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
    await set(name, { iv, data, at: Date.now() } satisfies Sealed, store);
  },
  async get() {
    const sealed = await get<Sealed>(name, store);
    if (!sealed) return null;
    const { iv, data } = sealed;
    return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data).then(
      bytes => new Uint8Array(bytes),
      () => null,
    );
  },
  clear: () => del(name, store),
});

/**
 * What one person has answered and the API has not taken yet, encrypted on the device. Nothing in it can be read
 * without being that person: it is opened by their id, which the API alone tells, and named by a digest of it.
 */
export class DraftVault {
  readonly #draft: SealedPlace;
  /** What lies beside the answers, such as a file. */
  readonly place: (label: string) => Promise<SealedPlace>;

  private constructor(draft: SealedPlace, place: (label: string) => Promise<SealedPlace>) {
    this.#draft = draft;
    this.place = place;
  }

  /** Rejects where the page has no storage, such as in some private windows or without HTTPS. */
  static open(personId: string, formId: string): Promise<DraftVault> {
    return DraftVault.#open(personId, formId).catch((error: unknown) => {
      // Locked now is not locked for good.
      opened = undefined;
      throw error;
    });
  }

  static async #open(personId: string, formId: string): Promise<DraftVault> {
    const store = theStore();
    const key = await keyIn(store);
    const place = async (...labels: readonly string[]): Promise<SealedPlace> =>
      placeIn(store, key, await nameOf(personId, formId, ...labels));
    const vault = new DraftVault(await place(), place);
    for (const [name, kept] of await entries<string, Partial<Sealed>>(store))
      if (kept.at !== undefined && kept.at < Date.now() - KEPT_FOR) await del(name, store);
    return vault;
  }

  keep(kept: KeptDraft): Promise<void> {
    return this.#draft.put(new TextEncoder().encode(JSON.stringify(kept)));
  }

  /** Null when nothing was kept, or nothing that can be read any more. */
  async look(): Promise<KeptDraft | null> {
    const bytes = await this.#draft.get();
    try {
      return bytes && v.parse(Kept, JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      return null;
    }
  }

  clear(): Promise<void> {
    return this.#draft.clear();
  }
}

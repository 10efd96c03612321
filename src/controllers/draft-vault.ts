import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { Answers, LinkId } from '../contract/intake-form.js';

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

/**
 * What one person has answered and the API has not taken yet, encrypted on the device. Nothing in it can be read
 * without being that person: it is opened by their id, which the API alone tells, and named by a digest of it.
 */
export class DraftVault {
  readonly #store: UseStore;
  readonly #key: CryptoKey;
  readonly #name: string;

  private constructor(store: UseStore, key: CryptoKey, name: string) {
    this.#store = store;
    this.#key = key;
    this.#name = name;
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
    const vault = new DraftVault(store, await keyIn(store), await nameOf(personId, formId));
    for (const [name, kept] of await entries<string, Partial<Sealed>>(store))
      if (kept.at !== undefined && kept.at < Date.now() - KEPT_FOR) await del(name, store);
    return vault;
  }

  async keep(kept: KeptDraft): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(kept));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, text);
    await set(this.#name, { iv, data, at: Date.now() } satisfies Sealed, this.#store);
  }

  /** Null when nothing was kept, or nothing that can be read any more. */
  async look(): Promise<KeptDraft | null> {
    const sealed = await get<Sealed>(this.#name, this.#store);
    if (!sealed) return null;
    try {
      const { iv, data } = sealed;
      const text = new TextDecoder().decode(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.#key, data),
      );
      return v.parse(Kept, JSON.parse(text));
    } catch {
      return null;
    }
  }

  async clear(): Promise<void> {
    await del(this.#name, this.#store);
  }
}

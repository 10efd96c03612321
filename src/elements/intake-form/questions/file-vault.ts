import * as v from 'valibot';
import type { DraftVault, SealedPlace } from '../draft-vault.js';

const Kept = v.object({
  linkId: v.string(),
  name: v.string(),
  /** MIME type. */
  type: v.string(),
  /** Idempotency key of its upload: however often it is sent, the clinic has it once. */
  key: v.string(),
});
type KeptFile = v.InferOutput<typeof Kept>;

/**
 * Files that the clinic has not taken yet, encrypted on the device: cleaned, each by itself, and a list of them. Calls
 * wait for each other; what the disk refuses is only in memory, as it was before.
 */
export class FileVault {
  readonly #open: () => Promise<DraftVault | null>;
  #working: Promise<unknown> = Promise.resolve();

  constructor(open: () => Promise<DraftVault | null>) {
    this.#open = open;
  }

  keep(file: KeptFile, content: Blob): Promise<void> {
    return this.#turn(async vault => {
      await (await placeOf(vault, file.key)).put(new Uint8Array(await content.arrayBuffer()));
      await this.#write(vault, [...(await this.#read(vault)), file]);
    });
  }

  drop(key: string): Promise<void> {
    return this.#turn(async vault => {
      const files = await this.#read(vault);
      if (!files.some(file => file.key === key)) return;
      await this.#write(
        vault,
        files.filter(file => file.key !== key),
      );
      await (await placeOf(vault, key)).clear();
    });
  }

  /** What an earlier page left. */
  async look(): Promise<(KeptFile & { readonly content: Blob })[]> {
    const found: (KeptFile & { readonly content: Blob })[] = [];
    await this.#turn(async vault => {
      for (const file of await this.#read(vault)) {
        const bytes = await (await placeOf(vault, file.key)).get();
        if (bytes) found.push({ ...file, content: new Blob([bytes], { type: file.type }) });
      }
    });
    return found;
  }

  async #read(vault: DraftVault): Promise<KeptFile[]> {
    const bytes = await (await listIn(vault)).get();
    try {
      return bytes ? v.parse(v.array(Kept), JSON.parse(new TextDecoder().decode(bytes))) : [];
    } catch {
      return [];
    }
  }

  async #write(vault: DraftVault, files: readonly KeptFile[]): Promise<void> {
    const list = await listIn(vault);
    if (files.length) await list.put(new TextEncoder().encode(JSON.stringify(files)));
    else await list.clear();
  }

  #turn(act: (vault: DraftVault) => Promise<void>): Promise<void> {
    const turn = this.#working.then(async () => {
      // Asked each time: who was here may have left.
      const vault = await this.#open();
      if (vault) await act(vault);
    });
    this.#working = turn.catch(() => undefined);
    return this.#working as Promise<void>;
  }
}

const listIn = (vault: DraftVault): Promise<SealedPlace> => vault.place('files');
const placeOf = (vault: DraftVault, key: string): Promise<SealedPlace> => vault.place(`file ${key}`);

/** Keys that every object has already: an answer under one of them would look given. */
const isReserved = (id: string): boolean => id in Object.prototype;

export const isLinkId = (id: string): boolean => /^[\w.-]{1,64}$/.test(id) && !isReserved(id);

/** A short number for a text, the same each time (FNV-1a). */
const hash = (text: string): string => {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
};

/** Gives each link id a key of its own that a form can use: itself where it can, else one that stays the same. */
export class LinkIds {
  readonly #taken: Set<string>;
  readonly #strange: RegExp;
  readonly #counts = new Map<string, number>();

  /** `reserved` are the ids that can stand as they are, so that no made one takes their place. */
  constructor(reserved: Iterable<string>, strange = /[^\w.-]+/g) {
    this.#taken = new Set(reserved);
    this.#strange = strange;
  }

  /** A key for a link id that can't be one, or that was there before. */
  make(raw: string): string {
    const short = raw
      .slice(0, 200)
      .replace(this.#strange, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .slice(0, 50);
    const tries = [short, [short, hash(raw)].filter(Boolean).join('-')];
    let found = tries.find(one => isLinkId(one) && !this.#taken.has(one));
    const base = tries[1] ?? '';
    // Goes on from the last one: a hundred thousand questions with one key are numbered in one pass.
    let count = this.#counts.get(base) ?? 2;
    for (; found === undefined; count++) if (!this.#taken.has(`${base}-${count}`)) found = `${base}-${count}`;
    this.#counts.set(base, count);
    this.#taken.add(found);
    return found;
  }
}

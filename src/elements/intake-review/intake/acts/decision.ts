import { newIdempotencyKey } from '../../../../api/idempotency-key.js';

/** What the team can do about an intake. */
export type ActName = 'accept' | 'book' | 'ask' | 'refer' | 'bar';

/** What was told when an act was done. */
export interface Done {
  readonly title: string;
  readonly text: string;
}

/** One write, however often it is sent: the same key and the same body until one of its values changes. */
interface Attempt {
  readonly values: string;
  readonly key: string;
  readonly body: unknown;
}

/** What somebody on the team is about to do with one intake. Stays while others are read, and through every error. */
export class Decision {
  accept = { therapistId: '', coachId: '' };
  /** The id of an open time, or `soon`. */
  book = { slotId: 'soon' };
  ask: { items: readonly string[]; words: string } = { items: [], words: '' };
  refer = { place: '', phone: '', words: '' };
  bar = { guardianId: '', reason: '' };

  /** The form that is open. */
  open: ActName | undefined;
  sending: ActName | undefined;
  /** The open form was sent with something left out: from now on it says what. */
  tried = false;
  error: unknown;
  done: Done | undefined;
  readonly #attempts = new Map<ActName, Attempt>();

  /** The attempt that is under way, or a new one where something about it has changed. */
  attempt<B>(name: ActName, make: () => B): { key: string; body: B } {
    const values = JSON.stringify(this[name]);
    const last = this.#attempts.get(name);
    if (last?.values === values) return last as Attempt & { body: B };
    const attempt = { values, key: newIdempotencyKey(), body: make() };
    this.#attempts.set(name, attempt);
    return attempt;
  }

  /** The API has decided: the next press is another attempt. */
  settle(name: ActName): void {
    this.#attempts.delete(name);
  }

  start(name: ActName | undefined): void {
    this.open = name;
    this.tried = false;
    this.error = undefined;
    this.done = undefined;
  }
}

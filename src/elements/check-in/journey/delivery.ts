import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call } from '../../../api/call.js';
import { createCheckIn } from '../../../contract/operations/check-ins.js';
import { ApiError } from '../../../api/errors/api-error.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import type { ProgramContext } from '../../../context/program-context.js';
import type { CheckInInput, CheckInReceipt } from '../../../contract/check-in.js';
import { OnlineController } from '../../../controllers/online.js';
import { isSignedOut } from '../../../parts/problem-words.js';
import type { Answers } from './draft.js';

/**
 * `waiting`: there is no network, so it is kept here until there is one. `held`: nobody is signed in any more, so
 * it is kept here until somebody is.
 */
export type DeliveryStatus = 'idle' | 'sending' | 'waiting' | 'held' | 'failed' | 'sent';

type Visibility = CheckInInput['visibility'];
type Host = ReactiveControllerHost & { readonly program: ProgramContext | undefined };

export interface DeliveryOptions {
  readonly now: () => number;
  readonly onSent: (receipt: CheckInReceipt, visibility: Visibility) => void;
  readonly onSignedOut: () => void;
}

/** A check-in as it was when the person sent it. */
interface Letter {
  readonly body: CheckInInput;
  /** One for all tries, so that they make one record. */
  readonly key: string;
  readonly content: string;
}

/** Brings a check-in to the program, once, however often it takes. */
export class CheckInDelivery implements ReactiveController {
  readonly #host: Host;
  readonly #options: DeliveryOptions;
  readonly #online: OnlineController;
  #letter: Letter | undefined;
  #status: DeliveryStatus = 'idle';
  #error: unknown;
  #receipt: CheckInReceipt | undefined;

  constructor(host: Host, options: DeliveryOptions) {
    this.#host = host;
    this.#options = options;
    this.#online = new OnlineController(host, () => this.#goOn());
    host.addController(this);
  }

  get status(): DeliveryStatus {
    return this.#status;
  }

  /** Why the last try did not work. */
  get error(): unknown {
    return this.#error;
  }

  get receipt(): CheckInReceipt | undefined {
    return this.#receipt;
  }

  /** For whom it was sent, or is about to be. */
  get visibility(): Visibility | undefined {
    return this.#letter?.body.visibility;
  }

  /** Sends what was answered. The same answers sent again are the same check-in; others are a new one. */
  send(answers: Answers, visibility: Visibility): Promise<void> {
    const content = JSON.stringify([answers, visibility]);
    if (this.#letter?.content !== content) {
      const occurredAt = new Date(this.#options.now()).toISOString();
      const timeZone = this.#host.program?.timeZone ?? 'UTC';
      const { note, ...rest } = answers;
      this.#letter = {
        body: { occurredAt, timeZone, ...rest, ...(note ? { note: note.trim() } : {}), visibility },
        key: newIdempotencyKey(),
        content,
      };
    }
    return this.retry();
  }

  /** Tries again with what was sent before. */
  async retry(): Promise<void> {
    const letter = this.#letter;
    const client = this.#host.program?.client;
    if (!letter || !client || this.#status === 'sending' || this.#status === 'sent') return;
    if (!this.#online.online) return this.#become('waiting');
    this.#become('sending');
    try {
      // Not ended when the widget leaves the page: the person has sent it.
      const receipt = await call(
        client,
        createCheckIn,
        { body: letter.body },
        {
          idempotencyKey: letter.key,
          keepalive: true,
        },
      );
      if (this.#letter !== letter) return;
      this.#receipt = receipt;
      this.#become('sent');
      this.#options.onSent(receipt, letter.body.visibility);
    } catch (error) {
      if (this.#letter !== letter) return;
      if (isSignedOut(error)) {
        this.#become('held');
        this.#options.onSignedOut();
      } else if (isUnreachable(error) && !this.#online.online) this.#become('waiting');
      else this.#become('failed', error);
    }
  }

  /** Somebody is signed in again: goes on with what was held. */
  resume(): void {
    if (this.#status === 'held') void this.retry();
  }

  /** The person goes back to their answers: nothing is sent until they say so again. */
  recall(): void {
    if (this.#status !== 'sending' && this.#status !== 'sent') this.#become('idle');
  }

  /** Makes room for another check-in, or for another person. */
  clear(): void {
    this.#letter = undefined;
    this.#receipt = undefined;
    this.#become('idle');
  }

  hostConnected(): void {
    if (this.#online.online) this.#goOn();
  }

  /** There may be a network: what waited for one is sent. */
  #goOn(): void {
    if (this.#status === 'waiting' || (this.#status === 'failed' && isUnreachable(this.#error)))
      void this.retry();
  }

  #become(status: DeliveryStatus, error?: unknown): void {
    this.#status = status;
    this.#error = error;
    this.#host.requestUpdate();
  }
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'network' || error.code === 'timeout');

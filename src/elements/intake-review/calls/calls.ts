import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { call } from '../../../api/call.js';
import { completeAlert } from '../../../contract/operations/alerts.js';
import type { ApiClient } from '../../../api/api-client.js';
import { ApiError } from '../../../api/errors/api-error.js';
import { isSignedOut } from '../../../api/errors/is-signed-out.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import type { ProgramContext } from '../../../context/program-context.js';
import type { Alert } from '../../../contract/alert.js';
import { callingsOf, type Calling, type Desk } from '../desk.js';
import { callList, type CallScene, type Reached } from './calls.view.js';

type Host = HTMLElement &
  ReactiveControllerHost & {
    readonly program: ProgramContext | undefined;
    readonly renderRoot: HTMLElement | DocumentFragment;
  };

export interface CallsContext {
  /** Puts in an alert as the API answered. */
  readonly put: (alert: Alert) => void;
  readonly refresh: () => Promise<void>;
  readonly expire: () => void;
  /** The API has written down that somebody was reached. */
  readonly reached: (name: string) => void;
}

/** Who is to be called first, and what whoever reached them writes down: done only when the API says so. */
export class Calls {
  readonly #host: Host;
  readonly #context: CallsContext;
  /** What somebody is about to write down, by person. */
  readonly #open = new Map<string, Reached>();
  #aim: { person: string; at: 'note' | 'button' | 'next' } | undefined;

  constructor(host: Host, context: CallsContext) {
    this.#host = host;
    this.#context = context;
    host.addController({ hostUpdated: () => this.#focus() });
  }

  /** Forgets what was typed: it belongs to somebody else. */
  clear(): void {
    this.#open.clear();
  }

  /** Whom to call. Somebody whom a colleague reached stays while a note about them is open: no word is lost. */
  of(desk: Desk): readonly Calling[] {
    return callingsOf(desk, id => this.#open.get(id)?.about ?? []);
  }

  render(callings: readonly Calling[], scene: Omit<CallScene, 'reached' | 'do'>): TemplateResult {
    return callList(callings, {
      ...scene,
      reached: this.#open,
      do: {
        start: calling => this.#start(calling),
        change: (id, note) => this.#change(id, { note }),
        leave: id => this.#leave(id, 'button'),
        send: calling => void this.#send(calling),
      },
    });
  }

  #start({ person, alerts }: Calling): void {
    const about = alerts.map(({ id }) => id);
    // The key stays through every try, so that a try whose answer was lost is not another one.
    this.#open.set(person.id, { note: '', key: newIdempotencyKey(), about });
    this.#leave(person.id, 'note');
  }

  #change(id: string, change: Partial<Reached>): void {
    const now = this.#open.get(id);
    if (!now) return;
    const retyped = change.note !== undefined && change.note !== now.note;
    this.#open.set(id, { ...now, ...(retyped ? { key: newIdempotencyKey() } : {}), ...change });
    this.#host.requestUpdate();
  }

  #leave(person: string, at: 'note' | 'button' | 'next'): void {
    if (at !== 'note') this.#open.delete(person);
    this.#aim = { person, at };
    this.#host.requestUpdate();
  }

  async #send({ person, alerts }: Calling): Promise<void> {
    const { id, displayName } = person;
    const client = this.#host.program?.client;
    const reached = this.#open.get(id);
    if (!client || !reached || reached.sending) return;
    this.#change(id, { sending: true, error: undefined });
    try {
      // What came after the note was begun waits for its own call.
      for (const alert of alerts)
        if (alert.status === 'requested' && reached.about.includes(alert.id))
          await this.#complete(client, alert.id, reached);
    } catch (error) {
      if (isSignedOut(error)) this.#context.expire();
      // What was refused is tried anew; what may have arrived is sent as it was.
      const refused = error instanceof ApiError && !error.retryable;
      this.#change(id, { sending: false, error, ...(refused ? { key: newIdempotencyKey() } : {}) });
      if (refused) await this.#context.refresh();
      return;
    }
    // Somebody else may be here by now, with nothing open.
    if (!this.#open.has(id)) return;
    this.#leave(id, 'next');
    this.#context.reached(displayName);
    void this.#context.refresh();
  }

  async #complete(client: ApiClient, id: string, { note, key }: Reached): Promise<void> {
    const options = { idempotencyKey: `${key}-${id}` };
    this.#context.put(
      await call(client, completeAlert, { id, body: note.trim() ? { note: note.trim() } : {} }, options),
    );
  }

  #focus(): void {
    if (!this.#aim) return;
    const { person, at } = this.#aim;
    this.#aim = undefined;
    const root = this.#host.renderRoot;
    const card = `[data-person="${CSS.escape(person)}"]`;
    const selector = { note: `${card} textarea`, button: `${card} .reach`, next: '.list h2' }[at];
    root.querySelector<HTMLElement>(selector)?.focus();
  }
}

import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { call } from '../../../../api/call.js';
import { bookSession, cancelSession } from '../../../../contract/operations/sessions.js';
import { ApiError } from '../../../../api/errors/api-error.js';
import type { Session } from '../../../../contract/session.js';
import { randomUuid } from '../../../../api/random-uuid.js';
import { isSignedOut } from '../../../../api/errors/is-signed-out.js';
import type { ProgramContext } from '../../../../context/program-context.js';
import { dialog } from '../../../../parts/dialog.js';
import { problemWords } from '../../../../parts/problem-words.js';
import type { PlannerWords } from '../words/words.js';
import type { Offers } from '../offers.js';
import type { Scene } from '../../scene.js';
import { booking, cancelling, factsOf, taken, type Question } from './dialogs.view.js';
import { IopSessionBookedEvent, IopSessionCancelledEvent } from '../../session-schedule.events.js';
import type { Item } from '../../timeline.js';
import type { Facts } from '../upkeep.js';

export type DialogHost = HTMLElement &
  ReactiveControllerHost & {
    readonly program: ProgramContext | undefined;
    readonly renderRoot: HTMLElement | DocumentFragment;
  };

/** What the dialogs need of the element around them. */
export interface DialogContext {
  readonly offers: Offers;
  readonly facts: () => Facts | undefined;
  readonly refresh: () => Promise<void>;
  /** Puts in a session as the API answered it. */
  readonly put: (session: Session) => void;
  readonly words: () => PlannerWords;
  /** Shows what was done and takes the focus there, because the button that was pressed is gone. */
  readonly tell: (title: string, text?: string) => void;
}

interface Ask {
  readonly about: 'facts' | 'cancel' | 'book';
  readonly item: Item;
  /** One key a question, so that a second press after a lost answer makes no second record. */
  readonly key: string;
  readonly state: 'asking' | 'sending' | 'taken';
  readonly error?: unknown;
}

/** What the API did: told to the person, and to the page by id. */
interface Outcome {
  readonly title: string;
  readonly text?: string;
  readonly event: Event;
}

const MOST_OTHERS = 5;

/** The questions about one session: what it is, whether to cancel it, whether to add it. One is open at a time. */
export class Dialogs {
  readonly #host: DialogHost;
  readonly #context: DialogContext;
  /** What was typed stays until it is sent: closing a dialog, or signing in again, loses nothing. */
  readonly #reasons = new Map<string, string>();
  #ask: Ask | undefined;
  #open = false;

  constructor(host: DialogHost, context: DialogContext) {
    this.#host = host;
    this.#context = context;
  }

  /** Whether an answer to an act of the person is awaited: what it changes is no news. */
  get sending(): boolean {
    return this.#ask?.state === 'sending';
  }

  ask(about: Ask['about'], item: Item): void {
    if (this.sending) return;
    this.#show({ about, item, key: randomUuid(), state: 'asking' });
  }

  /** Closes. What another person typed is not kept. */
  reset(samePerson: boolean): void {
    if (!samePerson) this.#reasons.clear();
    this.#ask = undefined;
    this.#open = false;
  }

  render(scene: Scene): TemplateResult {
    const question = this.#ask ? this.#question(scene, this.#ask) : { title: '', text: '', actions: '' };
    return dialog({ name: 'question', open: this.#open, onClose: () => this.#close(), ...question });
  }

  #question(scene: Scene, ask: Ask): Question {
    const { item } = ask;
    const words = this.#context.words();
    const props = {
      scene,
      words,
      item,
      sending: this.sending,
      fix: ask.error === undefined ? undefined : this.#fix(scene, ask.error),
      onLeave: () => this.#close(),
    };
    if (ask.about === 'facts') return factsOf({ ...props, onCancel: () => this.ask('cancel', item) });
    if (ask.about === 'cancel') {
      return cancelling({
        ...props,
        notice: this.#context.facts()?.program.policies.cancellationNotice,
        reason: this.#reasons.get(item.id) ?? '',
        onReason: reason => this.#reasons.set(item.id, reason),
        onSend: () => void this.#send(ask, client => this.#cancel(client, ask)),
      });
    }
    if (ask.state !== 'taken')
      return booking({ ...props, onSend: () => void this.#send(ask, client => this.#book(client, ask)) });
    const others = this.#context.offers.items.slice(0, MOST_OTHERS);
    return taken({ ...props, others, onPick: other => this.ask('book', other) });
  }

  #fix({ common }: Scene, error: unknown): string {
    const overlaps = error instanceof ApiError && error.code === 'conflict';
    return overlaps ? this.#context.words().book.overlaps : problemWords(error, common);
  }

  async #cancel(client: ProgramContext['client'], { item, key }: Ask): Promise<Outcome> {
    const reason = this.#reasons.get(item.id)?.trim();
    const session = await call(
      client,
      cancelSession,
      { id: item.id, body: reason ? { reason } : {} },
      { idempotencyKey: key },
    );
    const { done, doneText, doneTalk } = this.#context.words().cancel;
    this.#reasons.delete(item.id);
    this.#context.put(session);
    return {
      title: done(session.title),
      text: session.kind === 'intake-talk' ? doneTalk : doneText,
      event: new IopSessionCancelledEvent(session.id, session.status),
    };
  }

  async #book(client: ProgramContext['client'], { item, key }: Ask): Promise<Outcome> {
    const session = await call(client, bookSession, { body: { slotId: item.id } }, { idempotencyKey: key });
    this.#context.offers.drop(item.id);
    this.#context.put(session);
    return {
      title: this.#context.words().book.done(session.title),
      event: new IopSessionBookedEvent(session.id, session.status),
    };
  }

  async #send(ask: Ask, act: (client: ProgramContext['client']) => Promise<Outcome>): Promise<void> {
    const client = this.#host.program?.client;
    if (!client || this.sending) return;
    this.#ask = { ...ask, state: 'sending', error: undefined };
    this.#host.requestUpdate();
    try {
      const { title, text, event } = await act(client);
      this.#ask = { ...ask, state: 'asking' };
      this.#close();
      this.#context.tell(title, text);
      this.#host.dispatchEvent(event);
    } catch (error) {
      await this.#failed(ask, error);
    }
  }

  async #failed(ask: Ask, error: unknown): Promise<void> {
    if (isSignedOut(error)) {
      this.#ask = { ...ask, state: 'asking' };
      this.#close();
      await this.#context.refresh();
    } else if (error instanceof ApiError && error.code === 'slot-taken') {
      this.#context.offers.drop(ask.item.id);
      await this.#context.offers.refresh();
      this.#show({ ...ask, state: 'taken' });
    } else {
      // Open again for who closed it meanwhile: that it did not work must be seen.
      this.#show({ ...ask, state: 'asking', error });
    }
  }

  #show(ask: Ask): void {
    const inside = this.#open;
    this.#ask = ask;
    this.#open = true;
    this.#host.requestUpdate();
    // A dialog takes the focus when it opens, but not when its question changes.
    if (inside) void this.#focusFirst();
  }

  #close(): void {
    this.#open = false;
    this.#host.requestUpdate();
  }

  async #focusFirst(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector<HTMLElement>('.dialog :is(textarea, .dialog-actions button)')
      ?.focus();
  }
}

import type { ReactiveControllerHost, TemplateResult } from 'lit';
import * as v from 'valibot';
import { call } from '../../../../api/call.js';
import { listTeam } from '../../../../contract/operations/people.js';
import { bookSession, listSlots } from '../../../../contract/operations/sessions.js';
import { barGuardian } from '../../../../contract/operations/guardians.js';
import { acceptIntake, askIntake, referIntake } from '../../../../contract/operations/intake-review.js';
import type { ApiClient } from '../../../../api/api-client.js';
import { ApiError } from '../../../../api/errors/api-error.js';
import { isSignedOut } from '../../../../api/errors/is-signed-out.js';
import type { ProgramContext } from '../../../../context/program-context.js';
import type { IntakeSubmissionSummary } from '../../../../contract/intake-review.js';
import { PhoneNumber } from '../../../../contract/primitives.js';
import type { PersonSummary } from '../../../../contract/person.js';
import type { BookingInput, Slot } from '../../../../contract/session.js';
import { LoadController } from '../../../../controllers/load.js';
import { problemWords } from '../../../../parts/problem-words.js';
import type { CommonWords } from '../../../../i18n/words/words.js';
import { IopSessionBookedEvent } from '../../../session-schedule/session-schedule.events.js';
import { actsPanel } from './panel.view.js';
import type { ActsScene, Fixes } from './scene.js';
import { barDialog } from './bar-dialog.view.js';
import { Decision, type ActName, type Done } from './decision.js';
import type { Intake } from '../../desk.js';
import {
  IopIntakeAcceptedEvent,
  IopIntakeAskedEvent,
  IopIntakeReferredEvent,
} from '../../intake-review.events.js';
import type { OpenIntakeWords } from '../words/words.js';
import { whenOf, type Clock } from '../../when.js';

export { actsStyles } from './acts.styles.js';
export type { ActName } from './decision.js';

export type ActsHost = HTMLElement &
  ReactiveControllerHost & {
    readonly program: ProgramContext | undefined;
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly clock: () => number;
  };

export interface ActsContext {
  readonly words: () => OpenIntakeWords;
  readonly common: () => CommonWords;
  readonly times: () => Clock;
  /** Puts in the intake as the API answered. */
  readonly put: (intake: IntakeSubmissionSummary) => void;
  /** Fetches the list and the open intake again. */
  readonly refresh: () => Promise<void>;
  readonly expire: () => void;
}

/** What the open intake gives; the rest is the acts' own. */
type Shown = Pick<ActsScene, 'words' | 'common' | 'intake' | 'whole' | 'rights'>;

interface Outcome {
  readonly done: Done;
  readonly event?: Event;
  readonly intake?: IntakeSubmissionSummary;
}

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
/** As many questions as the API takes at a time. */
const MOST_ITEMS = 20;

/** What the team can do about the intake that is open: forms that lose nothing, and say done only when it is. */
export class Acts {
  readonly #host: ActsHost;
  readonly #context: ActsContext;
  readonly #decisions = new Map<string, Decision>();
  readonly #team: LoadController<readonly PersonSummary[]>;
  readonly #slots: LoadController<readonly Slot[]>;
  #aim: 'form' | 'done' | 'fix' | 'button' | undefined;

  constructor(host: ActsHost, context: ActsContext) {
    this.#host = host;
    this.#context = context;
    this.#team = new LoadController(host);
    this.#slots = new LoadController(host);
    host.addController({ hostUpdated: () => this.#focus() });
  }

  /** Forgets what was typed: it belongs to somebody else. */
  clear(): void {
    this.#decisions.clear();
    this.#team.clear();
    this.#slots.clear();
  }

  render(scene: Shown): TemplateResult {
    return actsPanel(this.#scene(scene));
  }

  dialog(scene: Shown): TemplateResult {
    return barDialog(this.#scene(scene));
  }

  /** Asks why a guardian is to be barred, before anything is done. */
  askToBar(intakeId: string, guardianId: string): void {
    const decision = this.#decisionOn(intakeId);
    if (decision.sending) return;
    if (decision.bar.guardianId !== guardianId) decision.bar = { guardianId, reason: '' };
    decision.start('bar');
    this.#host.requestUpdate();
  }

  #decisionOn(intakeId: string): Decision {
    let decision = this.#decisions.get(intakeId);
    if (!decision) this.#decisions.set(intakeId, (decision = new Decision()));
    return decision;
  }

  #scene(scene: Shown): ActsScene {
    const decision = this.#decisionOn(scene.intake.id);
    return {
      ...scene,
      ...this.#context.times(),
      decision,
      fixes: decision.tried ? this.#fixes(decision, scene.intake) : {},
      fault: decision.error === undefined ? undefined : this.#fault(decision, scene.intake),
      team: this.#team,
      slots: this.#slots,
      do: {
        start: name => this.#start(decision, name),
        change: (name, values) => {
          Object.assign(decision[name], values);
          this.#host.requestUpdate();
        },
        send: () => void this.#send(decision, scene.intake),
        retry: () => this.#fetchFor(decision.open),
      },
    };
  }

  #start(decision: Decision, name: ActName | undefined): void {
    // A dialog gives the focus back by itself.
    if (decision.open !== 'bar') this.#aim = name ? 'form' : 'button';
    decision.start(name);
    this.#fetchFor(name);
    this.#host.requestUpdate();
  }

  #fetchFor(name: ActName | undefined): void {
    const client = this.#host.program?.client;
    if (!client) return;
    if (name === 'accept' && !this.#team.value)
      void this.#team.start(async signal => (await call(client, listTeam, {}, { signal })).items);
    // What was open a while ago may be taken by now.
    if (name === 'book')
      void this.#slots.start(async signal => {
        const now = this.#host.clock();
        const window = { from: new Date(now).toISOString(), to: new Date(now + WEEK).toISOString() };
        return (await call(client, listSlots, { kind: 'intake-talk', ...window }, { signal })).items;
      });
  }

  /** What is left out, in words: nothing is sent without it. */
  #fixes({ open, ...values }: Decision, { person }: Intake): Fixes {
    const words = this.#context.words();
    const name = person.displayName;
    const { accept, ask, refer, bar } = values;
    switch (open) {
      case 'accept':
        return accept.therapistId && accept.coachId ? {} : { accept: words.accept.needs };
      case 'ask':
        return {
          ...(ask.words.trim() ? {} : { askWords: words.ask.needs(name) }),
          ...(ask.items.length > MOST_ITEMS ? { askItems: words.ask.most } : {}),
        };
      case 'refer': {
        const phone = refer.phone.trim();
        return {
          ...(refer.place.trim() ? {} : { place: words.refer.needsPlace }),
          ...(phone && !v.is(PhoneNumber, phone) ? { phone: words.refer.phoneFix } : {}),
          ...(refer.words.trim() ? {} : { referWords: words.refer.needsWords(name) }),
        };
      }
      case 'bar':
        return bar.reason.trim() ? {} : { reason: words.barNeedsReason };
      default:
        return {};
    }
  }

  #fault({ error, open }: Decision, { person }: Intake): string {
    const words = this.#context.words();
    const code = error instanceof ApiError ? error.code : undefined;
    if (code === 'waiting-for-guardian') return words.acts.guardianFirst(person.displayName);
    if (code === 'slot-taken') return words.book.taken;
    if (code === 'conflict') return open === 'book' ? words.book.overlaps : words.conflict;
    if (code === 'forbidden') return words.notYours;
    return problemWords(error, this.#context.common());
  }

  async #send(decision: Decision, intake: Intake): Promise<void> {
    const client = this.#host.program?.client;
    const name = decision.open;
    if (!client || !name || decision.sending) return;
    decision.tried = true;
    this.#host.requestUpdate();
    if (Object.keys(this.#fixes(decision, intake)).length > 0) {
      this.#aim = 'fix';
      return;
    }
    decision.sending = name;
    decision.error = undefined;
    try {
      const outcome = await this.#act(client, decision, name, intake);
      decision.settle(name);
      decision.start(undefined);
      this.#forget(decision, name);
      decision.done = outcome.done;
      this.#aim = 'done';
      if (outcome.intake) this.#context.put(outcome.intake);
      if (outcome.event) this.#host.dispatchEvent(outcome.event);
      void this.#context.refresh();
    } catch (error) {
      await this.#failed(decision, name, error);
    } finally {
      decision.sending = undefined;
      this.#host.requestUpdate();
    }
  }

  #forget(decision: Decision, name: ActName): void {
    const { accept, book, ask, refer, bar } = new Decision();
    Object.assign(decision, { [name]: { accept, book, ask, refer, bar }[name] });
  }

  async #failed(decision: Decision, name: ActName, error: unknown): Promise<void> {
    if (isSignedOut(error)) return this.#context.expire();
    decision.error = error;
    // What may have arrived is sent again as it was; what was refused is tried anew.
    if (!(error instanceof ApiError) || error.retryable) return;
    decision.settle(name);
    if (error.code === 'slot-taken') {
      decision.book = { slotId: 'soon' };
      return this.#slots.refresh();
    }
    if (error.code === 'waiting-for-guardian' || (error.code === 'conflict' && name !== 'book'))
      await this.#context.refresh();
  }

  async #act(client: ApiClient, decision: Decision, name: ActName, { id, person }: Intake): Promise<Outcome> {
    const words = this.#context.words();
    const who = person.displayName;
    if (name === 'accept') {
      const { key, body } = decision.attempt(name, () => ({ ...decision.accept }));
      const intake = await call(client, acceptIntake, { id, body }, { idempotencyKey: key });
      const [therapist = '', coach = ''] = [body.therapistId, body.coachId].map(
        one => this.#team.value?.find(staff => staff.id === one)?.displayName,
      );
      const done = { title: words.accept.done(who), text: words.accept.doneText(therapist, coach) };
      return { intake, done, event: new IopIntakeAcceptedEvent(id) };
    }
    if (name === 'ask') {
      const { key, body } = decision.attempt(name, () => ({
        items: [...decision.ask.items],
        words: decision.ask.words.trim(),
      }));
      const intake = await call(client, askIntake, { id, body }, { idempotencyKey: key });
      const done = { title: words.ask.done(who), text: words.ask.doneText };
      return { intake, done, event: new IopIntakeAskedEvent(id) };
    }
    if (name === 'refer') {
      const { place, phone, words: said } = decision.refer;
      const { key, body } = decision.attempt(name, () => ({
        place: place.trim(),
        ...(phone.trim() ? { phone: phone.trim() } : {}),
        words: said.trim(),
      }));
      const intake = await call(client, referIntake, { id, body }, { idempotencyKey: key });
      const done = { title: words.refer.done(who), text: words.refer.doneText };
      return { intake, done, event: new IopIntakeReferredEvent(id) };
    }
    if (name === 'bar') {
      const { key, body } = decision.attempt(name, () => ({ ...decision.bar }));
      const options = { idempotencyKey: key };
      const barred = await call(
        client,
        barGuardian,
        { personId: person.id, guardianId: body.guardianId, body: { reason: body.reason.trim() } },
        options,
      );
      return { done: { title: words.barred(barred.name), text: words.guardianStates.barred } };
    }
    const { key, body } = decision.attempt(name, () => this.#booking(decision, person.id));
    const session = await call(client, bookSession, { body }, { idempotencyKey: key });
    return {
      done: {
        title: words.book.done(whenOf(session.startsAt, this.#context.times())),
        text: words.book.doneText(who),
      },
      event: new IopSessionBookedEvent(session.id, session.status),
    };
  }

  #booking({ book: { slotId } }: Decision, personId: string): BookingInput {
    if (slotId !== 'soon') return { slotId, personId };
    const startsAt = new Date(this.#host.clock() + 5 * MINUTE).toISOString();
    return { personId, kind: 'intake-talk', startsAt, minutes: 20 };
  }

  #focus(): void {
    if (!this.#aim) return;
    const selector = {
      form: '.acts form :is(input, select, textarea)',
      fix: '[aria-invalid]',
      done: '.acts .done',
      button: '.acts .choices button',
    }[this.#aim];
    const target = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    // A form that still looks up who and when has no control yet.
    if (!target) return;
    this.#aim = undefined;
    // A dialog over it closes in a microtask of its own; before that nothing behind it takes the focus.
    queueMicrotask(() => target.focus());
  }
}

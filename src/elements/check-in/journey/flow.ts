import type { CheckInPlan } from '../../../contract/check-in-plan.js';
import { CheckInDraft } from './draft.js';

/**
 * Where the person is. `help`: an urge is here now, and help comes before the next question. `nothing`: every
 * question was skipped. `left`: in the middle, to go on later. `again`: checked in today already.
 */
export type Place = 'asking' | 'help' | 'nothing' | 'left' | 'again';

/** The way through a check-in. Knows nothing of the page and nothing of the network. */
export class CheckInFlow {
  readonly draft = new CheckInDraft();
  #place: Place = 'asking';
  #isOpen = false;

  get place(): Place {
    return this.#place;
  }

  /** In a compact check-in: whether the questions after the first are shown. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** What is asked of this person became known, or known anew. Nothing that was said is lost. */
  begin(plan: CheckInPlan, checkedInToday: boolean): void {
    this.draft.plan(plan);
    if (checkedInToday && this.draft.isEmpty && this.#place === 'asking' && this.draft.position === 1)
      this.#place = 'again';
  }

  /** The day is another one: "you checked in today" is no longer true. */
  dawn(): void {
    if (this.#place === 'again') this.#place = 'asking';
  }

  next(): void {
    const urgent = this.draft.step === 'urge' && this.draft.isUrgent;
    this.#place = urgent ? 'help' : 'asking';
    if (!urgent) this.draft.next();
    this.#isOpen = true;
  }

  skip(): void {
    this.draft.unsay();
    this.next();
  }

  back(): void {
    this.draft.back();
    if (this.draft.position === 1) this.#isOpen = false;
  }

  /** Goes on from wherever this is not a question. */
  resume(): void {
    if (this.#place === 'help') this.draft.next();
    if (this.#place === 'nothing') this.draft.goTo('feeling');
    this.#isOpen = this.draft.position > 1;
    this.#place = 'asking';
  }

  /** The answer about the urge was chosen by mistake: it is taken back and asked again. */
  mistake(): void {
    this.draft.goTo('urge');
    this.draft.unsay();
    this.#place = 'asking';
  }

  /** A compact check-in goes back to its first question; another one rests where it was. */
  leave(compact: boolean): void {
    this.#isOpen = false;
    if (compact) {
      this.draft.goTo('feeling');
      this.#place = 'asking';
    } else this.#place = 'left';
  }

  /** To the last question, from which a check-in is sent. Says whether there is anything to send. */
  finish(): boolean {
    this.#isOpen = true;
    this.#place = this.draft.isEmpty ? 'nothing' : 'asking';
    this.draft.goTo('note');
    return !this.draft.isEmpty;
  }

  /** The check-in is done: the next one starts empty. */
  close(): void {
    this.clear();
    this.#place = 'again';
  }

  /** Forgets everything. */
  clear(): void {
    this.draft.clear();
    this.#place = 'asking';
    this.#isOpen = false;
  }
}

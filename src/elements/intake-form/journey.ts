import { OTHER, type IntakeForm, type IntakeItem } from '../../contract/intake-form.js';
import type { IntakeReceipt } from '../../contract/intake.js';
import { type Answer, type IntakeDraftController, sameAnswer } from './draft/draft.js';
import { faultyPart, faultyValue, type Asked } from '../../rules/answer-checks.js';
import { checkAnswer, isAnswered, type AnswerFault } from '../../rules/answers.js';
import { safetyLevelOf } from '../../rules/safety.js';
import { Path } from './path.js';
import type { View } from './view.js';

/** Where a step leads. */
interface Goal {
  readonly view: View;
  readonly linkId?: string | undefined;
  readonly direction?: 'back' | undefined;
}

export interface JourneyHost {
  /** Whether everything that the goal shows is here. */
  isReady(view: View, item: IntakeItem | undefined): boolean;
  /** Fetches what it shows. */
  prepare(view: View, item: IntakeItem | undefined): Promise<void>;
  update(): void;
  /** The person has come somewhere, or has to mend something: that is where the focus belongs. */
  focus(on: 'heading' | 'fault'): void;
}

/** How long a step waits, in milliseconds: for answers to arrive where the next screen says so, and until they are kept. */
const ARRIVAL = 800;
/** How long a step may take before it is shown that it does. */
const A_MOMENT = 150;

/** Waits for something, and no longer than that. */
const within = async (limit: number, work: Promise<unknown>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([work, new Promise(done => (timer = setTimeout(done, limit)))]);
  clearTimeout(timer);
};

/** Where the person is in the form, and where each button takes them. */
export class Journey {
  readonly #host: JourneyHost;
  readonly #draft: IntakeDraftController;
  #form: IntakeForm | undefined;
  #path: Path | undefined;
  #linkId: string | undefined;
  /** What was said before a question was skipped. Words and lists can't be had back by one tap, as a choice can. */
  readonly #setAside = new Map<string, Answer>();
  /** The answers for which the safety step was shown. */
  readonly #shown = new Map<string, Answer>();
  #reviewing = false;
  /** Questions that the team asked about, in the form's order. */
  #asked: readonly string[] = [];
  /** The first screen. */
  #first: View = 'welcome';
  /** Where the person is going once they have chosen between answers, or come back from leaving. */
  #goal: Goal | undefined;
  #steps = 0;
  /** An answer is being kept before the person goes on from it. */
  #isKeeping = false;

  view: View = 'welcome';
  /** Of the last step; none when the person has made no step yet. */
  direction: 'forward' | 'back' | undefined;
  fault: AnswerFault | null = null;
  /** The draft was here before: the first screen says so. */
  isBack = false;
  /** A step takes longer than a moment. */
  isBusy = false;
  /** What comes next could not be fetched. */
  isStuck = false;

  constructor(host: JourneyHost, draft: IntakeDraftController) {
    this.#host = host;
    this.#draft = draft;
  }

  get path(): Path {
    const form = this.#form;
    if (!form) throw new Error('There is no form to go through yet.');
    const { answers } = this.#draft;
    if (!this.#path?.fits(form, answers)) this.#path = new Path(form, answers);
    return this.#path;
  }

  /** The question that the person is at. */
  get item(): IntakeItem | undefined {
    return this.#form && (this.path.find(this.#linkId) ?? this.path.items[0]);
  }

  /** What is looked at when something is to be mended: the question, or the field of a group. */
  get toMend(): Asked | undefined {
    const { item } = this;
    return item && (this.fault ? faultyPart(item, this.#draft.answers[item.linkId]) : item);
  }

  /** What stands now where something has to be mended. */
  get faulty(): unknown {
    const { item } = this;
    return item && faultyValue(item, this.#draft.answers[item.linkId]);
  }

  /** The form, the first time or in another language. */
  use(form: IntakeForm | undefined): void {
    this.#form = form;
  }

  /** Finds where a draft stopped. Resolves when it can be shown, rejects when what it needs can't be fetched. */
  async open(
    receipt: IntakeReceipt | undefined,
    first: 'welcome' | 'ask' | 'guardian' | 'locked',
  ): Promise<void> {
    const { savedAt, currentItem } = this.#draft;
    // Of whoever was here before nothing stays.
    this.#setAside.clear();
    this.#shown.clear();
    this.#goal = undefined;
    this.#reviewing = false;
    this.#asked = [];
    this.#first = first;
    this.isBack = false;
    if (!this.#form) return this.#arrive({ view: first });
    // What the team asks is read first; whoever has begun to answer it is back at that.
    const asked = receipt?.status === 'more-asked' ? receipt.reply?.at : undefined;
    const settled = asked ?? receipt?.submittedAt;
    if (settled && (savedAt === null || Date.parse(savedAt) <= Date.parse(settled)))
      return this.#arrive({ view: 'done' });
    if (savedAt === null) return this.#arrive({ view: first });
    this.isBack = true;
    if (receipt?.status === 'more-asked') this.#takeUp(receipt);
    const next = this.path.find(currentItem) ?? this.#firstUnseen();
    return this.#arrive(next ? { view: 'question', linkId: next.linkId } : { view: 'review' });
  }

  /** The form again, at the first question that the team asked about; at the review where it named none. */
  reopen(receipt: IntakeReceipt | undefined): Promise<void> {
    this.#takeUp(receipt);
    const [linkId] = this.#asked;
    return this.#go(linkId === undefined ? { view: 'review' } : { view: 'question', linkId });
  }

  /** Goes to a view that stands by itself. */
  show(view: View): Promise<void> {
    return this.#go({ view, direction: view === 'welcome' ? 'back' : undefined });
  }

  start(): Promise<void> {
    const first = this.path.items[0];
    return this.#go(first ? { view: 'question', linkId: first.linkId } : { view: 'review' });
  }

  answer(value: Answer, typing = false): void {
    const { item } = this;
    if (!item) return;
    this.#draft.answer(item.linkId, value, typing);
    // A fault goes as soon as it is mended; a new one waits until the field is left.
    if (this.fault) this.fault = checkAnswer(item, value);
    this.#host.update();
  }

  /** Looks at the answer that is there. True when it can stand. */
  check(): boolean {
    const { item } = this;
    this.fault = item ? checkAnswer(item, this.#draft.answers[item.linkId]) : null;
    this.#host.update();
    return this.fault === null;
  }

  async next(): Promise<void> {
    const { item } = this;
    if (!item || this.isBusy || this.#isKeeping) return;
    if (!this.check()) return this.#host.focus('fault');
    const value = this.#draft.answers[item.linkId];
    if (!isAnswered(this.#draft.answers, item.linkId)) this.#draft.answer(item.linkId, null);
    const level = safetyLevelOf(item, value);
    if (!level || sameAnswer(this.#shown.get(item.linkId), value)) return this.#onward(item);
    await this.#arrival();
    this.#shown.set(item.linkId, value);
    await this.#go({ view: 'safety' });
  }

  skip(): Promise<void> {
    const { item } = this;
    if (!item || this.#isKeeping) return Promise.resolve();
    const value = this.#draft.answers[item.linkId];
    const isWritten =
      typeof value === 'string' ? !item.options || value.startsWith(OTHER) : typeof value === 'object';
    if (isWritten) this.#setAside.set(item.linkId, value);
    this.#draft.answer(item.linkId, null);
    return this.#onward(item);
  }

  back(): Promise<void> {
    const before = this.item && this.path.before(this.item);
    if (this.#reviewing) return this.#go({ view: 'review', direction: 'back' });
    if (before) return this.#go({ view: 'question', linkId: before.linkId, direction: 'back' });
    return this.#go({ view: this.#first, direction: 'back' });
  }

  /** From the review to a question, and back to the review from there. */
  change(linkId: string): Promise<void> {
    this.#reviewing = true;
    return this.#go({ view: 'question', linkId, direction: 'back' });
  }

  /** On from the safety step. */
  resume(): Promise<void> {
    return this.item ? this.#onward(this.item) : Promise.resolve();
  }

  /** The answer that brought the safety step was not meant. */
  takeBack(): Promise<void> {
    const { item } = this;
    if (!item) return Promise.resolve();
    this.#shown.delete(item.linkId);
    this.#draft.answer(item.linkId, undefined);
    return this.#go({ view: 'question', linkId: item.linkId, direction: 'back' });
  }

  async leave(): Promise<void> {
    if (this.isBusy) return;
    this.#goal = { view: this.view, linkId: this.#linkId, direction: 'back' };
    await this.#arrival();
    await this.#go({ view: 'leave' });
  }

  /** Back to where the person left, or on to where they were going before they had to choose. */
  goOn(): Promise<void> {
    const goal = this.#goal ?? { view: this.#first };
    this.#goal = undefined;
    return this.#go(goal);
  }

  async #arrival(): Promise<void> {
    if (this.#draft.isSaved) return;
    this.isBusy = true;
    this.#host.update();
    await within(ARRIVAL, this.#draft.flush());
    this.isBusy = false;
  }

  /** Whoever has gone on from an answer finds it again, also when the tab is killed in the next moment. */
  async #kept(): Promise<void> {
    if (this.#draft.isSaved) return;
    this.#isKeeping = true;
    const busy = setTimeout(() => {
      this.isBusy = true;
      this.#host.update();
    }, A_MOMENT);
    await within(ARRIVAL, this.#draft.secure());
    clearTimeout(busy);
    this.#isKeeping = this.isBusy = false;
  }

  #firstUnseen(): IntakeItem | undefined {
    return this.path.items.find(({ linkId }) => this.#draft.answers[linkId] === undefined);
  }

  #takeUp(receipt: IntakeReceipt | undefined): void {
    const named = new Set(receipt?.reply?.items);
    this.#asked = this.path.items.flatMap(({ linkId }) => (named.has(linkId) ? [linkId] : []));
    this.#reviewing = true;
  }

  async #onward(item: IntakeItem): Promise<void> {
    const { view } = this;
    await this.#kept();
    // Back, or out, while it was being kept.
    if (this.view !== view || this.item?.linkId !== item.linkId) return this.#host.update();
    const at = this.#asked.indexOf(item.linkId);
    const asked = at < 0 ? undefined : this.path.find(this.#asked[at + 1]);
    if (asked) return this.#go({ view: 'question', linkId: asked.linkId });
    const next = this.#reviewing ? this.path.nextUnseen(item, this.#draft.answers) : this.path.after(item);
    return this.#go(next ? { view: 'question', linkId: next.linkId } : { view: 'review' });
  }

  #go(goal: Goal): Promise<void> {
    const asks = this.#draft.conflicts.length > 0 && (goal.view === 'question' || goal.view === 'review');
    if (asks) this.#goal = goal;
    return this.#arrive(asks ? { view: 'choose' } : goal, true);
  }

  async #arrive(goal: Goal, byPerson = false): Promise<void> {
    const step = ++this.#steps;
    const item = goal.view === 'question' ? this.path.find(goal.linkId) : undefined;
    if (!this.#host.isReady(goal.view, item)) {
      this.isBusy = true;
      this.#host.update();
      try {
        await this.#host.prepare(goal.view, item);
      } catch (error) {
        // On the way in there is nothing to stay at.
        if (!byPerson) throw error;
        if (step === this.#steps) this.#stay();
        return;
      }
      if (step !== this.#steps) return;
    }
    this.isBusy = false;
    this.isStuck = false;
    this.fault = null;
    if (byPerson) this.isBack = false;
    this.view = goal.view;
    this.direction = byPerson ? (goal.direction ?? 'forward') : undefined;
    if (goal.view === 'review') {
      this.#reviewing = true;
      this.#asked = [];
    }
    if (goal.view === 'question') this.#come(goal.linkId);
    this.#host.update();
    if (byPerson) this.#host.focus('heading');
  }

  /** At a question. What was set aside when it was skipped is there again. */
  #come(linkId: string | undefined): void {
    this.#linkId = linkId;
    this.#draft.goTo(linkId);
    const said = linkId === undefined ? undefined : this.#setAside.get(linkId);
    if (linkId === undefined || said === undefined) return;
    this.#setAside.delete(linkId);
    if (this.#draft.answers[linkId] === null) this.#draft.answer(linkId, said);
  }

  #stay(): void {
    this.isBusy = false;
    this.isStuck = true;
    this.#host.update();
  }
}

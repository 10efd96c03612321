import type { CheckInPlan } from '../../../contract/check-in-plan.js';
import type { CheckInInput } from '../../../contract/check-in.js';

export type Step = 'feeling' | 'urge' | 'sleep' | 'medications' | 'goals' | 'note';

/** What the person has said so far. What is not there was skipped or not reached: unknown, never zero. */
export type Answers = Omit<CheckInInput, 'occurredAt' | 'timeZone' | 'visibility'>;

type Adherence = NonNullable<Answers['medications']>[number]['adherence'];
type Progress = NonNullable<Answers['goals']>[number]['progress'];

/** The field of the answers that each step fills. */
const FIELD: Readonly<Record<Step, keyof Answers>> = {
  feeling: 'feeling',
  urge: 'urge',
  sleep: 'sleepHours',
  medications: 'medications',
  goals: 'goals',
  note: 'note',
};

/** Room for the one line, in UTF-16 units as the contract counts them. */
export const NOTE_LENGTH = 140;

/** A check-in while it is being filled in: which question is next and what was said. Knows nothing of the page. */
export class CheckInDraft {
  #steps: readonly Step[] = ['feeling'];
  #index = 0;
  #answers: Answers = {};

  /** Fits the questions to what this person is asked. Answers stay, but for things that are no longer asked. */
  plan({ medications, goals }: CheckInPlan): void {
    const { step } = this;
    this.#steps = [
      'feeling',
      'urge',
      'sleep',
      ...(medications.length ? (['medications'] as const) : []),
      ...(goals.length ? (['goals'] as const) : []),
      'note',
    ];
    this.#index = Math.max(0, this.#steps.indexOf(step));
    const asked = new Set([...medications, ...goals].map(({ id }) => id));
    this.#put(
      'medications',
      this.#answers.medications?.filter(({ medicationId }) => asked.has(medicationId)),
    );
    this.#put(
      'goals',
      this.#answers.goals?.filter(({ goalId }) => asked.has(goalId)),
    );
  }

  get step(): Step {
    return this.#steps[this.#index] ?? 'feeling';
  }

  /** Counts from 1. */
  get position(): number {
    return this.#index + 1;
  }

  get total(): number {
    return this.#steps.length;
  }

  get isLast(): boolean {
    return this.position === this.total;
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** Whether nothing was said at all. */
  get isEmpty(): boolean {
    return Object.keys(this.#answers).length === 0;
  }

  /** Whether the urge is here now. */
  get isUrgent(): boolean {
    return this.#answers.urge === 3;
  }

  feel(feeling: number): void {
    this.#put('feeling', feeling);
  }

  urge(urge: number): void {
    this.#put('urge', urge);
  }

  sleep(hours: number): void {
    this.#put('sleepHours', hours);
  }

  take(medicationId: string, adherence: Adherence): void {
    const others = (this.#answers.medications ?? []).filter(one => one.medicationId !== medicationId);
    this.#put('medications', [...others, { medicationId, adherence }]);
  }

  reach(goalId: string, progress: Progress): void {
    const others = (this.#answers.goals ?? []).filter(one => one.goalId !== goalId);
    this.#put('goals', [...others, { goalId, progress }]);
  }

  /** Kept as it is typed; a line of blanks says nothing, so it is left out. */
  write(note: string): void {
    const text = note.replaceAll('\u0000', '').slice(0, NOTE_LENGTH);
    this.#put('note', text.trim() === '' ? undefined : text);
  }

  next(): void {
    this.#index = Math.min(this.#index + 1, this.#steps.length - 1);
  }

  back(): void {
    this.#index = Math.max(this.#index - 1, 0);
  }

  /** Takes back what was said to the present question. */
  unsay(): void {
    this.#put(FIELD[this.step], undefined);
  }

  /** Goes to a question; the answers stay. */
  goTo(step: Step): void {
    this.#index = Math.max(0, this.#steps.indexOf(step));
  }

  /** Forgets everything. */
  clear(): void {
    this.#answers = {};
    this.#index = 0;
  }

  #put<K extends keyof Answers>(field: K, value: Answers[K]): void {
    const { [field]: _before, ...rest } = this.#answers;
    const says = value !== undefined && !(Array.isArray(value) && value.length === 0);
    this.#answers = says ? { ...rest, [field]: value } : rest;
  }
}

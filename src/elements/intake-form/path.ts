import type { Answers, IntakeForm, IntakeItem, ItemType } from '../../contract/intake-form.js';
import { visibleItems } from '../../rules/answers.js';
import { placesIn } from '../../rules/piping.js';

/** How long a question of a type takes somebody who thinks about it. */
const SECONDS: Readonly<Record<ItemType, number>> = {
  text: 15,
  'long-text': 60,
  phone: 15,
  email: 20,
  choice: 12,
  'multiple-choice': 20,
  'yes-no': 12,
  date: 15,
  number: 12,
  scale: 12,
  matrix: 45,
  consent: 30,
  signature: 30,
  file: 60,
  group: 90,
};

/** Whole minutes, so that the words don't jump at each question. */
export const minutesFor = (items: readonly IntakeItem[]): number =>
  Math.ceil(items.reduce((sum, { type }) => sum + SECONDS[type], 0) / 60);

/** A part of the form as far as it is asked. */
export interface PathPart {
  readonly id: string;
  readonly title: string;
  readonly items: readonly IntakeItem[];
}

const leversOf = new WeakMap<IntakeForm, readonly string[]>();

/** Link ids of the questions on whose answers it hangs what else is asked, and in which words. */
const levers = (form: IntakeForm): readonly string[] => {
  let known = leversOf.get(form);
  if (!known) {
    const named = form.parts
      .flatMap(({ items }) => items)
      .flatMap(({ enableWhen = [], text, hint = '' }) => [
        ...enableWhen.flatMap(({ linkId }) => [
          linkId,
          linkId.slice(0, Math.max(0, linkId.lastIndexOf('.'))),
        ]),
        ...placesIn(text + hint),
      ]);
    known = [...new Set(named)];
    leversOf.set(form, known);
  }
  return known;
};

/** The questions that the answers so far bring up, in their order and by part. */
export class Path {
  readonly #form: IntakeForm;
  readonly #answers: Answers;
  readonly #places = new Map<string, Place>();
  readonly items: readonly IntakeItem[];
  readonly parts: readonly PathPart[];

  constructor(form: IntakeForm, answers: Answers) {
    this.#form = form;
    this.#answers = answers;
    this.items = visibleItems(form, answers);
    const shown = new Map(this.items.map(item => [item.linkId, item]));
    this.parts = form.parts
      .map(({ id, title, items }) => ({
        id,
        title,
        items: items.flatMap(({ linkId }) => shown.get(linkId) ?? []),
      }))
      .filter(({ items }) => items.length > 0);
  }

  /** Whether these answers bring up the same: most do, and to find that out anew at each key takes time. */
  fits(form: IntakeForm, answers: Answers): boolean {
    return (
      form === this.#form &&
      (answers === this.#answers || levers(form).every(linkId => answers[linkId] === this.#answers[linkId]))
    );
  }

  find(linkId: string | undefined): IntakeItem | undefined {
    return this.items.find(item => item.linkId === linkId);
  }

  after({ linkId }: IntakeItem): IntakeItem | undefined {
    return this.items[this.#at(linkId) + 1];
  }

  before({ linkId }: IntakeItem): IntakeItem | undefined {
    return this.items[this.#at(linkId) - 1];
  }

  /** The next one after `item` that nobody has seen yet. */
  nextUnseen({ linkId }: IntakeItem, answers: Answers): IntakeItem | undefined {
    return this.items.slice(this.#at(linkId) + 1).find(item => answers[item.linkId] === undefined);
  }

  /** Where in the form an item stands. */
  place({ linkId }: IntakeItem): Place {
    let place = this.#places.get(linkId);
    if (!place) this.#places.set(linkId, (place = this.#placeOf(linkId)));
    return place;
  }

  #placeOf(linkId: string): Place {
    const part = Math.max(
      0,
      this.parts.findIndex(({ items }) => items.some(item => item.linkId === linkId)),
    );
    const items = this.parts[part]?.items ?? [];
    const index = items.findIndex(item => item.linkId === linkId);
    return {
      title: this.parts[part]?.title ?? '',
      number: part + 1,
      count: this.parts.length,
      // A little of a part is always drawn: being there counts.
      share: (index + 0.4) / Math.max(1, items.length),
      left: items.length - index - 1,
      next: this.parts[part + 1]?.title,
      minutes: minutesFor(this.items.slice(this.#at(linkId))),
    };
  }

  #at(linkId: string): number {
    return this.items.findIndex(item => item.linkId === linkId);
  }
}

export interface Place {
  /** Of the part. */
  readonly title: string;
  readonly number: number;
  readonly count: number;
  /** How much of the part is behind, 0 to 1. */
  readonly share: number;
  /** Questions left in the part after this one. */
  readonly left: number;
  /** Title of the next part. */
  readonly next: string | undefined;
  /** Minutes left, this question included. */
  readonly minutes: number;
}

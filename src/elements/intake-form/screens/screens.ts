import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { IntakeForm, IntakeItem, ItemType } from '../../../contract/intake-form.js';
import { wordsFor } from '../../../i18n/catalogue.js';
import type { ViewWords } from '../views/words/words.js';
import { Modules } from './modules.js';
import { type QuestionType, type Work, questionTypes } from '../questions/questions.js';
import type { ViewPart } from '../scene.js';
import type { View } from '../view.js';
import { laterViews, rareViews, type LaterView } from '../views/views.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** How long the first screen is left in peace, in milliseconds. */
const CALM = 1_500;

/** While nothing else is to do. */
const idle = (run: () => void): void => {
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 500 });
  else setTimeout(run, 200);
};

/** What the views are made of: fetched when the way leads there, and before that while nothing else is to do. */
export class Screens implements ReactiveController {
  readonly #host: Host;
  readonly #language: () => string;
  readonly #types: Modules<ItemType, QuestionType>;
  readonly #views: Modules<LaterView, Awaited<ReturnType<(typeof laterViews)[LaterView]>>>;
  readonly #parts = new Map<LaterView, ViewPart>();
  /** What is still to be fetched while nothing else is to do. */
  #ahead: (() => Promise<unknown>)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words: { readonly language: string; readonly words: ViewWords } | undefined;

  constructor(host: Host, language: () => string) {
    this.#host = host;
    this.#language = language;
    this.#types = new Modules(host, questionTypes);
    this.#views = new Modules(host, laterViews);
    host.addController(this);
  }

  /** Words of the later views. */
  get words(): ViewWords | undefined {
    return this.#words?.words;
  }

  type({ type }: IntakeItem): QuestionType | undefined {
    return this.#types.get(type);
  }

  /** Goes on with what was under way when the page was closed, as far as what knows of it is here. */
  takeUp(work: Work): void {
    for (const type of this.#types.all) type.takeUp?.(work);
  }

  part(view: LaterView): ViewPart | undefined {
    let part = this.#parts.get(view);
    if (!part && (part = this.#views.get(view)?.create())) this.#parts.set(view, part);
    return part;
  }

  /** Lets go of what was typed into the views: somebody else is here now. */
  forget(): void {
    this.#parts.clear();
  }

  isReady(view: View, item: IntakeItem | undefined): boolean {
    return this.#missing(view, item).length === 0;
  }

  async prepare(view: View, item: IntakeItem | undefined): Promise<void> {
    await Promise.all(this.#missing(view, item).map(fetch => fetch()));
  }

  /**
   * Fetches everything that the way ahead can need, so that no step waits, with or without a network. One thing after
   * another and not at once: the first screen is being read, and an old phone has little to spare. `more` comes last.
   */
  preload(form: IntakeForm, more: readonly (() => Promise<unknown>)[]): void {
    const types = new Set(form.parts.flatMap(({ items }) => items.map(({ type }) => type)));
    const views = (Object.keys(laterViews) as LaterView[]).filter(view => !rareViews.has(view));
    this.#ahead = [
      () => this.#loadWords(),
      ...views.map(view => () => this.#views.load(view)),
      ...[...types].map(type => async () => {
        await this.#types.load(type);
        if (this.#types.get(type)?.takeUp) this.#host.requestUpdate();
      }),
      ...more,
    ];
    this.hostConnected();
  }

  hostConnected(): void {
    if (this.#ahead.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#fetchAhead, CALM);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #fetchAhead = (): void => {
    const fetch = this.#ahead.shift();
    // What can't be had now is asked for again when the way leads there.
    if (fetch)
      idle(
        () =>
          void fetch()
            .catch(() => undefined)
            .then(this.#fetchAhead),
      );
  };

  hostUpdate(): void {
    if (this.#words && this.#words.language !== this.#language()) void this.#loadWords();
  }

  /** No question without the safety step at hand: the network may be gone when it is needed. */
  #missing(view: View, item: IntakeItem | undefined): (() => Promise<unknown>)[] {
    if (view === 'welcome') return [];
    const later = view === 'question' ? 'safety' : view;
    const missing: (() => Promise<unknown>)[] = [];
    if (!this.#words) missing.push(() => this.#loadWords());
    if (!this.#views.get(later)) missing.push(() => this.#views.load(later));
    if (item && !this.#types.get(item.type)) missing.push(() => this.#types.load(item.type));
    return missing;
  }

  async #loadWords(): Promise<void> {
    const language = this.#language();
    const { viewWords } = await import('../views/words/words.js');
    const words = await wordsFor(viewWords, language);
    // A change of language may have overtaken this one, and whoever waits needs words.
    if (language !== this.#language()) return this.#loadWords();
    this.#words = { language, words };
    this.#host.requestUpdate();
  }
}

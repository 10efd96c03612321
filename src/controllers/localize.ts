import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageFor, wordsFor, type Catalogue } from '../i18n/catalogue.js';
import { common, type CommonWords } from '../i18n/words/words.js';
import type { TimeReader } from '../i18n/format.js';
import type { ProgramContext } from '../context/program-context.js';

type Host = ReactiveControllerHost & { readonly program: ProgramContext | undefined };

const RTL = /^(ar|dv|fa|he|ps|ur|yi)\b/;

/** The widget's words in the person's language. Read at render time, so that a change of language shows at once. */
export class LocalizeController<W extends object> implements ReactiveController {
  readonly #host: Host;
  readonly #catalogue: Catalogue<W>;
  #wanted = 'en';
  #language = 'en';
  #pending = false;
  /** Something was shown: words of before are better than none while others come. */
  #hasSpoken = false;
  #words: W;
  #common: CommonWords = common.en;

  constructor(host: Host, catalogue: Catalogue<W>) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#words = catalogue.en;
    host.addController(this);
  }

  /** The widget's own words. */
  get words(): W {
    return this.#words;
  }

  /** The words that all widgets share. */
  get common(): CommonWords {
    return this.#common;
  }

  /** Locale and zone for dates, times and numbers. */
  get reader(): TimeReader {
    const program = this.#host.program ?? { locale: 'en', timeZone: 'UTC' };
    return {
      locale: program.locale,
      // Read where a time is shown and not before: see LazyZone.
      get timeZone() {
        return program.timeZone;
      },
    };
  }

  /** `lang` of what the widget shows, which is not always the language that was asked for. */
  get language(): string {
    return this.#language;
  }

  get direction(): 'ltr' | 'rtl' {
    return RTL.test(this.#language) ? 'rtl' : 'ltr';
  }

  /** Whether the first words of the person's language are still on their way, so that others would only flicker by. */
  get pending(): boolean {
    return this.#pending && !this.#hasSpoken;
  }

  hostConnected(): void {
    // The words could not be had the last time: the network may be back.
    if (!this.#pending && this.#wanted !== this.#language) this.#wanted = this.#language;
  }

  hostUpdate(): void {
    const { program } = this.#host;
    // Before there is a program nobody has said yet which language it is.
    const language = program ? languageFor(this.#catalogue, program.locale) : this.#wanted;
    if (language === this.#wanted) return;
    this.#wanted = language;
    this.#pending = true;
    void this.#load(language);
  }

  hostUpdated(): void {
    if (this.#host.program && !this.#pending) this.#hasSpoken = true;
  }

  async #load(language: string): Promise<void> {
    const [words, shared] = await Promise.all([
      wordsFor(this.#catalogue, language),
      wordsFor(common, language),
    ]);
    // A later change of language may have overtaken this one.
    if (language !== this.#wanted) return;
    this.#pending = false;
    this.#words = words;
    this.#common = shared;
    // What could not be fetched is English, and a screen reader must be told so.
    this.#language = words === this.#catalogue.en ? 'en' : language;
    this.#host.requestUpdate();
  }
}

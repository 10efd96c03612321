import { languageFor, wordsFor, type Catalogue } from '../../../i18n/catalogue.js';

/** The words of a view that has some of its own: English at once, another language as soon as it is here. */
export class Lines<W extends object> {
  readonly #catalogue: Catalogue<W>;
  #here: { readonly language: string; readonly words: W } | undefined;
  #awaited = '';

  constructor(catalogue: Catalogue<W>) {
    this.#catalogue = catalogue;
  }

  /** Undefined while the first words are on their way; words of before while the language changes. */
  in(locale: string, update: () => void): W | undefined {
    const language = languageFor(this.#catalogue, locale);
    if (language === 'en') return this.#catalogue.en;
    if (this.#here?.language !== language && this.#awaited !== language) void this.#fetch(language, update);
    return this.#here?.words;
  }

  async #fetch(language: string, update: () => void): Promise<void> {
    this.#awaited = language;
    const words = await wordsFor(this.#catalogue, language);
    if (this.#awaited !== language) return;
    this.#here = { language, words };
    update();
  }
}

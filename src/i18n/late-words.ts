import { languageFor, wordsFor, type Catalogue } from './catalogue.js';

/** Words of a part that is fetched later than its element: they come with it, and follow a change of language. */
export class LateWords<W extends object> {
  readonly #catalogue: Catalogue<W>;
  readonly #onChange: () => void;
  #here: { readonly language: string; readonly words: W } | undefined;
  #wanted = '';

  /** `onChange`: words of the language that was asked for last are here now. */
  constructor(catalogue: Catalogue<W>, onChange: () => void) {
    this.#catalogue = catalogue;
    this.#onChange = onChange;
  }

  /** Settles when the words of the language are here, so that no other language flickers by. */
  static async load<W extends object>(
    catalogue: Catalogue<W>,
    locale: string,
    onChange: () => void,
  ): Promise<LateWords<W>> {
    const late = new LateWords(catalogue, onChange);
    await late.#follow(languageFor(catalogue, locale));
    return late;
  }

  /** The words at hand: those of before while another language is fetched, English before any other is here. */
  in(locale: string): W {
    return this.known(locale) ?? this.#catalogue.en;
  }

  /** The same, undefined while the first words are on their way. */
  known(locale: string): W | undefined {
    const language = languageFor(this.#catalogue, locale);
    if (language === 'en') this.#here = { language, words: this.#catalogue.en };
    if (this.#here?.language !== language && this.#wanted !== language)
      void this.#follow(language).then(this.#onChange);
    this.#wanted = language;
    return this.#here?.words;
  }

  async #follow(language: string): Promise<void> {
    this.#wanted = language;
    const words = await wordsFor(this.#catalogue, language);
    if (language === this.#wanted) this.#here = { language, words };
  }
}

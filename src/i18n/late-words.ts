import { languageFor, wordsFor, type Catalogue } from './catalogue.js';

/** Words of a part that is fetched later than its widget: they come with it, and follow a change of language. */
export class LateWords<W extends object> {
  readonly #catalogue: Catalogue<W>;
  readonly #onChange: () => void;
  #words: W;
  #language = 'en';

  private constructor(catalogue: Catalogue<W>, onChange: () => void) {
    this.#catalogue = catalogue;
    this.#words = catalogue.en;
    this.#onChange = onChange;
  }

  /** Settles when the words of the language are here, so that no other language flickers by. */
  static async load<W extends object>(
    catalogue: Catalogue<W>,
    language: string,
    onChange: () => void,
  ): Promise<LateWords<W>> {
    const late = new LateWords(catalogue, onChange);
    await late.#follow(language);
    return late;
  }

  /** The words at hand. Another language is fetched, and told when it is here. */
  in(language: string): W {
    if (languageFor(this.#catalogue, language) !== this.#language)
      void this.#follow(language).then(this.#onChange);
    return this.#words;
  }

  async #follow(language: string): Promise<void> {
    const wanted = (this.#language = languageFor(this.#catalogue, language));
    const words = await wordsFor(this.#catalogue, wanted);
    if (wanted === this.#language) this.#words = words;
  }
}

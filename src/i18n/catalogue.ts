/** The languages in which the library's own words are written: adding one here names every place that lacks it. */
export type Language = 'en' | 'es' | 'fr';

/** The words of one part: English at hand, other languages fetched when somebody reads them. */
export interface Catalogue<W extends object> {
  readonly en: W;
  /** By primary language subtag. */
  readonly others: Readonly<Record<string, () => Promise<{ readonly words: W }>>>;
}

/** A catalogue in all our languages. One that is forgotten, or a word in one, does not compile. */
export const catalogue = <W extends object>(
  en: W,
  others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly words: W }>>>,
): Catalogue<W> => ({ en, others });

const primary = (locale: string): string => locale.toLowerCase().split('-', 1)[0] ?? 'en';

/** The language that a catalogue speaks for a locale; English for one that it doesn't know. */
export const languageFor = (catalogue: Catalogue<object>, locale: string): string => {
  const language = primary(locale);
  return Object.hasOwn(catalogue.others, language) ? language : 'en';
};

/** Fetches the words. Falls back to English when the chunk can't be had: words in another language beat none. */
export const wordsFor = async <W extends object>(catalogue: Catalogue<W>, locale: string): Promise<W> => {
  const load = catalogue.others[languageFor(catalogue, locale)];
  try {
    return load ? (await load()).words : catalogue.en;
  } catch {
    return catalogue.en;
  }
};

/** One a locale: a page has few, and to make one takes long. */
const rules = new Map<string, Intl.PluralRules>();

const rulesOf = (locale: string): Intl.PluralRules => {
  let made = rules.get(locale);
  if (!made) rules.set(locale, (made = new Intl.PluralRules(locale)));
  return made;
};

/**
 * Picks the form of a word for a count: `plural('en', 1, {one: 'hour', other: 'hours'})`.
 * Forms are named as in `Intl.PluralRules`; `other` is used where a language has no form of that name.
 */
export const plural = (
  locale: string,
  count: number,
  forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string => forms[rulesOf(locale).select(count)] ?? forms.other;

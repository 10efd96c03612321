/** The words of one widget: English at hand, other languages fetched when somebody reads them. */
export interface Catalogue<W extends object> {
  readonly en: W;
  /** By primary language subtag. */
  readonly others: Readonly<Record<string, () => Promise<W>>>;
}

const primary = (locale: string): string => locale.toLowerCase().split('-', 1)[0] ?? 'en';

/** The language that the catalogue speaks for a locale; English for one that it doesn't know. */
export const languageFor = (catalogue: Catalogue<object>, locale: string): string => {
  const language = primary(locale);
  return Object.hasOwn(catalogue.others, language) ? language : 'en';
};

/** Fetches the words. Falls back to English when the chunk can't be had: words in another language beat none. */
export const wordsFor = async <W extends object>(catalogue: Catalogue<W>, locale: string): Promise<W> => {
  const load = catalogue.others[languageFor(catalogue, locale)];
  try {
    return load ? await load() : catalogue.en;
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

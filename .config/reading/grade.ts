import { syllable } from 'syllable';

export type Language = 'en' | 'es' | 'fr';

/** How hard a text is: the school year in which it can be read. */
export interface Measure {
  readonly grade: number;
  readonly words: number;
  readonly sentences: number;
}

/** In French "l’équipe" and "d’abord" are one word each, as they are spoken, and as Flesch counted contractions. */
const wordsOf = (text: string, language: Language): string[] =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

/** Sentences of a text, line by line: a line is never the middle of one. */
export const sentencesOf = (text: string, language: Language): string[] => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return text
    .split(/\n+/)
    .flatMap(line => [...segmenter.segment(line)])
    .map(({ segment }) => segment.trim())
    .filter(sentence => wordsOf(sentence, language).length > 0);
};

const STRONG = /[aeoáéóíú]/;
const VOWEL = /[aeiouáéíóúü]/;

/** Syllables of a Spanish word: two open vowels, or one with an accented i or u, are two; any other pair is one. */
export const spanishSyllables = (word: string): number => {
  const sounds = word
    .toLowerCase()
    .replaceAll(/(?<!c)h/g, '')
    .replaceAll('qu', 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/y(?![aeiouáéíóú])/g, 'i');
  let count = 0;
  let before = '';
  for (const letter of sounds) {
    if (VOWEL.test(letter)) {
      const isApart = before === '' || (STRONG.test(letter) && STRONG.test(before));
      if (isApart) count += 1;
      // Of three in a row the last is heard with the open one: "limpiáis".
      before = STRONG.test(letter) || isApart ? letter : before;
    } else before = '';
  }
  return Math.max(count, 1);
};

const FRENCH_VOWEL = '[aeiouyàâäéèêëîïôöùûüœæ]';
const FRENCH_GROUP = new RegExp(`${FRENCH_VOWEL}+`, 'g');
/** What is written together and heard apart, or the other way round, in the order in which it is looked for. */
const FRENCH_SOUNDS: readonly (readonly [RegExp, string])[] = [
  // "accueil" is said as "seuil".
  [/ueil/g, 'euil'],
  // "voyez" is "voi-iez".
  [new RegExp(`(?<=${FRENCH_VOWEL})y(?=${FRENCH_VOWEL})`, 'g'), 'i-'],
  // "idé-al", "po-ésie", "na-ïf".
  [new RegExp(`é(?=${FRENCH_VOWEL})`, 'g'), 'é-'],
  [/(?<=[ao])é/g, '-é'],
  [new RegExp(`(?<=${FRENCH_VOWEL})(?=[ïë])`, 'g'), '-'],
  // "cli-ent", but "bien"; "situ-ation", "jou-er", but "nuit" and "oui".
  [/(?<=[bcdfgptv][lr])i(?=[aeéèêoô])/g, 'i-'],
  [/(?<![aeo])u(?=[aeéèêo])/g, 'u-'],
  [/(?<=[^aeiouyéèê])ou(?=[aeéèê])/g, 'ou-'],
];

/**
 * Syllables of a French word as it is said with care: vowels in a row are one, and "e" or "es" at the end is mute
 * where another vowel is heard. An "e" within a word counts, and so does "-ent": whether it is the mute end of a verb
 * ("ils animent") or that of "moment" can't be seen, and a text is not to pass for easier than it is.
 */
export const frenchSyllables = (word: string): number => {
  const written = word
    .toLowerCase()
    .replaceAll('qu', 'q')
    .replaceAll(/gu(?=[eéèêiîy])/g, 'g');
  const bare = written.replace(/es?$/, '');
  const heard = FRENCH_SOUNDS.reduce(
    (sounds, [from, to]) => sounds.replace(from, to),
    new RegExp(FRENCH_VOWEL).test(bare) ? bare : written,
  );
  return Math.max(heard.match(FRENCH_GROUP)?.length ?? 0, 1);
};

/**
 * An ease and the school year that it stands for: Flesch's own table of the grade that somebody has completed who can
 * read it. Fernández Huerta took it over for Spanish. Kandel and Moles fitted other weights for French so that the ease
 * means what it does on Flesch's scale; they have no table of years of their own, and this one is as good as that fit.
 */
const YEARS: readonly (readonly [ease: number, grade: number])[] = [
  [100, 3.5],
  [90, 4.5],
  [80, 5.5],
  [70, 6.5],
  [60, 8.5],
  [50, 11],
  [30, 14],
];

const yearOf = (ease: number): number => {
  const at = YEARS.findIndex(([from]) => ease >= from);
  const [above, below] =
    at < 0 ? [YEARS.at(-2), YEARS.at(-1)] : at === 0 ? [YEARS[0], YEARS[1]] : [YEARS[at - 1], YEARS[at]];
  if (!above || !below) return 0;
  return below[1] + ((below[0] - ease) * (below[1] - above[1])) / (above[0] - below[0]);
};

const SYLLABLES: Readonly<Record<Language, (word: string) => number>> = {
  en: syllable,
  es: spanishSyllables,
  fr: frenchSyllables,
};

/** The year from the words of a sentence and the syllables of a word. */
const GRADES: Readonly<Record<Language, (perSentence: number, perWord: number) => number>> = {
  en: (perSentence, perWord) => 0.39 * perSentence + 11.8 * perWord - 15.59,
  es: (perSentence, perWord) => yearOf(206.84 - 60 * perWord - 1.02 * perSentence),
  fr: (perSentence, perWord) => yearOf(207 - 73.6 * perWord - 1.015 * perSentence),
};

/** Flesch-Kincaid for English, Fernández Huerta for Spanish, Kandel and Moles for French. No words have no grade: zero. */
export const measure = (sentences: readonly string[], language: Language): Measure => {
  const words = sentences.flatMap(sentence => wordsOf(sentence, language));
  if (words.length === 0) return { grade: 0, words: 0, sentences: 0 };
  const perSentence = words.length / sentences.length;
  const perWord = words.reduce((sum, word) => sum + Math.max(SYLLABLES[language](word), 1), 0) / words.length;
  return { grade: GRADES[language](perSentence, perWord), words: words.length, sentences: sentences.length };
};

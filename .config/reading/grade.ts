import { syllable } from 'syllable';

export type Language = 'en' | 'es';

/** How hard a text is: the school year in which it can be read. */
export interface Measure {
  readonly grade: number;
  readonly words: number;
  readonly sentences: number;
}

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

/** Fernández Huerta's ease and the school year that it stands for, from his own table. */
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

/** Flesch-Kincaid for English, Fernández Huerta for Spanish. No words have no grade: zero. */
export const measure = (sentences: readonly string[], language: Language): Measure => {
  const words = sentences.flatMap(sentence => wordsOf(sentence, language));
  if (words.length === 0) return { grade: 0, words: 0, sentences: 0 };
  const perSentence = words.length / sentences.length;
  const count = language === 'en' ? syllable : spanishSyllables;
  const perWord = words.reduce((sum, word) => sum + Math.max(count(word), 1), 0) / words.length;
  const grade =
    language === 'en'
      ? 0.39 * perSentence + 11.8 * perWord - 15.59
      : yearOf(206.84 - 60 * perWord - 1.02 * perSentence);
  return { grade, words: words.length, sentences: sentences.length };
};

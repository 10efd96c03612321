import { measure, sentencesOf, type Language, type Measure } from './grade.js';

/**
 * Highest school year of a whole, and of one sentence by language: the table of Spanish and French goes up faster for
 * a sentence with two long words. `told` is somebody else's text, and never over.
 */
const CEILINGS = {
  own: { whole: 6, sentence: { en: 10, es: 11, fr: 11 } },
  details: { whole: 9, sentence: { en: 14, es: 14, fr: 14 } },
  told: { whole: Infinity, sentence: { en: Infinity, es: Infinity, fr: Infinity } },
} as const;

/** A label of a word or two has no grade that means anything; a sentence of few words has one that swings. */
const SHORTEST = 4;
const JUDGED_FROM = 8;
const TOLD = 3;

export interface JudgedSentence {
  readonly sentence: string;
  readonly grade: number;
  readonly isOver: boolean;
}

export interface Judged {
  readonly name: string;
  readonly whole: Measure;
  /** The hardest sentences: every one that is too hard, or a few. */
  readonly worst: readonly JudgedSentence[];
  readonly isOver: boolean;
}

/** Judges texts as one whole and sentence by sentence. */
export const judge = (
  name: string,
  language: Language,
  texts: readonly string[],
  kind: keyof typeof CEILINGS = 'own',
): Judged => {
  const ceiling = CEILINGS[kind];
  const sentences = [...new Set(texts.flatMap(text => sentencesOf(text, language)))].map(sentence => ({
    sentence,
    ...measure([sentence], language),
  }));
  const whole = measure(
    sentences.filter(({ words }) => words >= SHORTEST).map(({ sentence }) => sentence),
    language,
  );
  const hard = sentences
    .filter(({ words }) => words >= JUDGED_FROM)
    .map(({ sentence, grade }) => ({ sentence, grade, isOver: grade > ceiling.sentence[language] }))
    .sort((one, other) => other.grade - one.grade);
  const over = hard.filter(({ isOver }) => isOver);
  return {
    name,
    whole,
    worst: over.length ? over : hard.slice(0, TOLD),
    isOver: whole.grade > ceiling.whole || over.length > 0,
  };
};

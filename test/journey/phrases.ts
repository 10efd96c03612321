import { wordsFor, type Language } from '../../src/i18n/catalogue.js';
import { common } from '../../src/i18n/words/words.js';
import { journeyWords } from '../../src/elements/check-in/journey/words/words.js';
import { words as checkInWords } from '../../src/elements/check-in/words/words.js';
import { viewWords } from '../../src/elements/intake-form/views/words/words.js';
import { words as intakeWords } from '../../src/elements/intake-form/words/words.js';
import { words as weekWords } from '../../src/elements/session-schedule/words/words.js';
import { callWords } from '../../src/elements/video-room/call/words/words.js';
import { words as roomWords } from '../../src/elements/video-room/words/words.js';

/** What the elements say to one person of the story, in that person's language. */
export const phrasesIn = async (language: Language) => ({
  language,
  common: await wordsFor(common, language),
  intake: await wordsFor(intakeWords, language),
  views: await wordsFor(viewWords, language),
  week: await wordsFor(weekWords, language),
  room: await wordsFor(roomWords, language),
  call: await wordsFor(callWords, language),
  checkIn: await wordsFor(checkInWords, language),
  journey: await wordsFor(journeyWords, language),
});

export type Phrases = Awaited<ReturnType<typeof phrasesIn>>;

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words as they begin a button's name, whatever is said after them. */
export const beginning = (words: string): RegExp => new RegExp(`^${literal(words)}`);

/** The words, however they are set apart on the screen. */
export const apart = (words: string): RegExp =>
  new RegExp(words.trim().split(/\s+/).map(literal).join('\\s+'));

/** What is said around something that the story does not know, such as a day. */
export const around = (says: (unknown: string) => string): RegExp =>
  new RegExp(literal(says('…')).replace('…', '.+'));

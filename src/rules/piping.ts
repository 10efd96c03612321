import type { Answers, IntakeItem } from '../contract/intake-form.js';

/** `{preferred-name}` or `{preferred-name|you}`. */
const PLACE = /\{([\w.-]{1,64})(?:\|([^{}]*))?\}/g;
/** Letters that show nothing and turn the direction of what follows, or break the line; those that join stay. */
const CONTROLS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const LONGEST = 60;

/** Link ids of the answers that a text names. */
export const placesIn = (text: string): string[] =>
  [...text.matchAll(PLACE)].flatMap(([, linkId]) => linkId ?? []);

/** The text with answers in their places. What stands there keeps its own direction and cannot turn the rest. */
export const piped = (text: string, answers: Answers): string =>
  text.replaceAll(PLACE, (_place, linkId: string, otherwise = '') => {
    const answer = Object.hasOwn(answers, linkId) ? answers[linkId] : undefined;
    const letters = typeof answer === 'string' ? answer.replaceAll(CONTROLS, ' ').trim() : '';
    // By letters: half of an emoji is none.
    const said = Array.from(letters.slice(0, 2 * LONGEST))
      .slice(0, LONGEST)
      .join('');
    return said ? `\u2068${said}\u2069` : String(otherwise);
  });

const pipedAs = new WeakMap<IntakeItem, IntakeItem>();

/**
 * The question as the person reads it: the same object while its words are the same, so that what is kept for it
 * stays.
 */
export const pipedItem = (item: IntakeItem, answers: Answers): IntakeItem => {
  if (!item.text.includes('{') && !item.hint?.includes('{')) return item;
  const text = piped(item.text, answers);
  const hint = item.hint === undefined ? undefined : piped(item.hint, answers);
  const before = pipedAs.get(item);
  if (before?.text === text && before.hint === hint) return before;
  const now = { ...item, text, ...(hint === undefined ? {} : { hint }) };
  pipedAs.set(item, now);
  return now;
};

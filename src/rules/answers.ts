import * as v from 'valibot';
import type { Answers, AnswerValue, EnableWhen, IntakeForm, IntakeItem } from '../contract/intake-form.js';
import { answerSchema, entryOf, faultOf, type AnswerFault } from './answer-checks.js';
import { pipedItem } from './piping.js';

export type { AnswerFault } from './answer-checks.js';

const isBlank = (value: AnswerValue | null | undefined): boolean => {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  // Entries that were added and not filled in say nothing either.
  if (Array.isArray(value))
    return (value as readonly AnswerValue[]).every(one => Object.keys(entryOf(one) ?? [one]).length === 0);
  return typeof value === 'object' && Object.keys(value).length === 0;
};

/** Whether the person said something: skipped, never reached and blank are all "not answered", never "no". */
export const isAnswered = (answers: Answers, linkId: string): boolean => !isBlank(answers[linkId]);

/** The answer to a question, or to one row of a matrix. */
const answerTo = (linkId: string, answers: Answers): AnswerValue | null | undefined => {
  const dot = linkId.lastIndexOf('.');
  if (dot < 0 || Object.hasOwn(answers, linkId)) return answers[linkId];
  return entryOf(answers[linkId.slice(0, dot)])?.[linkId.slice(dot + 1)];
};

const ORDERS: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '>': (one, other) => one > other,
  '<': (one, other) => one < other,
  '>=': (one, other) => one >= other,
  '<=': (one, other) => one <= other,
};

const isOrdered = (operator: string, answer: AnswerValue, value: EnableWhen['value']): boolean => {
  // Days are compared as they are written, the year first.
  const [one, other] =
    typeof answer === 'string' && typeof value === 'string'
      ? [Date.parse(answer), Date.parse(value)]
      : [answer, value];
  return typeof one === 'number' && typeof other === 'number' && ORDERS[operator]?.(one, other) === true;
};

const holds = ({ linkId, operator, value }: EnableWhen, answers: Answers): boolean => {
  const answer = answerTo(linkId, answers);
  if (operator === 'exists') return !isBlank(answer) === value;
  if (answer === undefined || answer === null || isBlank(answer)) return false;
  if (operator in ORDERS) return isOrdered(operator, answer, value);
  // Of several answers one is enough, as in FHIR.
  const said = Array.isArray(answer) ? (answer as readonly unknown[]).includes(value) : answer === value;
  return operator === '!=' ? !said : said;
};

/**
 * Items that the answers so far bring up, in the form's order and as the person reads them. An item behind a hidden
 * item is hidden too.
 */
export const visibleItems = (form: IntakeForm, answers: Answers): IntakeItem[] => {
  const hidden = new Set<string>();
  const items = form.parts.flatMap(part => part.items);
  const linkIds = new Set(items.map(({ linkId }) => linkId));
  // `mood.sleep` is a row of the matrix `mood`, unless a question goes by that name itself.
  const isHidden = (linkId: string): boolean =>
    hidden.has(linkIds.has(linkId) ? linkId : linkId.slice(0, linkId.lastIndexOf('.')));
  return items
    .filter(item => {
      const conditions = item.enableWhen ?? [];
      const met = (rule: EnableWhen): boolean => !isHidden(rule.linkId) && holds(rule, answers);
      const shown =
        item.enableBehavior === 'any' && conditions.length > 0 ? conditions.some(met) : conditions.every(met);
      if (!shown) hidden.add(item.linkId);
      return shown;
    })
    .map(item => pipedItem(item, answers));
};

/** The fault of one answer, or null when it can stand. Blank answers stand: leaving out is allowed until sending. */
export const checkAnswer = (item: IntakeItem, value: AnswerValue | null | undefined): AnswerFault | null =>
  isBlank(value) ? null : faultOf(item, value);

/**
 * Whether a draft can hold the answer. Half a phone number can be kept, it is the person's; what is no answer to the
 * question at all can't.
 */
export const isDraftable = (item: IntakeItem, value: AnswerValue | null): boolean => {
  const fault = checkAnswer(item, value);
  return fault !== 'type' && fault !== 'option';
};

/** What an answer has to be for the form to be sent: whole, and there where the team can't do without. */
const sendable = (item: IntakeItem): v.GenericSchema => {
  const { required, type } = item;
  const blank = required ? v.never() : v.any();
  const said = required && type === 'consent' ? v.literal(true) : answerSchema(item);
  return v.lazy(value => (isBlank(value as AnswerValue) ? blank : said));
};

/**
 * What can be sent as the answers to these questions, as a valibot schema. Each issue's path begins with the link id of
 * a question that is still open.
 */
export const sendableAnswers = (items: readonly IntakeItem[]): v.GenericSchema =>
  v.object(
    Object.fromEntries(
      items.map(item => [item.linkId, item.required ? sendable(item) : v.optional(sendable(item))]),
    ),
  );

/** Link ids that keep the form from being sent: faulty answers, needed answers left out, consents not given. */
export const openItems = (form: IntakeForm, answers: Answers): string[] => {
  const { issues = [] } = v.safeParse(sendableAnswers(visibleItems(form, answers)), answers);
  return [...new Set(issues.map(({ path }) => String(path?.[0].key)))];
};

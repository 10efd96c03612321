import type { Answers, AnswerValue, EnableWhen, IntakeForm, IntakeItem } from '../contract/intake-form.js';

/** Why an answer can't stand as it is. Words for it are the catalogue's. */
export type AnswerFault =
  | 'type'
  | 'option'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'phone-short'
  | 'phone'
  | 'email'
  | 'date'
  | 'consent';

const isBlank = (value: AnswerValue | null | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Whether the person said something: skipped, never reached and blank are all "not answered", never "no". */
export const isAnswered = (answers: Answers, linkId: string): boolean => !isBlank(answers[linkId]);

const holds = ({ linkId, operator, value }: EnableWhen, answers: Answers): boolean => {
  const answer = answers[linkId];
  if (operator === 'exists') return isAnswered(answers, linkId) === value;
  if (answer === undefined || answer === null || isBlank(answer)) return false;
  // Of several answers one is enough, as in FHIR.
  const said = Array.isArray(answer) ? answer.some(one => one === value) : answer === value;
  return operator === '!=' ? !said : said;
};

/** Items that the answers so far bring up, in the form's order. An item behind a hidden item is hidden too. */
export const visibleItems = (form: IntakeForm, answers: Answers): IntakeItem[] => {
  const hidden = new Set<string>();
  return form.parts
    .flatMap(part => part.items)
    .filter(item => {
      const conditions = item.enableWhen ?? [];
      const met = (rule: EnableWhen): boolean => !hidden.has(rule.linkId) && holds(rule, answers);
      const shown =
        item.enableBehavior === 'any' && conditions.length > 0 ? conditions.some(met) : conditions.every(met);
      if (!shown) hidden.add(item.linkId);
      return shown;
    });
};

const checkText = (item: IntakeItem, value: AnswerValue): AnswerFault | null => {
  if (typeof value !== 'string') return 'type';
  return value.length > (item.maxLength ?? 5000) ? 'too-long' : null;
};

const checkPhone = (value: AnswerValue): AnswerFault | null => {
  if (typeof value !== 'string') return 'type';
  if (!/^\+?[\d\s().-]+$/.test(value)) return 'phone';
  const digits = value.replace(/\D/g, '').length;
  return digits < 7 ? 'phone-short' : digits > 15 ? 'phone' : null;
};

const isRealDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const checkNumber = (item: IntakeItem, value: AnswerValue): AnswerFault | null => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'type';
  if (item.min !== undefined && value < item.min) return 'too-small';
  return item.max !== undefined && value > item.max ? 'too-large' : null;
};

const isOption = (item: IntakeItem, value: unknown): boolean =>
  (item.options ?? []).some(option => option.value === value);

/** The fault of one answer, or null when it can stand. Blank answers stand: leaving out is allowed until sending. */
export const checkAnswer = (item: IntakeItem, value: AnswerValue | null | undefined): AnswerFault | null => {
  if (isBlank(value)) return null;
  const given = value as AnswerValue;
  switch (item.type) {
    case 'text':
    case 'long-text':
      return checkText(item, given);
    case 'phone':
      return checkPhone(given);
    case 'email':
      return typeof given === 'string' && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(given) ? null : 'email';
    case 'choice':
      return isOption(item, given) ? null : 'option';
    case 'multiple-choice':
      return Array.isArray(given) &&
        given.every(one => isOption(item, one)) &&
        new Set(given).size === given.length
        ? null
        : 'option';
    case 'yes-no':
      return typeof given === 'boolean' ? null : 'type';
    case 'date':
      return typeof given === 'string' && isRealDate(given) ? null : 'date';
    case 'number':
      return checkNumber(item, given);
    case 'consent':
      return typeof given === 'boolean' ? null : 'type';
  }
};

/**
 * Whether a draft can hold the answer. Half a phone number can be kept, it is the person's; what is no answer to the
 * question at all can't.
 */
export const isDraftable = (item: IntakeItem, value: AnswerValue | null): boolean => {
  const fault = checkAnswer(item, value);
  return fault !== 'type' && fault !== 'option';
};

/** Link ids that keep the form from being sent: faulty answers, needed answers left out, consents not given. */
export const openItems = (form: IntakeForm, answers: Answers): string[] =>
  visibleItems(form, answers)
    .filter(item => {
      if (checkAnswer(item, answers[item.linkId])) return true;
      if (!item.required) return false;
      return item.type === 'consent' ? answers[item.linkId] !== true : !isAnswered(answers, item.linkId);
    })
    .map(item => item.linkId);

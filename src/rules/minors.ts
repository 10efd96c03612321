import type { MinorRule } from '../contract/guardian.js';

/** Who has to agree before somebody under 18 is taken in, and what their guardian sees. */
export interface MinorDecision {
  readonly signs: MinorRule['signs'];
  readonly guardianSees: MinorRule['guardianSees'];
}

/** What a rule is looked up by: the state, the service, the age in whole years, and the day, `YYYY-MM-DD`. */
export interface MinorCase {
  /** ISO 3166-2; undefined where it is not known. */
  readonly state?: string | undefined;
  readonly service: MinorRule['service'];
  readonly age: number;
  readonly on: string;
}

/** The age from which nobody else signs or sees. */
export const ADULT = 18;

/** Where no rule fits: both sign, and a guardian sees times only. */
const WITHOUT_RULE: MinorDecision = { signs: 'both', guardianSees: 'times' };
const OF_AGE: MinorDecision = { signs: 'patient', guardianSees: 'nothing' };

// From the most careful on. Both signatures are more than one, and a guardian's is more than the young person's own,
// which is there anyway. What a guardian does not see can be shown later; what they have seen can't be taken back.
const SIGNS = ['both', 'guardian', 'patient'] as const;
const SEES = ['nothing', 'times', 'intake'] as const;

const first = <T>(order: readonly T[], given: readonly T[]): T | undefined =>
  order.find(one => given.includes(one));

/** The most careful of several: by who signs and by what is seen, each for itself. */
export const mostCareful = (decisions: readonly MinorDecision[]): MinorDecision => ({
  signs:
    first(
      SIGNS,
      decisions.map(({ signs }) => signs),
    ) ?? WITHOUT_RULE.signs,
  guardianSees:
    first(
      SEES,
      decisions.map(({ guardianSees }) => guardianSees),
    ) ?? WITHOUT_RULE.guardianSees,
});

const fits = (rule: MinorRule, { state, service, age, on }: MinorCase): boolean =>
  rule.state === state &&
  rule.service === service &&
  rule.fromAge <= age &&
  age <= rule.toAge &&
  // Days in this form are in order when they are in the order of letters. Both ends are included.
  rule.from <= on &&
  (rule.until === undefined || on <= rule.until);

/** What the clinic's rules say about one service. Of several rules that fit, the most careful counts. */
export const minorRuleFor = (rules: readonly MinorRule[], minor: MinorCase): MinorDecision =>
  minor.age >= ADULT ? OF_AGE : mostCareful(rules.filter(rule => fits(rule, minor)));

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayOf = (text: string): Day => {
  const [year = NaN, month = NaN, day = NaN] = text.split('-').map(Number);
  return { year, month, day };
};

const textOf = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The birthday in a year. Who was born on 29 February has it on 1 March where there is no such day. */
const birthdayIn = (birthDate: string, year: number): string => {
  const { month, day } = dayOf(birthDate);
  return month === 2 && day === 29 && !isLeap(year)
    ? textOf({ year, month: 3, day: 1 })
    : textOf({ year, month, day });
};

/** Age in whole years on a day, both `YYYY-MM-DD`. Negative before the birth. */
export const ageOn = (birthDate: string, day: string): number => {
  const { year } = dayOf(day);
  return year - dayOf(birthDate).year - (day < birthdayIn(birthDate, year) ? 1 : 0);
};

/** The day on which somebody turns 18, from its first minute on. */
export const turnsEighteenOn = (birthDate: string): string =>
  birthdayIn(birthDate, dayOf(birthDate).year + ADULT);

const nextDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/**
 * The first and the last day on which somebody can be born who was `age` on the day `on`. Told as an age, a birthday
 * may have been that day or may come on the next.
 */
export const birthDatesOf = (age: number, on: string): { readonly first: string; readonly last: string } => {
  const { year } = dayOf(on);
  const dateIn = (then: number): string => {
    const { month, day } = dayOf(on);
    return textOf({ year: then, month, day: month === 2 && day === 29 && !isLeap(then) ? 28 : day });
  };
  return { first: nextDay(dateIn(year - age - 1)), last: dateIn(year - age) };
};

import type { MinorRule } from '../../../src/contract/guardian.js';
import type { Answers, IntakeForm } from '../../../src/contract/intake-form.js';
import { checkAnswer, visibleItems } from '../../../src/rules/answers.js';
import {
  ADULT,
  ageOn,
  birthDatesOf,
  minorRuleFor,
  mostCareful,
  turnsEighteenOn,
  type MinorDecision,
} from '../../../src/rules/minors.js';
import { wallTimeAt, type EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import type { PersonRow } from '../db/tables.js';
import { programOf } from '../program/program.js';

/** What is known of somebody's age, and of what the rules about minors ask for. */
export type AgeRow = Pick<
  PersonRow,
  'age_group' | 'birth_date' | 'said_age' | 'said_on' | 'home_state' | 'services'
>;

/** The columns of {@link AgeRow}. */
export const AGE_COLUMNS = [
  'people.age_group',
  'people.birth_date',
  'people.said_age',
  'people.said_on',
  'people.home_state',
  'people.services',
] as const;

/** The day by the program's clock, `YYYY-MM-DD`. */
export const today = async (db: Db, now: EpochMs): Promise<string> => {
  const { year, month, day } = wallTimeAt(now, (await programOf(db)).timeZone);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
};

const YOUNGEST = 'under-13';
/** Kept for {@link YOUNGEST}: the oldest that it can mean. */
const YOUNGEST_AGE = 12;

/** The first and the last day on which the person can be born; null where nothing is known. */
const birthDates = ({ birth_date, said_age, said_on }: AgeRow): { first: string; last: string } | null => {
  if (birth_date !== null) return { first: birth_date, last: birth_date };
  if (said_age === null || said_on === null) return null;
  const { first, last } = birthDatesOf(said_age, said_on);
  return { first, last: said_age === YOUNGEST_AGE ? said_on : last };
};

/** Whether the person is under 18, as far as anybody can know: told an age alone, until the last day on which they can be. */
export const isMinor = (row: AgeRow, day: string): boolean => {
  const born = birthDates(row);
  return born ? day < turnsEighteenOn(born.last) : row.age_group === 'adolescent';
};

/** Whether they can be 18 already: what a guardian could see of a grown-up can't be taken back. */
const canBeAdult = (row: AgeRow, day: string): boolean => {
  const born = birthDates(row);
  return born !== null && day >= turnsEighteenOn(born.first);
};

export const ageGroupOn = (row: AgeRow, day: string): 'adolescent' | 'adult' =>
  isMinor(row, day) ? 'adolescent' : 'adult';

/** The rules that the clinic published; none where it published none. */
export const minorRulesOf = async (db: Db): Promise<readonly MinorRule[]> =>
  (await db.selectFrom('minor_rules').select('definition').executeTakeFirst())?.definition.items ?? [];

/** Every age that the person can have. None where nothing is known: then no rule can be meant. */
const agesOf = (row: AgeRow, on: string): number[] => {
  const born = birthDates(row);
  if (!born) return [];
  const youngest = ageOn(born.last, on);
  const oldest = Math.min(ageOn(born.first, on), ADULT - 1);
  return Array.from({ length: oldest - youngest + 1 }, (_, index) => youngest + index);
};

/**
 * Who has to agree for this person, and what a guardian sees, on a day. Of several services and of several ages that
 * they can have the more careful counts: a guardian signs as long as they can be under 18, and sees nothing once they
 * can be 18.
 */
export const decisionFor = (rules: readonly MinorRule[], row: AgeRow, on: string): MinorDecision => {
  if (!isMinor(row, on)) return minorRuleFor(rules, { service: 'mental-health', age: ADULT, on });
  const state = row.home_state ?? undefined;
  const services = (row.services ?? ['mental-health']) as MinorRule['service'][];
  const decision = mostCareful(
    services.flatMap(service => agesOf(row, on).map(age => minorRuleFor(rules, { state, service, age, on }))),
  );
  return canBeAdult(row, on) ? { ...decision, guardianSees: 'nothing' } : decision;
};

const ageIn = (answer: unknown): number | null => {
  if (answer === YOUNGEST) return YOUNGEST_AGE;
  return typeof answer === 'string' && /^1[3-7]$/.test(answer) ? Number(answer) : null;
};

const servicesIn = (reasons: unknown): MinorRule['service'][] => {
  const named: readonly unknown[] = Array.isArray(reasons) ? reasons : [];
  const forUse = named.includes('use');
  const forMore = !forUse || named.length > 1;
  return [...(forUse ? (['substance-use'] as const) : []), ...(forMore ? (['mental-health'] as const) : [])];
};

/** Age, birth date, state and reasons as the form's well-known questions tell them. */
export const factsIn = (form: IntakeForm, answers: Answers, day: string): Partial<AgeRow> => {
  const items = new Map(visibleItems(form, answers).map(item => [item.linkId, item]));
  const said = (linkId: string): unknown => {
    const item = items.get(linkId);
    return item && checkAnswer(item, answers[linkId]) === null ? answers[linkId] : undefined;
  };
  const state = said('home-state');
  const facts = {
    home_state: typeof state === 'string' && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(state) ? state : null,
    services: servicesIn(said('reasons')),
  };
  const age = said('age');
  // Not said yet: what was known before stays.
  if (typeof age !== 'string') return facts;
  const years = ageIn(age);
  const birthDate = said('birth-date');
  // A birth date of another age is a slip of the hand: the age that was chosen counts.
  const isTheirs =
    years !== null &&
    typeof birthDate === 'string' &&
    birthDate <= day &&
    (ageOn(birthDate, day) === years || (age === YOUNGEST && ageOn(birthDate, day) < years));
  return {
    ...facts,
    age_group: years === null ? 'adult' : 'adolescent',
    birth_date: isTheirs ? birthDate : null,
    said_age: years,
    said_on: years === null ? null : day,
  };
};

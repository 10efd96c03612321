import type { IntakeForm } from '../../../src/contract/intake-form.js';
import type { Program } from '../../../src/contract/program.js';
import { formFaults, type FormFault } from '../../../src/rules/form-faults.js';
import { readingStatus } from '../../../src/rules/monitoring.js';
import { translationFaults } from '../../../src/rules/translation-faults.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import type { Db } from '../db/store.js';
import { json } from '../db/sql.js';
import type { ServerOperations } from '../http/operation.js';
import { ProblemError, type InputError } from '../http/problem.js';
import { findForm } from './intake-forms.js';
import { programOf } from './program.js';

const MOST_ERRORS = 20;

/** Longest that a program may take to answer, in hours of reading: two weeks of it. */
const LONGEST_REPLY = 14 * 24;

const refuse = (errors: readonly InputError[]): void => {
  if (errors.length) throw new ProblemError('bad-input', { errors: errors.slice(0, MOST_ERRORS) });
};

const errorOf =
  (language: number) =>
  ({ fault, at, linkId }: FormFault): InputError => ({
    pointer: `/languages/${language}${at}`,
    rule: fault,
    ...(linkId === undefined ? {} : { linkId }),
  });

/** What keeps the definitions from being one form in several languages. */
const formErrors = (id: string, languages: readonly IntakeForm[]): InputError[] => {
  const tags = languages.map(({ language }) => language.toLowerCase());
  const names = languages.flatMap((form, index) => [
    ...(form.id === id ? [] : [{ pointer: `/languages/${index}/id`, rule: 'id' }]),
    ...(tags.indexOf(tags[index] ?? '') === index
      ? []
      : [{ pointer: `/languages/${index}/language`, rule: 'duplicate' }]),
  ]);
  const broken = languages.flatMap((form, index) => formFaults(form).map(errorOf(index)));
  if (names.length || broken.length) return [...names, ...broken];
  const [first, ...others] = languages;
  return first ? others.flatMap((form, index) => translationFaults(first, form).map(errorOf(index + 1))) : [];
};

// One at a time, so that two versions never have one number.
const lockProgram = async (db: Db): Promise<void> => {
  await db.selectFrom('programs').select('id').forUpdate().execute();
};

const weeklyHours = ({ hours }: Program['monitoring']): number => {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return hours.reduce((sum, { days, opens, closes }) => {
    const length = minutes(closes) - minutes(opens);
    return sum + (new Set(days).size * (length > 0 ? length : length + 24 * 60)) / 60;
  }, 0);
};

const opens = ({ monitoring }: Program, now: EpochMs): boolean => {
  try {
    readingStatus(monitoring, now);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** What keeps a program that holds to the contract from being one that people can rely on. */
const programErrors = async (db: Db, program: Program, now: EpochMs): Promise<InputError[]> => {
  const present = await programOf(db);
  const { intake, monitoring, policies, hoursPerWeek, crisisContacts } = program;
  const errors: InputError[] = [];
  if (program.id !== present.id) errors.push({ pointer: '/id', rule: 'id' });
  if (!opens(program, now)) errors.push({ pointer: '/monitoring/hours', rule: 'monitoring' });
  // A promise that the hours never let come due would be a promise without a day.
  const longest = Math.min(LONGEST_REPLY, 2 * weeklyHours(monitoring));
  if (!(intake.replyWithinHours > 0) || intake.replyWithinHours > longest)
    errors.push({ pointer: '/intake/replyWithinHours', rule: 'bounds' });
  for (const [name, value] of Object.entries(policies))
    if (typeof value === 'number' && !(value >= 0 && value <= 24 * 60))
      errors.push({ pointer: `/policies/${name}`, rule: 'bounds' });
  for (const [name, value] of Object.entries(hoursPerWeek))
    if (!(value >= 0 && value <= 168)) errors.push({ pointer: `/hoursPerWeek/${name}`, rule: 'bounds' });
  const ids = crisisContacts.map(({ id }) => id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index) errors.push({ pointer: `/crisisContacts/${index}/id`, rule: 'duplicate' });
  for (const name of ['formId', 'guardianFormId'] as const) {
    const id = intake[name];
    if (id !== undefined && !(await findForm(db, { id })))
      errors.push({ pointer: `/intake/${name}`, rule: 'unknown' });
  }
  return errors;
};

export const publishingOperations = {
  publishProgram: async ({ db, body, now }) => {
    await lockProgram(db);
    refuse(await programErrors(db, body, now));
    await db
      .updateTable('programs')
      .set({ definition: json(body) })
      .where('id', '=', body.id)
      .execute();
    return body;
  },

  publishIntakeForm: async ({ db, params, body }) => {
    refuse(formErrors(params.id, body.languages));
    await lockProgram(db);
    const last = await db
      .selectFrom('intake_forms')
      .where('id', '=', params.id)
      .select(eb => eb.fn.max('version').as('version'))
      .executeTakeFirst();
    const version = (last?.version ?? 0) + 1;
    const languages = body.languages.map(({ language }) => language);
    await db
      .insertInto('intake_forms')
      .values(
        body.languages.map(form => ({
          id: params.id,
          version,
          language: form.language,
          definition: json({ ...form, version, languages }),
        })),
      )
      .execute();
    return { id: params.id, version, languages };
  },
} satisfies Partial<ServerOperations>;

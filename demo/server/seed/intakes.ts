import type { Answers } from '../../../src/contract/intake-form.js';
import type { IntakeStatus } from '../../../src/contract/intake.js';
import type { EpochMs } from '../../../src/rules/zone.js';
import { json } from '../db/sql.js';
import type { Db } from '../db/store.js';
import { newId } from '../ids.js';
import { keepConsents } from '../intake/consents.js';
import { guardianForms, intakeForms } from './form.js';
import { ana, carmen, jordan, leo } from './intake-answers.js';
import type { Ids } from './ids.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Sent {
  readonly who: string;
  /** Whose guardian they are, where it is a guardian's part. */
  readonly ward?: string;
  readonly answers: Answers;
  readonly language: 'en' | 'es';
  readonly hoursAgo: number;
  readonly status: IntakeStatus;
}

const SENT: readonly Sent[] = [
  { who: 'ana', answers: ana, language: 'en', hoursAgo: 37 * 24, status: 'accepted' },
  { who: 'leo', answers: leo, language: 'en', hoursAgo: 36 * 24, status: 'accepted' },
  { who: 'carmen', ward: 'leo', answers: carmen, language: 'es', hoursAgo: 35 * 24, status: 'received' },
  { who: 'jordan', answers: jordan, language: 'en', hoursAgo: 3, status: 'received' },
];

/** Birth dates are the seed's people's, and not a second truth. */
const birthDateOf = async (db: Db, personId: string): Promise<Answers> => {
  const { birth_date } = await db
    .selectFrom('people')
    .where('id', '=', personId)
    .select('birth_date')
    .executeTakeFirstOrThrow();
  return birth_date === null ? {} : { 'birth-date': birth_date };
};

const send = async (db: Db, now: EpochMs, idOf: Ids, sent: Sent): Promise<void> => {
  const { who, ward, language, hoursAgo, status } = sent;
  const form = (ward ? guardianForms : intakeForms).find(one => one.language === language);
  if (!form) throw new Error(`The seed has no form in ${language}.`);
  const signerId = idOf(who);
  const at = new Date(now - hoursAgo * HOUR);
  const answers = { ...sent.answers, ...(await birthDateOf(db, signerId)) };
  const submissionId = newId('intake');
  await db
    .insertInto('intake_submissions')
    .values({
      id: submissionId,
      person_id: signerId,
      form_id: form.id,
      form_version: form.version,
      language,
      answers: json(answers),
      flagged: false,
      status,
      submitted_at: at,
      reply_by: new Date(at.getTime() + DAY),
      scenery: true,
    })
    .execute();
  await keepConsents(db, {
    personId: ward ? idOf(ward) : signerId,
    signerId,
    relationship: ward ? 'guardian' : 'self',
    submissionId,
    form,
    answers,
    at,
  });
};

/** Intakes that people of the clinic sent, with what they agreed to. */
export const placeIntakes = async (db: Db, now: EpochMs, idOf: Ids): Promise<void> => {
  for (const sent of SENT) {
    const { status } = await db
      .selectFrom('people')
      .where('id', '=', idOf(sent.who))
      .select('status')
      .executeTakeFirstOrThrow();
    // Taken in by a visitor of an earlier day.
    if (sent.who === 'jordan' && status !== 'applicant') continue;
    await send(db, now, idOf, sent);
  }
};

/** Who has looked, for the one person whose page shows it from the first day. */
export const seedAccessLog = async (db: Db, now: EpochMs, idOf: Ids): Promise<void> => {
  const looks = [
    ['ana', 'dana', 'intake', 36.9],
    ['ana', 'alex', 'intake', 35],
    ['ana', 'rosa', 'check-ins', 3],
    ['ana', 'alex', 'check-ins', 1],
    ['leo', 'dana', 'intake', 35.8],
    ['leo', 'alex', 'intake', 34],
  ] as const;
  await db
    .insertInto('access_log')
    .values(
      looks.map(([person, actor, what, daysAgo]) => ({
        id: newId('look'),
        person_id: idOf(person),
        actor_id: idOf(actor),
        what,
        at: new Date(now - daysAgo * DAY),
      })),
    )
    .execute();
};

import { hashOfCode, newResumeCode } from '../auth/resume-code.js';
import type { Db } from '../db/store.js';
import { isBarred } from '../guardians/guardians.js';
import type { ServerOperations } from '../http/operation.js';
import { notFound } from '../http/problem.js';
import { newId } from '../ids.js';
import { programOf } from '../program/program.js';

// Until the intake says what to call them.
const UNNAMED = 'New applicant';

/** The person who holds a resume code; null when nobody does. */
export const personOfCode = async (db: Db, code: string): Promise<string | null> => {
  const row = await db
    .selectFrom('resume_codes')
    .innerJoin('people', 'people.id', 'resume_codes.person_id')
    .where('resume_codes.code_hash', '=', hashOfCode(code))
    .where('people.status', '!=', 'discharged')
    .select('people.id')
    .executeTakeFirst();
  return row && !(await isBarred(db, row.id)) ? row.id : null;
};

export const applicantOperations = {
  createApplicant: async ({ db, at, now, services }) => {
    const { timeZone, languages } = await programOf(db);
    const personId = newId('person');
    const resumeCode = newResumeCode();
    await db
      .insertInto('people')
      .values({
        id: personId,
        display_name: UNNAMED,
        role: 'patient',
        title: null,
        status: 'applicant',
        age_group: 'adult',
        locale: languages[0] as string,
        time_zone: timeZone,
        created_at: at,
      })
      .execute();
    await db
      .insertInto('resume_codes')
      .values({ code_hash: hashOfCode(resumeCode), person_id: personId, created_at: at })
      .execute();
    return { ...(await services.tokens.issue(personId, now)), resumeCode };
  },

  resume: async ({ db, body, now, services }) => {
    const personId = await personOfCode(db, body.code);
    // A token is signed for a code that nobody has, too: the answer takes as long either way.
    const token = await services.tokens.issue(personId ?? 'nobody', now);
    if (!personId) throw notFound();
    return token;
  },
} satisfies Partial<ServerOperations>;

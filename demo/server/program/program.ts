import * as v from 'valibot';
import { Program } from '../../../src/contract/program.js';
import type { Db } from '../db/store.js';
import { ProblemError } from '../http/problem.js';

/** The one program that this server serves. */
export const programOf = async (db: Db): Promise<Program> => {
  const row = await db.selectFrom('programs').select('definition').executeTakeFirst();
  const parsed = v.safeParse(Program, row?.definition);
  // A program without crisis contacts breaks the contract, and without them no safety step can be shown.
  if (!parsed.success) throw new ProblemError('unavailable');
  return parsed.output;
};

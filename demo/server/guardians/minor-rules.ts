import type { MinorRule } from '../../../src/contract/guardian.js';
import { json } from '../db/sql.js';
import type { ServerOperations } from '../http/operation.js';
import { ProblemError, type InputError } from '../http/problem.js';
import { minorRulesOf } from './minors.js';

const KEY = 'rules';

/** A rule that no age and no day can ever meet is a slip, and would fail safe in silence. */
const faultsOf = ({ fromAge, toAge, from, until }: MinorRule, index: number): InputError[] => [
  ...(toAge < fromAge ? [{ pointer: `/items/${index}/toAge`, rule: 'before-from' }] : []),
  ...(until !== undefined && until < from ? [{ pointer: `/items/${index}/until`, rule: 'before-from' }] : []),
];

export const minorRuleOperations = {
  getMinorRules: async ({ db }) => ({ items: [...(await minorRulesOf(db))] }),

  publishMinorRules: async ({ db, body }) => {
    const errors = body.items.flatMap(faultsOf);
    if (errors.length) throw new ProblemError('bad-input', { errors: errors.slice(0, 20) });
    await db
      .insertInto('minor_rules')
      .values({ id: KEY, definition: json(body) })
      .onConflict(conflict => conflict.column('id').doUpdateSet({ definition: json(body) }))
      .execute();
    return body;
  },
} satisfies Partial<ServerOperations>;

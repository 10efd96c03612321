import type * as v from 'valibot';

// A key that breaks the contract may be anything, a value in the wrong place included.
const segment = (key: unknown): string => {
  const text = String(key);
  return /^[\w.-]{1,64}$/.test(text) ? text : '*';
};

/** Where a value differs from the contract, as JSON Pointers with the name of the rule. Never the value. */
export const contractIssues = (
  issues: readonly v.BaseIssue<unknown>[],
): { pointer: string; rule: string }[] =>
  issues.map(({ path, type }) => ({
    pointer: (path ?? []).map(({ key }) => `/${segment(key)}`).join(''),
    rule: type,
  }));

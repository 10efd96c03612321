import type * as v from 'valibot';

// A key that breaks the contract may be anything, a value in the wrong place included.
const segment = (key: unknown): string => {
  const text = String(key);
  return /^[\w.-]{1,64}$/.test(text) ? text : '*';
};

const linkIdOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || !('linkId' in value)) return undefined;
  const { linkId } = value;
  return typeof linkId === 'string' && /^[\w.-]{1,64}$/.test(linkId) ? linkId : undefined;
};

/**
 * Where a value differs from the contract, as JSON Pointers with the name of the rule, and the question where it is
 * one. Never the value.
 */
export const contractIssues = (
  issues: readonly v.BaseIssue<unknown>[],
): { pointer: string; rule: string; linkId?: string }[] =>
  issues.map(({ path = [], type }) => {
    const linkId = path.map(({ value }) => linkIdOf(value)).find(one => one !== undefined);
    return {
      pointer: path.map(({ key }) => `/${segment(key)}`).join(''),
      rule: type,
      ...(linkId === undefined ? {} : { linkId }),
    };
  });

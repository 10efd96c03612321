import type { EpochMs } from '../../../src/rules/zone.js';
import { badInput } from '../http/problem.js';

const DAY = 86_400_000;

export interface Window {
  readonly from: Date;
  readonly to: Date;
}

interface Bounds {
  /** Days before and after now when the query leaves them out. */
  readonly before: number;
  readonly after: number;
}

const LONGEST = 100 * DAY;

/** The window of time that a query asks for. @throws ProblemError for one that ends before it starts or is too long. */
export const windowOf = (
  query: { readonly from?: string; readonly to?: string },
  now: EpochMs,
  { before, after }: Bounds,
): Window => {
  const from = query.from === undefined ? now - before * DAY : Date.parse(query.from);
  const to = query.to === undefined ? Math.max(now, from) + after * DAY : Date.parse(query.to);
  if (to < from) throw badInput('/query/to', 'order');
  if (to - from > LONGEST) throw badInput('/query/to', 'window');
  return { from: new Date(from), to: new Date(to) };
};

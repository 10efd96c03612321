import { ProblemError } from './problem.js';

/** Says that somebody saved meanwhile, with the version that is there now. */
export const stale = (version: number | undefined): ProblemError =>
  new ProblemError('stale', version === undefined ? {} : { headers: { ETag: `"${version}"` } });

const names = (header: string, version: number | undefined): boolean =>
  version !== undefined && header.split(',').some(one => one.trim() === '*' || one.trim() === `"${version}"`);

/**
 * Lets a write go ahead only over the version that the writer has seen, or, with `If-None-Match: *`, where there is
 * none yet. A write without either could undo what another device saved.
 */
export const expectVersion = (
  version: number | undefined,
  { ifMatch, ifNoneMatch }: { ifMatch: string | undefined; ifNoneMatch: string | undefined },
): void => {
  if (ifMatch === undefined && ifNoneMatch === undefined) throw new ProblemError('precondition-needed');
  if (ifMatch !== undefined && !names(ifMatch, version)) throw stale(version);
  if (
    ifNoneMatch !== undefined &&
    (ifNoneMatch.trim() === '*' ? version !== undefined : names(ifNoneMatch, version))
  )
    throw stale(version);
};

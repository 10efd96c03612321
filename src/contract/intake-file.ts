import * as v from 'valibot';
import { FILE_TYPES } from '../rules/intake-files.js';
import { Id } from './primitives.js';

/** A file of an intake. Its name is part of the answer, the file itself the server's. */
export const IntakeFile = v.object({
  id: Id,
  type: v.picklist(FILE_TYPES),
  /** Bytes, without what the camera wrote into it. */
  size: v.pipe(v.number(), v.integer()),
  /** What the server's scanner said of it; a `blocked` one is given to nobody. */
  scan: v.picklist(['pending', 'clean', 'blocked', 'not-scanned']),
});
export type IntakeFile = v.InferOutput<typeof IntakeFile>;

import * as v from 'valibot';
import { Id } from './primitives.js';

/** Types of file that a question takes: what a phone's camera or a scanner makes. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Largest file, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** A file as an answer may name it. */
export const FileAnswer = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  name: v.pipe(v.string(), v.maxLength(200)),
  type: v.picklist(FILE_TYPES),
  size: v.pipe(v.number(), v.minValue(0)),
});
/** A file as an answer names it; the file itself is the server's. `size` in bytes. */
export type FileAnswer = Readonly<v.InferOutput<typeof FileAnswer>>;

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

import * as v from 'valibot';

/**
 * A signature as it is answered: the name in letters, and the strokes where it was drawn too, as an SVG path in a
 * field of 600 by 200. Both ways count the same; nobody has to be able to draw.
 */
export interface Signature {
  readonly method: 'typed' | 'drawn';
  readonly name: string;
  readonly drawing?: string;
}

/** Size of the field in which a drawn signature stands. */
export const SIGNATURE_FIELD = { width: 600, height: 200 } as const;

/** Most letters of the path of a drawn signature. */
export const LONGEST_DRAWING = 4000;
/** Most letters of the name under a signature. */
export const LONGEST_NAME = 120;

const TYPE = 'type';
const UNSIGNED = 'signature';

/** A name is needed either way, and a drawing where one was promised. Its issues are faults of an answer. */
export const SignatureAnswer = v.pipe(
  v.strictObject(
    {
      method: v.picklist(['typed', 'drawn'], TYPE),
      name: v.optional(v.string(TYPE)),
      // What is drawn goes back into a page, so it can be nothing but strokes.
      drawing: v.optional(
        v.pipe(
          v.string(TYPE),
          v.maxLength(LONGEST_DRAWING, TYPE),
          v.regex(/^(?:[ML]-?\d{1,4} -?\d{1,4})+$/, TYPE),
        ),
      ),
    },
    TYPE,
  ),
  v.check(({ name = '' }) => name.trim() !== '' && name.length <= LONGEST_NAME, UNSIGNED),
  v.check(({ method, drawing }) => method === 'typed' || drawing !== undefined, UNSIGNED),
);

import * as v from 'valibot';

/** What somebody would like when the round comes to them. Any of the three is fine, and can be changed at any time. */
export const RoundChoice = v.picklist(['speak', 'later', 'listen']);
export type RoundChoice = v.InferOutput<typeof RoundChoice>;

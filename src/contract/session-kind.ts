import * as v from 'valibot';

/** What a session is for. The order is the order in which programs introduce them. */
export const SESSION_KINDS = [
  'intake-talk',
  'individual',
  'group',
  'skills-class',
  'family',
  'medication',
  'study-and-work',
  'coach',
  'meal-support',
] as const;
export const SessionKind = v.picklist(SESSION_KINDS);
export type SessionKind = v.InferOutput<typeof SessionKind>;

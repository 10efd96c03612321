import * as v from 'valibot';
import { pageOf } from './page.js';
import { PersonSummary } from './person.js';
import { Id, Instant, TimeZone, text } from './primitives.js';

const step = (last: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(last));

/** How heavy the day feels: 0 light to 4 very heavy. */
export const Feeling = step(4);
/** Whether a strong urge came: 0 no, 1 came and went, 2 stayed a while, 3 is here now. */
export const Urge = step(3);

export const MedicationAdherence = v.picklist(['taken', 'not-taken', 'later', 'not-needed']);
export const GoalProgress = v.picklist(['done', 'some', 'not-today']);

/** Every item can be left out; what is left out is unknown, never zero. */
export const CheckInInput = v.pipe(
  v.strictObject({
    /** When the person filled it in, by their own clock; up to 48 hours back. */
    occurredAt: Instant,
    timeZone: TimeZone,
    feeling: v.optional(Feeling),
    urge: v.optional(Urge),
    /** Hours, in halves. */
    sleepHours: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(24), v.multipleOf(0.5))),
    medications: v.optional(
      v.pipe(v.array(v.strictObject({ medicationId: Id, adherence: MedicationAdherence })), v.maxLength(50)),
    ),
    goals: v.optional(
      v.pipe(v.array(v.strictObject({ goalId: Id, progress: GoalProgress })), v.maxLength(50)),
    ),
    note: v.optional(text(140)),
    /** `self` keeps it for the person alone. An urge that is here now is still answered on the screen. */
    visibility: v.picklist(['care-team', 'self']),
  }),
  v.check(
    checkIn =>
      [checkIn.feeling, checkIn.urge, checkIn.sleepHours, checkIn.note].some(value => value !== undefined) ||
      Boolean(checkIn.medications?.length) ||
      Boolean(checkIn.goals?.length),
    'empty',
  ),
);
export type CheckInInput = v.InferOutput<typeof CheckInInput>;

export const CheckIn = v.object({
  id: Id,
  person: PersonSummary,
  occurredAt: Instant,
  timeZone: TimeZone,
  recordedAt: Instant,
  feeling: v.optional(Feeling),
  urge: v.optional(Urge),
  sleepHours: v.optional(v.number()),
  medications: v.optional(v.array(v.object({ medicationId: Id, adherence: MedicationAdherence }))),
  goals: v.optional(v.array(v.object({ goalId: Id, progress: GoalProgress }))),
  note: v.optional(text(140)),
  visibility: v.picklist(['care-team', 'self']),
});
export type CheckIn = v.InferOutput<typeof CheckIn>;
export const CheckInList = pageOf(CheckIn);

/** What the person who checked in gets back. */
export const CheckInReceipt = v.object({
  id: Id,
  recordedAt: Instant,
  /** Who reads it and when; null when the person kept it to themselves. */
  reader: v.nullable(PersonSummary),
  readAt: v.nullable(Instant),
});
export type CheckInReceipt = v.InferOutput<typeof CheckInReceipt>;

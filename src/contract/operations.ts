import { arrivingOperations } from './operations/arriving.js';
import { betweenSessionsOperations } from './operations/between-sessions.js';
import { intakeOperations } from './operations/intake.js';
import { intakeFormsOperations } from './operations/intake-forms.js';
import { rightsOperations } from './operations/rights.js';
import { roomsOperations } from './operations/rooms.js';
import { sessionsOperations } from './operations/sessions.js';
import type { Operation } from './operations/operation.js';

export type { Operation };

/** Everything that the API does, in the order in which a person meets it. */
export const operations = [
  ...arrivingOperations,
  ...intakeFormsOperations,
  ...intakeOperations,
  ...rightsOperations,
  ...sessionsOperations,
  ...roomsOperations,
  ...betweenSessionsOperations,
] as const satisfies readonly Operation[];

export type OperationId = (typeof operations)[number]['id'];

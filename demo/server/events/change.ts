import type { ProgramEventType } from '../../../src/contract/event.js';

/** Something that changed, and who hears of it. */
export interface Change {
  readonly type: ProgramEventType;
  readonly resourceId: string;
  readonly audience: readonly string[];
}

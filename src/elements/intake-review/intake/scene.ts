import type { Alert } from '../../../contract/alert.js';
import type { IntakeSubmission } from '../../../contract/intake-review.js';
import type { OpenIntakeWords } from './words/words.js';
import type { Clock } from '../when.js';
import type { Words } from '../words/words.js';

/** How far a file has come on its way to the device. */
export type FileState = 'coming' | 'here' | 'lost';

/** What the pieces of an open intake draw from. */
export interface OpenIntakeScene extends Clock {
  readonly words: OpenIntakeWords;
  /** Words of the list, which names states and reasons too. */
  readonly own: Words;
  readonly intake: IntakeSubmission;
  /** Calls that somebody still has to make, soonest first. */
  readonly calls: readonly Alert[];
  /** Scores whose items are shown. */
  readonly unfolded: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, FileState>;
  readonly mayBar: boolean;
  readonly onUnfold: (instrument: string) => void;
  readonly onFile: (id: string, name: string) => void;
  readonly onBar: (guardianId: string) => void;
}

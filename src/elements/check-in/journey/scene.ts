import type { CheckInInput } from '../../../contract/check-in.js';
import type { FirstActs, FirstScene } from '../first.view.js';
import type { CheckInDelivery } from './delivery.js';
import type { CheckInDraft, Step } from './draft.js';
import type { Place } from './flow.js';
import type { JourneyWords } from './words/words.js';

/** What is on the screen. `strip` is the first question of a compact check-in. */
export type JourneyScreen = Step | Exclude<Place, 'asking'> | 'strip' | 'waiting' | 'done';

export interface Acts extends FirstActs {
  /** Goes on to a question from a screen that asks nothing. */
  readonly resume: () => void;
  readonly mistake: () => void;
  readonly send: (visibility: CheckInInput['visibility']) => void;
  readonly retry: () => void;
  /** Back to the answers of a check-in that is not sent yet. */
  readonly recall: () => void;
  readonly close: () => void;
  /** Writes an answer down and shows it. */
  readonly answer: (write: (draft: CheckInDraft) => void) => void;
}

/** Everything that a screen after the first question is drawn from. */
export interface Scene extends FirstScene {
  readonly draft: CheckInDraft;
  readonly delivery: CheckInDelivery;
  readonly later: JourneyWords;
  readonly lastAt: string | null;
  readonly offline: boolean;
  readonly acts: Acts;
}

import type { TemplateResult } from 'lit';
import type { CheckInInput } from '../../../contract/check-in.js';
import { formatTime } from '../../../i18n/format.js';
import { noticeStyles } from '../../../parts/notice.js';
import {
  againPage,
  donePage,
  helpPage,
  leftPage,
  nothingPage,
  waitingPage,
  styles as after,
} from './endings.view.js';
import type { CheckInDelivery } from './delivery.js';
import type { CheckInDraft, Step } from './draft.js';
import { feelingPage, type FirstActs, type FirstScene } from '../first.view.js';
import type { Place } from './flow.js';
import { goalsPage, medicationsPage, notePage, sleepPage, urgePage, styles as steps } from './steps.view.js';
import { feelingStrip, styles as strip } from '../strip.view.js';
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

export const styles = [noticeStyles, ...strip, ...steps, ...after];

export const SCREENS: Readonly<Record<JourneyScreen, (scene: Scene) => TemplateResult>> = {
  strip: scene => feelingStrip(scene, scene.lastAt ? againNote(scene, scene.lastAt) : undefined),
  feeling: feelingPage,
  urge: urgePage,
  sleep: sleepPage,
  medications: medicationsPage,
  goals: goalsPage,
  note: notePage,
  help: helpPage,
  nothing: nothingPage,
  left: leftPage,
  again: againPage,
  waiting: waitingPage,
  done: donePage,
};

const againNote = ({ later: { again }, reader }: Scene, at: string): string =>
  `${again.title(formatTime(at, reader))}. ${again.text}`;

import type { TemplateResult } from 'lit';
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
import { feelingPage } from '../first.view.js';
import { goalsPage, medicationsPage, notePage, sleepPage, urgePage, styles as steps } from './steps.view.js';
import { feelingStrip, styles as strip } from '../strip.view.js';
import type { JourneyScreen, Scene } from './scene.js';

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

import { html, type TemplateResult } from 'lit';
import type { SessionKind } from '../contract/session-kind.js';
import { icon, type Icon } from './icons/icon.js';
import {
  coachIcon,
  familyIcon,
  groupIcon,
  individualIcon,
  intakeTalkIcon,
  mealSupportIcon,
  medicationIcon,
  skillsClassIcon,
  studyAndWorkIcon,
} from './icons/kinds.js';

const ICONS: Readonly<Record<SessionKind, Icon>> = {
  'intake-talk': intakeTalkIcon,
  individual: individualIcon,
  group: groupIcon,
  'skills-class': skillsClassIcon,
  family: familyIcon,
  medication: medicationIcon,
  'study-and-work': studyAndWorkIcon,
  coach: coachIcon,
  'meal-support': mealSupportIcon,
};

export const kindIcon = (kind: SessionKind): TemplateResult => icon(ICONS[kind]);

/** Sets the tint and the ink of a kind on whatever carries it. Needs the `kinds` sheet. */
export const kindClass = (kind: SessionKind): string => `kind kind-${kind}`;

/** The 40 px tile of a kind. The caller writes the word beside it: tint and shape never stand alone. */
export const kindTile = (kind: SessionKind): TemplateResult =>
  html`<span class="kind-tile ${kindClass(kind)}">${kindIcon(kind)}</span>`;

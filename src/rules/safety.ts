import type { Answers, AnswerValue, IntakeForm, IntakeItem } from '../contract/intake-form.js';
import { entryOf } from './answer-checks.js';
import { visibleItems } from './answers.js';

/** `acute` asks for somebody within the hour, `concern` within the day. */
export type SafetyLevel = 'concern' | 'acute';

/**
 * Whether one answer brings the safety step. A yes does, and so does any option that scores one or more
 * (PHQ-9 item 9). No answer is not a no, but it is not a yes either: nothing is read into it.
 */
export const safetyLevelOf = (
  item: IntakeItem,
  value: AnswerValue | null | undefined,
): SafetyLevel | null => {
  if (!item.safety || value === undefined || value === null) return null;
  if (value === true) return item.safety;
  // Of a matrix any row counts.
  const chosen: readonly unknown[] = Array.isArray(value) ? value : Object.values(entryOf(value) ?? [value]);
  const heavy = (item.options ?? []).some(one => (one.score ?? 0) >= 1 && chosen.includes(one.value));
  return heavy ? item.safety : null;
};

/** Link ids of the visible safety questions that were answered so that somebody must look. */
export const safetyFlags = (form: IntakeForm, answers: Answers): { linkId: string; level: SafetyLevel }[] =>
  visibleItems(form, answers).flatMap(item => {
    const level = safetyLevelOf(item, answers[item.linkId]);
    return level ? [{ linkId: item.linkId, level }] : [];
  });

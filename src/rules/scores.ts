import type { Answers, IntakeForm, IntakeItem } from '../contract/intake-form.js';
import type { InstrumentScore } from '../contract/intake.js';
import { visibleItems } from './answers.js';

interface ScoringRule {
  readonly items: number;
  readonly maximum: number;
  /** LOINC code of the total (never of the panel, which carries no value). */
  readonly loinc?: string;
  readonly positiveFrom: number;
}

/** Totals as the instruments' own guides score them: a plain sum, and no total while an item is unanswered. */
const RULES: Readonly<Record<string, ScoringRule>> = {
  'phq-2': { items: 2, maximum: 6, loinc: '55758-7', positiveFrom: 3 },
  'gad-2': { items: 2, maximum: 6, positiveFrom: 3 },
};

const scoreOf = (item: IntakeItem, answers: Answers): number | null =>
  item.options?.find(option => option.value === answers[item.linkId])?.score ?? null;

/** Scores of the instruments that the form asks. An instrument that this version can't score is left out. */
export const instrumentScores = (form: IntakeForm, answers: Answers): InstrumentScore[] => {
  const byInstrument = new Map<string, (number | null)[]>();
  for (const item of visibleItems(form, answers)) {
    if (!item.instrument) continue;
    const scores = byInstrument.get(item.instrument.id) ?? [];
    byInstrument.set(item.instrument.id, [...scores, scoreOf(item, answers)]);
  }
  return [...byInstrument].flatMap(([instrument, scores]) => {
    const rule = RULES[instrument];
    if (!rule || scores.length !== rule.items) return [];
    const answered = scores.filter(score => score !== null);
    const total = answered.length === rule.items ? answered.reduce((sum, score) => sum + score, 0) : null;
    return {
      instrument,
      total,
      maximum: rule.maximum,
      ...(rule.loinc ? { loinc: rule.loinc } : {}),
      positive: total !== null && total >= rule.positiveFrom,
    };
  });
};

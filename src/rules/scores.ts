import type { Answers, IntakeForm, IntakeItem } from '../contract/intake-form.js';
import type { InstrumentScore } from '../contract/intake-review.js';
import { visibleItems } from './answers.js';
import { INSTRUMENTS, type Instrument } from './instruments.js';

/** Points of one answer: those of the chosen option, or one for a yes. */
const pointsOf = (item: IntakeItem, answers: Answers): number | null => {
  const answer = answers[item.linkId];
  if (item.type === 'yes-no') return answer === true ? 1 : answer === false ? 0 : null;
  return item.options?.find(option => option.value === answer)?.score ?? null;
};

/** Which item of the instrument a question is: by its key, or by its LOINC code. Never by where it stands. */
const keyOf = (item: IntakeItem, { items }: Instrument): string | undefined => {
  const { item: key, loinc } = item.instrument ?? {};
  if (key !== undefined) return key in items ? key : undefined;
  return Object.keys(items).find(one => items[one] !== null && items[one] === loinc);
};

const scoreOf = (
  id: string,
  asked: readonly IntakeItem[],
  shown: ReadonlySet<IntakeItem>,
  answers: Answers,
): InstrumentScore[] => {
  const instrument = INSTRUMENTS[id];
  if (!instrument) return [];
  const points = new Map<string, number | null>();
  const asking = new Map<string, string>();
  for (const item of asked) {
    const key = keyOf(item, instrument);
    // What belongs to it and is none of its items, such as how hard it all makes things, carries no points.
    if (key === undefined) continue;
    // Asked twice it could be answered in two ways.
    if (points.has(key)) return [];
    points.set(key, shown.has(item) ? pointsOf(item, answers) : null);
    asking.set(key, item.linkId);
  }
  const keys = Object.keys(instrument.items);
  // A part of an instrument is another instrument.
  if (points.size !== keys.length) return [];
  return [
    {
      instrument: id,
      ...instrument.outcome(points),
      maximum: instrument.maximum,
      items: keys.map(key => ({ key, linkId: asking.get(key), points: points.get(key) ?? null })),
      ...(instrument.total ? { loinc: instrument.total } : {}),
    },
  ];
};

/** Scores of the instruments that the form asks. An instrument that this version can't score is left out. */
export const instrumentScores = (form: IntakeForm, answers: Answers): InstrumentScore[] => {
  const shown = new Set(visibleItems(form, answers));
  const asked = form.parts.flatMap(({ items }) => items).filter(({ instrument }) => instrument);
  const ids = [...new Set(asked.flatMap(({ instrument }) => instrument?.id ?? []))];
  return ids.flatMap(id =>
    scoreOf(
      id,
      asked.filter(({ instrument }) => instrument?.id === id),
      shown,
      answers,
    ),
  );
};

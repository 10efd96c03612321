/** What a total means in the words of the instrument's own guide. Never shown to a person without context. */
export type ScoreBand =
  | 'minimal'
  | 'mild'
  | 'moderate'
  | 'moderately-severe'
  | 'severe'
  | 'negative'
  | 'positive'
  | 'non-acute'
  | 'acute';

/** Points of each item by its key; null for one that nobody answered. */
export type ItemPoints = ReadonlyMap<string, number | null>;

/** What comes of the answers. `total` is null while an item that it needs has no answer: no answer is never a no. */
export interface Outcome {
  readonly total: number | null;
  readonly band: ScoreBand | null;
  /** The instrument's own cut-off is reached. */
  readonly positive: boolean;
  /** Some items had no answer, and the total makes up for them as the instrument's guide allows. */
  readonly prorated: boolean;
}

export interface Instrument {
  /** Keys of its items with their LOINC codes where there are any. */
  readonly items: Readonly<Record<string, string | null>>;
  /** Highest total; null where there is none. */
  readonly maximum: number | null;
  /** LOINC code of the panel, which carries no value, and of the total. */
  readonly panel: string | null;
  readonly total: string | null;
  /** By how much a total has to change before it means something. */
  readonly meaningfulChange?: number;
  readonly outcome: (points: ItemPoints) => Outcome;
}

const NOTHING: Outcome = { total: null, band: null, positive: false, prorated: false };

const pointsOf = (points: ItemPoints, keys: readonly string[]): (number | null)[] =>
  keys.map(key => points.get(key) ?? null);

/** The sum, or null while one of them is missing. */
const sumOf = (points: readonly (number | null)[]): number | null =>
  points.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);

type Bands = readonly (readonly [from: number, band: ScoreBand])[];

const bandOf = (total: number, bands: Bands): ScoreBand | null =>
  bands.findLast(([from]) => total >= from)?.[1] ?? null;

const outcomeOf = (total: number | null, bands: Bands, positiveFrom: number, prorated = false): Outcome =>
  total === null ? NOTHING : { total, band: bandOf(total, bands), positive: total >= positiveFrom, prorated };

const BY_THREE: Bands = [
  [0, 'negative'],
  [3, 'positive'],
];
const PHQ_9: Bands = [
  [0, 'minimal'],
  [5, 'mild'],
  [10, 'moderate'],
  [15, 'moderately-severe'],
  [20, 'severe'],
];
const GAD_7: Bands = [
  [0, 'minimal'],
  [5, 'mild'],
  [10, 'moderate'],
  [15, 'severe'],
];
const PHQ_4: Bands = [
  [0, 'minimal'],
  [3, 'mild'],
  [6, 'moderate'],
  [9, 'severe'],
];

/** A plain sum of all items. */
const summed =
  (keys: readonly string[], bands: Bands, positiveFrom: number): Instrument['outcome'] =>
  points =>
    outcomeOf(sumOf(pointsOf(points, keys)), bands, positiveFrom);

/** Of its first eight items two may be missing; without the ninth, on thoughts of dying, there is no total. */
const phq9 = (points: ItemPoints): Outcome => {
  const last = points.get('q9') ?? null;
  const others = pointsOf(points, ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8']);
  const given = others.filter(one => one !== null);
  const missing = others.length - given.length;
  if (last === null || missing > 2) return NOTHING;
  const sum = given.reduce((all, one) => all + one, last);
  return outcomeOf(Math.round((sum * 9) / (9 - missing)), PHQ_9, 10, missing > 0);
};

/** Positive when either half of it is: worry in the first two items, low mood in the last two. */
const phq4 = (points: ItemPoints): Outcome => {
  const worry = sumOf(pointsOf(points, ['q1', 'q2']));
  const mood = sumOf(pointsOf(points, ['q3', 'q4']));
  if (worry === null || mood === null) return NOTHING;
  return { ...outcomeOf(worry + mood, PHQ_4, 0), positive: worry >= 3 || mood >= 3 };
};

/** Whoever never drinks is not asked how much. Three points, as where the sex is not known. */
const auditC = (points: ItemPoints): Outcome => {
  const often = points.get('q1') ?? null;
  const total = often === 0 ? 0 : sumOf(pointsOf(points, ['q1', 'q2', 'q3']));
  return outcomeOf(total, BY_THREE, 3);
};

/** Whoever has lived through nothing of the kind is asked no more. Three points: rather one talk too many. */
const pcPtsd5 = (points: ItemPoints): Outcome => {
  const happened = points.get('gate') ?? null;
  if (happened === null) return NOTHING;
  const items = pointsOf(points, ['q1', 'q2', 'q3', 'q4', 'q5']);
  return outcomeOf(happened === 0 ? 0 : sumOf(items), BY_THREE, 3);
};

/** Not a number but an outcome. One yes is enough; a no needs all four. */
const asq = (points: ItemPoints): Outcome => {
  const [first, now] = [pointsOf(points, ['q1', 'q2', 'q3', 'q4']), points.get('q5') ?? null];
  if (now === 1) return { ...NOTHING, band: 'acute', positive: true };
  if (first.includes(1)) return { ...NOTHING, band: 'non-acute', positive: true };
  return first.includes(null) ? NOTHING : { ...NOTHING, band: 'negative' };
};

const keyed = (...codes: readonly (string | null)[]): Record<string, string | null> =>
  Object.fromEntries(codes.map((code, index) => [`q${index + 1}`, code]));

/** The instruments that the program scores, by their ids. Their texts are those of the form that asks them. */
export const INSTRUMENTS: Readonly<Record<string, Instrument>> = {
  'phq-2': {
    items: keyed('44250-9', '44255-8'),
    maximum: 6,
    panel: '55757-9',
    total: '55758-7',
    outcome: summed(['q1', 'q2'], BY_THREE, 3),
  },
  'gad-2': {
    items: keyed('69725-0', '68509-9'),
    maximum: 6,
    panel: null,
    total: null,
    outcome: summed(['q1', 'q2'], BY_THREE, 3),
  },
  'phq-4': {
    items: keyed('69725-0', '68509-9', '44250-9', '44255-8'),
    maximum: 12,
    panel: '69724-3',
    total: '70272-0',
    outcome: phq4,
  },
  'phq-9': {
    items: keyed(
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ),
    maximum: 27,
    panel: '44249-1',
    total: '44261-6',
    meaningfulChange: 5,
    outcome: phq9,
  },
  'gad-7': {
    items: keyed('69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'),
    maximum: 21,
    panel: '69737-5',
    total: '70274-6',
    meaningfulChange: 4,
    outcome: summed(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'], GAD_7, 10),
  },
  'audit-c': {
    items: keyed('68518-0', '68519-8', '68520-6'),
    maximum: 12,
    panel: '72109-2',
    total: '75626-2',
    outcome: auditC,
  },
  'pc-ptsd-5': {
    items: { gate: null, ...keyed('102012-2', '102013-0', '102014-8', '102015-5', '102016-3') },
    maximum: 5,
    panel: '102011-4',
    total: '102017-1',
    outcome: pcPtsd5,
  },
  asq: {
    items: keyed(null, null, null, null, null),
    maximum: null,
    panel: null,
    total: null,
    outcome: asq,
  },
};

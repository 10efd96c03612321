/** An answer of a LOINC answer list, and what it is called. */
export type LoincAnswer = readonly [code: string, display: string];

const DAYS: readonly LoincAnswer[] = [
  ['LA6568-5', 'Not at all'],
  ['LA6569-3', 'Several days'],
  ['LA6570-1', 'More than half the days'],
  ['LA6571-9', 'Nearly every day'],
];
const YES_NO: readonly LoincAnswer[] = [
  ['LA32-8', 'No'],
  ['LA33-6', 'Yes'],
];
const NEVER: LoincAnswer = ['LA6270-8', 'Never'];

const each = (
  answers: readonly LoincAnswer[],
  ...items: readonly string[]
): [string, readonly LoincAnswer[]][] => items.map(item => [item, answers]);

/** Answers to each item in the order of their points: 0, 1, 2 and so on. */
const ANSWERS: ReadonlyMap<string, readonly LoincAnswer[]> = new Map([
  ...each(
    DAYS,
    ...['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'],
    ...['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'],
  ),
  ...each(YES_NO, '102012-2', '102013-0', '102014-8', '102015-5', '102016-3'),
  ...each(
    [
      NEVER,
      ['LA18926-8', 'Monthly or less'],
      ['LA18927-6', '2-4 times a month'],
      ['LA18928-4', '2-3 times a week'],
      ['LA18929-2', '4 or more times a week'],
    ],
    '68518-0',
  ),
  ...each(
    [
      ['LA15694-5', '1 or 2'],
      ['LA15695-2', '3 or 4'],
      ['LA18930-0', '5 or 6'],
      ['LA18931-8', '7 to 9'],
      ['LA18932-6', '10 or more'],
    ],
    '68519-8',
  ),
  ...each(
    [
      NEVER,
      ['LA18933-4', 'Less than monthly'],
      ['LA18876-5', 'Monthly'],
      ['LA18891-4', 'Weekly'],
      ['LA18934-2', 'Daily or almost daily'],
    ],
    '68520-6',
  ),
]);

/** LOINC's answers to an item by their points; undefined where it has none that we know. */
export const loincAnswers = (item: string | undefined): readonly LoincAnswer[] | undefined =>
  item === undefined ? undefined : ANSWERS.get(item);

/** Every list of answers, for checks of the codes. */
export const LOINC_ITEMS: readonly string[] = [...ANSWERS.keys()];

/** Questions about suicide: an answer of one point or more, or a yes, brings the safety step. PHQ-9 and C-SSRS. */
export const RISK_ITEMS: ReadonlySet<string> = new Set([
  '44260-8',
  ...['93246-7', '93247-5', '93248-3', '93249-1', '93250-9', '93267-3', '93269-9'],
]);

/** Points of a LOINC answer that is a yes or a no, whatever was asked. */
export const yesNoPoints = (code: string): number | undefined => {
  const at = YES_NO.findIndex(([one]) => one === code);
  return at < 0 ? undefined : at;
};

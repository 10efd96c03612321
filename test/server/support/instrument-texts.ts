/** An item of an instrument as its publisher words it: text, LOINC code, and its options where it has words for them. */
export type InstrumentText = readonly [text: string, loinc: string | undefined, options?: readonly string[]];

const DAYS = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'] as const;

/** A copy of the published words, apart from the code under test. */
export const INSTRUMENT_TEXTS: Readonly<Record<string, InstrumentText>> = {
  'phq-9-1': ['Little interest or pleasure in doing things', '44250-9', DAYS],
  'phq-9-2': ['Feeling down, depressed, or hopeless', '44255-8', DAYS],
  'phq-9-3': ['Trouble falling or staying asleep, or sleeping too much', '44259-0', DAYS],
  'phq-9-4': ['Feeling tired or having little energy', '44254-1', DAYS],
  'phq-9-5': ['Poor appetite or overeating', '44251-7', DAYS],
  'phq-9-6': [
    'Feeling bad about yourself - or that you are a failure or have let yourself or your family down',
    '44258-2',
    DAYS,
  ],
  'phq-9-7': [
    'Trouble concentrating on things, such as reading the newspaper or watching television',
    '44252-5',
    DAYS,
  ],
  'phq-9-8': [
    'Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
    '44253-3',
    DAYS,
  ],
  'phq-9-9': [
    'Thoughts that you would be better off dead, or of hurting yourself in some way',
    '44260-8',
    DAYS,
  ],
  'phq-9-difficulty': [
    'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    '69722-7',
    ['Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult'],
  ],
  'gad-7-1': ['Feeling nervous, anxious or on edge', '69725-0', DAYS],
  'gad-7-2': ['Not being able to stop or control worrying', '68509-9', DAYS],
  'gad-7-3': ['Worrying too much about different things', '69733-4', DAYS],
  'gad-7-4': ['Trouble relaxing', '69734-2', DAYS],
  'gad-7-5': ['Being so restless that it is hard to sit still', '69735-9', DAYS],
  'gad-7-6': ['Becoming easily annoyed or irritable', '69689-8', DAYS],
  'gad-7-7': ['Feeling afraid as if something awful might happen', '69736-7', DAYS],
  'asq-1': ['In the past few weeks, have you wished you were dead?', undefined],
  'asq-2': [
    'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
    undefined,
  ],
  'asq-3': ['In the past week, have you been having thoughts about killing yourself?', undefined],
  'asq-4': ['Have you ever tried to kill yourself?', undefined],
  'asq-5': ['Are you having thoughts of killing yourself right now?', undefined],
  'audit-c-1': [
    'How often do you have a drink containing alcohol?',
    '68518-0',
    ['Never', 'Monthly or less', '2-4 times a month', '2-3 times a week', '4 or more times a week'],
  ],
  'audit-c-2': [
    'How many standard drinks containing alcohol do you have on a typical day?',
    '68519-8',
    ['1 or 2', '3 or 4', '5 or 6', '7 to 9', '10 or more'],
  ],
  'audit-c-3': [
    'How often do you have six or more drinks on one occasion?',
    '68520-6',
    ['Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily'],
  ],
  'pc-ptsd-5-1': [
    'had nightmares about the event(s) or thought about the event(s) when you did not want to?',
    '102012-2',
  ],
  'pc-ptsd-5-2': [
    'tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?',
    '102013-0',
  ],
  'pc-ptsd-5-3': ['been constantly on guard, watchful, or easily startled?', '102014-8'],
  'pc-ptsd-5-4': ['felt numb or detached from people, activities, or your surroundings?', '102015-5'],
  'pc-ptsd-5-5': [
    'felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?',
    '102016-3',
  ],
};

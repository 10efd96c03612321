import type { ItemWords } from './forms/shapes.js';

// Word for word: changed words are another instrument. PHQ-9 and GAD-7 are free to use, AUDIT-C, ASQ and PC-PTSD-5 are
// in the public domain.
const TWO_WEEKS = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';
const MONTH = 'In the past month, have you...';
const WHY_DAYS = 'It tells us how much weighs on a normal day, so that we can find the right groups for you.';
const WHY_SAFETY =
  'We ask everybody this. Whatever you answer, it changes how we can help, not whether we do.';
const WHY_ALCOHOL =
  'Alcohol changes how some medicines and some groups work for you. Nobody is turned away for it.';
const WHY_TRAUMA = 'So that your therapist knows what to go slowly with. What happened is not asked here.';

const DAYS = {
  0: 'Not at all',
  1: 'Several days',
  2: 'More than half the days',
  3: 'Nearly every day',
};

const days = (text: string): ItemWords => ({ text, hint: TWO_WEEKS, why: WHY_DAYS, options: DAYS });
const safety = (text: string): ItemWords => ({ text, why: WHY_SAFETY });
const month = (text: string): ItemWords => ({ text, hint: MONTH, why: WHY_TRAUMA });

export const instruments = {
  'two-weeks': {
    'phq-9-1': days('Little interest or pleasure in doing things'),
    'phq-9-2': days('Feeling down, depressed, or hopeless'),
    'phq-9-3': days('Trouble falling or staying asleep, or sleeping too much'),
    'phq-9-4': days('Feeling tired or having little energy'),
    'phq-9-5': days('Poor appetite or overeating'),
    'phq-9-6': days(
      'Feeling bad about yourself - or that you are a failure or have let yourself or your family down',
    ),
    'phq-9-7': days('Trouble concentrating on things, such as reading the newspaper or watching television'),
    'phq-9-8': days(
      'Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or ' +
        'restless that you have been moving around a lot more than usual',
    ),
    'phq-9-9': {
      ...days('Thoughts that you would be better off dead, or of hurting yourself in some way'),
      why: WHY_SAFETY,
    },
    'phq-9-difficulty': {
      text:
        'If you checked off any problems, how difficult have these problems made it for you to do your work, take care ' +
        'of things at home, or get along with other people?',
      why: WHY_DAYS,
      options: {
        not: 'Not difficult at all',
        somewhat: 'Somewhat difficult',
        very: 'Very difficult',
        extremely: 'Extremely difficult',
      },
    },
    'gad-7-1': days('Feeling nervous, anxious or on edge'),
    'gad-7-2': days('Not being able to stop or control worrying'),
    'gad-7-3': days('Worrying too much about different things'),
    'gad-7-4': days('Trouble relaxing'),
    'gad-7-5': days('Being so restless that it is hard to sit still'),
    'gad-7-6': days('Becoming easily annoyed or irritable'),
    'gad-7-7': days('Feeling afraid as if something awful might happen'),
  },
  safety: {
    'asq-1': {
      ...safety('In the past few weeks, have you wished you were dead?'),
      // A note beside the instrument: its own words stay as they are.
      hint: 'Four short questions about wishing to be dead come now. You can skip each one.',
    },
    'asq-2': safety(
      'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
    ),
    'asq-3': safety('In the past week, have you been having thoughts about killing yourself?'),
    'asq-4': safety('Have you ever tried to kill yourself?'),
    'asq-5': {
      text: 'Are you having thoughts of killing yourself right now?',
      why: 'Because of what you told us just now. It helps us to know how soon to call you.',
    },
  },
  alcohol: {
    'audit-c-1': {
      text: 'How often do you have a drink containing alcohol?',
      why: WHY_ALCOHOL,
      options: {
        0: 'Never',
        1: 'Monthly or less',
        2: '2-4 times a month',
        3: '2-3 times a week',
        4: '4 or more times a week',
      },
    },
    'audit-c-2': {
      text: 'How many standard drinks containing alcohol do you have on a typical day?',
      why: WHY_ALCOHOL,
      options: { 0: '1 or 2', 1: '3 or 4', 2: '5 or 6', 3: '7 to 9', 4: '10 or more' },
    },
    'audit-c-3': {
      text: 'How often do you have six or more drinks on one occasion?',
      why: WHY_ALCOHOL,
      options: { 0: 'Never', 1: 'Less than monthly', 2: 'Monthly', 3: 'Weekly', 4: 'Daily or almost daily' },
    },
  },
  'hard-times': {
    'pc-ptsd-5-gate': {
      text: 'Have you ever experienced this kind of event?',
      hint:
        'Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For ' +
        'example: a serious accident or fire; a physical or sexual assault or abuse; an earthquake or flood; a war; ' +
        'seeing someone be killed or seriously injured; having a loved one die through homicide or suicide.',
      why: WHY_TRAUMA,
    },
    'pc-ptsd-5-1': month(
      'had nightmares about the event(s) or thought about the event(s) when you did not want to?',
    ),
    'pc-ptsd-5-2': month(
      'tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the ' +
        'event(s)?',
    ),
    'pc-ptsd-5-3': month('been constantly on guard, watchful, or easily startled?'),
    'pc-ptsd-5-4': month('felt numb or detached from people, activities, or your surroundings?'),
    'pc-ptsd-5-5': month(
      'felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have ' +
        'caused?',
    ),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, ItemWords>>>>;

import type { AnswerFault, Asked } from '../../../rules/answer-checks.js';
import type { Audience } from '../../../contract/intake-form.js';
import { count, who } from './phrases/en.js';
import type { Reader } from './reader.js';

/** Words of the first screen and of the questions. */
export const words = {
  loading: 'Getting the form ready',
  yes: 'Yes',
  no: 'No',
  agree: 'Yes, I agree',
  skip: 'Skip for now',
  lettersLeft: (left: number) => `${count(left, 'letter', 'letters')} left`,
  inUnit: (unit: string) => `In ${unit}.`,
  date: { day: 'Day', month: 'Month', year: 'Year' },

  welcome: {
    time: (parts: number, minutes: number) =>
      `${count(parts, 'short part', 'short parts')}, about ${count(minutes, 'minute', 'minutes')}. One question at a time.`,
    pause: 'You can stop at any question and come back later. What you said is kept.',
    skip: 'You can skip what you do not want to answer. We need only a few things.',
    start: 'Start',
    code: 'I have a code',
    talkTitle: 'Talk with a person',
    talkText: ({ name }: Reader, hours: number) =>
      `Three things to fill in, or pick a time for a call. ${name} answers within ${count(hours, 'working hour', 'working hours')}.`,
    talk: 'Talk to us first',
    formTitle: 'Fill in the form',
    readsTitle: 'Who reads it',
    reads: (reader: Reader) =>
      `${who(reader)} once you send it. If an answer says that you are not safe, the team sees that one before.`,
    nextTitle: 'What happens next',
    next: ({ name }: Reader, hours: number) =>
      `${name} answers within ${count(hours, 'working hour', 'working hours')}. Sending it does not sign you up.`,
    partsTitle: 'What we ask about',
    back: 'Welcome back. Your answers are here, and this is where you stopped.',
  },

  exit: {
    leave: 'Leave quickly',
    count: (left: number) => `Press Shift ${count(left, 'more time', 'more times')} to leave this page.`,
  },

  bar: {
    parts: (number: number, total: number) => `${number} of ${count(total, 'part', 'parts')}`,
    minutes: (minutes: number) => (minutes <= 1 ? 'About a minute left' : `About ${minutes} minutes left`),
  },

  /** Said before the question is answered: in one line on a phone, with more in the margin. */
  who: {
    'intake-team': (reader: Reader) => `${who(reader)} and the intake team see this.`,
    'care-team': (reader: Reader) => `${who(reader)} and your care team see this.`,
    therapist: (reader: Reader) => `${who(reader)} and your therapist see this.`,
  } satisfies Record<Audience, (reader: Reader) => string>,
  notSeenBy: {
    'intake-team': 'No one else, until you join.',
    'care-team': 'Your school and your job do not.',
    therapist: 'Your family sees it only if you say so.',
  } satisfies Record<Audience, string>,
  next: (left: number, part: string | undefined) => {
    const then = part === undefined ? 'you look it all over' : `“${part}”`;
    if (left === 0)
      return part === undefined ? 'You look it all over. Nothing is sent before that.' : `The part ${then}.`;
    return `${left === 1 ? 'One more question' : `${left} more questions`} in this part, then ${then}.`;
  },

  fix: (fault: AnswerFault, { maxLength, min, max }: Pick<Asked, 'maxLength' | 'min' | 'max'>): string => {
    switch (fault) {
      case 'type':
      case 'number':
        return 'We can keep only a number here. Use digits, or leave it blank for now.';
      case 'option':
      case 'consent':
        return 'This answer is not on the list any more. Pick another one, or skip it for now.';
      case 'too-long':
        return `This is longer than we can keep. Shorten it to ${maxLength ?? 5000} letters.`;
      case 'too-small':
        return `This looks too low. Use ${min} or more, or leave it blank for now.`;
      case 'too-large':
        return `This looks too high. Use ${max} or less, or leave it blank for now.`;
      case 'phone-short':
        return 'This number looks short. Add the missing digits, or leave it blank for now.';
      case 'phone':
        return 'This does not look like a phone number. Check the digits, or leave it blank for now.';
      case 'email':
        return 'This address looks unfinished. It needs a name, an @ and a place. You can leave it blank for now.';
      case 'date':
        return 'We cannot find this day. Check the day, the month and the year, or leave it blank for now.';
      case 'too-many':
        return `There is room for ${max ?? 20} here. Take some out to go on.`;
      case 'signature':
        return 'Your full name is not there yet. If you chose to draw, the drawing goes with it. You can also skip this for now.';
    }
  },

  /** Above the two figures that one can be read as, such as 1.5 and 1500 for "1,500". */
  whichFigure: 'We can read this in two ways. Which one do you mean?',

  save: {
    saving: 'Saving',
    saved: (time: string) => `Saved at ${time}`,
    savedOn: (day: string, time: string) => `Saved on ${day} at ${time}`,
    keptHere: 'We keep your answers here and send them when you are back.',
    unreachable: 'We cannot reach the clinic right now.',
    waiting: 'Saving takes longer than usual.',
    waitingText: 'Your answers are kept here. We try again by ourselves.',
    refused: 'We could not save your last answer.',
    refusedText: 'It is still here. You can go on, and we save it with the next one.',
    tryNow: 'Try now',
    stuck: 'We could not get the next page.',
    stuckText: 'Your answers are kept here. Check your connection, then press Next again.',
    opening: 'One moment',
  },
};

export type IntakeWords = typeof words;

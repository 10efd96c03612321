import { plural } from '../../../i18n/catalogue.js';
import type { FeelingScaleProps } from '../../../parts/feeling-scale.js';

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five'] as const;

/** Words of the first question. What comes after it brings its own. */
export const words = {
  title: 'Check-in',
  loading: 'Getting your check-in ready',
  progress: (step: number, total: number, minutes: number) =>
    `${step} of ${total}, about ${minutes} ${plural('en', minutes, { one: 'minute', other: 'minutes' })}`,
  last: (step: number, total: number) => `${step} of ${total}, the last one`,
  /** Beside the five columns of a page with many widgets. */
  compact: (name: string, day: string) => `2 minutes, ${name} reads it ${day}`,
  skip: 'Skip for now',
  opening: 'One moment',
  /** Before a weekday or a date; "today" and "tomorrow" stand alone. */
  on: (day: string) => `on ${day}`,
  when: (day: string, time: string) => `${day} at ${time}`,
  reads: (name: string, when: string) => `${name} reads this ${when}.`,
  /** Stands in for a time that has gone by. */
  whenNext: 'the next time they look',
  whoSees: 'Others on your care team can see it. Your group does not see it.',
  tooMuch: {
    heading: 'If today is too much',
    callOrText: 'No one reads this right away. You can call or text',
    call: 'No one reads this right away. You can call',
    after: 'at any hour.',
  },
  whatNext: (count: number) =>
    count === 1
      ? 'One more short question. You can skip it.'
      : `${COUNTS[count] ?? count} short questions. You can skip all of them.`,
  feeling: {
    question: 'How heavy does today feel?',
    scale: ['Light', 'Fairly light', 'In between', 'Heavy', 'Very heavy'] as FeelingScaleProps['words'],
  },
  /** For people whom the program has not accepted yet. */
  notYet: {
    title: 'Your check-ins begin with your program',
    text: 'There is nothing to do here yet. Your team tells you when it starts.',
  },
  notTheirs: {
    title: 'Check-ins are for the person in the program',
    text: 'You take part in another way. There is nothing to do here.',
  },
  offline: 'We keep your answers on this page. You can go on.',
  problem: {
    load: 'We could not load your check-in',
    next: 'We could not load the next question',
  },
};

export type Words = typeof words;

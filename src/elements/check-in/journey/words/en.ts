import { plural } from '../../../../i18n/catalogue.js';
import type { UrgeScaleProps } from '../../../../parts/urge-scale.js';

/** `½` for a half: "5½ hours". */
const hours = (count: number): string =>
  `${Math.floor(count) || (count ? '' : '0')}${count % 1 ? '½' : ''} ${plural('en', count, {
    one: 'hour',
    other: count === 0.5 ? 'hour' : 'hours',
  })}`;

/** Words of everything after the first question. */
export const words = {
  urge: {
    question: 'Did a strong urge come today?',
    kind: 'To hurt yourself, use, or skip food.',
    scale: ['No', 'It came and went', 'It stayed a while', 'It is here now'] as UrgeScaleProps['words'],
  },
  sleep: {
    question: 'How long did you sleep?',
    hint: 'A guess is fine.',
    none: 'Not said',
    hours,
    less: 'Half an hour less',
    more: 'Half an hour more',
  },
  medications: {
    question: 'Your medicine',
    taken: 'Took it',
    'not-taken': 'Not today',
    'not-needed': 'No need',
    later: 'Later',
  },
  goals: {
    question: 'Your goals this week',
    done: 'Did it',
    some: 'Some',
    'not-today': 'Not today',
  },
  note: {
    question: 'One line about today',
    label: 'In your own words, if you like',
    hint: 'Up to 140 letters.',
    left: (count: number) =>
      plural('en', count, { one: `${count} letter left`, other: `${count} letters left` }),
  },
  send: (name: string) => `Send to ${name}`,
  sending: 'Sending',
  keep: 'Keep it to myself',
  keeping: 'Keeping it',
  waiting: {
    title: 'Your check-in is not sent yet',
    shared: 'You are offline. We keep it on this page and send it when you are back. Leave the page open.',
    self: 'You are offline. We keep it on this page and save it when you are back. Leave the page open.',
    retry: 'Try now',
    change: 'Change my answers',
  },
  nothing: {
    title: 'Nothing to say today is fine',
    text: 'You skipped each question, so there is nothing to send. You can answer just one, or leave it for today.',
    answer: 'Answer one',
    leave: 'Leave it for today',
  },
  left: {
    title: 'Your answers are kept here',
    text: 'They stay while this page is open. Nothing was sent.',
    titleEmpty: 'You can check in later',
    textEmpty: 'Nothing was sent. Any time today is fine.',
    resume: 'Go on',
  },
  again: {
    title: (time: string) => `You checked in today at ${time}`,
    text: 'If the day has changed, you can check in again.',
    action: 'Check in again',
  },
  safety: {
    lead: 'You told us an urge is here now. Thank you for saying it.',
    unsent: (name: string, when: string) =>
      `You have not sent this yet, so no one at the clinic knows. If you send it, ${name} reads it ${when}. You do not have to wait for that.`,
    unsentOffline:
      'You are offline, so this has not been sent. We send it when you are back. A call does not need the internet, and you do not have to wait for us.',
    danger: (number: string) => `If you or someone near you is in danger now, call ${number}.`,
    ready: 'When you are ready',
    wait: 'The other questions will wait. It can be tonight, or another day.',
    resume: 'Keep going with the check-in',
    sendNow: (name: string) => `Send what I have to ${name}`,
    mistake: 'I picked that answer by mistake',
    emergency: 'Call the emergency number where you are, or go to the nearest emergency room.',
    call: (who: string) => `Call ${who}`,
    text: (number: string) => `Text ${number}`,
    textBody: (body: string, number: string) => `Text ${body} to ${number}`,
    chat: (label: string) => `Chat with ${label}`,
    newTab: (site: string) => `${site}, opens in a new tab.`,
  },
  done: {
    sent: (weekday: string, name: string) => `Your check-in for ${weekday} is saved and sent to ${name}.`,
    kept: (weekday: string) => `Your check-in for ${weekday} is saved for you alone.`,
    takeaway: 'From your last session',
    readsAt: (when: string) => `Reads this ${when} and may send you a note.`,
    you: 'You',
    alone: 'No one at the clinic sees this one.',
    later: 'Later on',
    now: 'Right now',
    heavier: 'If it gets heavier, call or text',
    heavierCall: 'If it gets heavier, call',
    urge: 'If the urge is still here, call or text',
    urgeCall: 'If the urge is still here, call',
    after: 'at any hour.',
  },
  problem: {
    send: 'We could not send your check-in',
    kept: 'Your answers are still here.',
  },
};

export type JourneyWords = typeof words;

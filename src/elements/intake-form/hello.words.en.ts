import type { SafeContact } from '../../contract/contact-request.js';
import type { Channel } from './later-words.en.js';
import { count, who, type Reader } from './words.en.js';

export type ContactHour = NonNullable<SafeContact['hours']>[number];

/** Words of a first hello. */
export const ask = {
  title: 'Talk to us first',
  name: 'What should we call you?',
  channel: 'How should we reach you?',
  channels: { phone: 'Call', sms: 'Text', email: 'Email' } satisfies Record<Channel, string>,
  number: 'Your number',
  address: 'Your email address',
  hints: {
    phone: 'We ask for you by name, and never say why to anyone else.',
    sms: 'We text from one number, and never say why in the text.',
    email: 'The subject line never says why.',
  } satisfies Record<Channel, string>,
  note: 'Anything you want us to know',
  noteHint: 'You can leave this blank.',
  send: {
    phone: 'Ask for a call',
    sms: 'Ask for a text',
    email: 'Ask for an email',
  } satisfies Record<Channel, string>,
  sending: 'Sending',
  needName: 'We need a name to ask for. Any name you like will do.',
  needNumber: 'We need a number to reach you at. You can also choose Email above.',
  needAddress: 'We need an address to write to. You can also choose Call or Text above.',
  fixNumber: 'This number looks short. Add the missing digits.',
  fixPhone: 'This does not look like a phone number. Check the digits, or choose Email above.',
  fixAddress: 'This address looks unfinished. It needs a name, an @ and a place.',
  seesTitle: 'Who sees this',
  sees: (reader: Reader) => `${who(reader)} and the intake team. No one else until you say so.`,
  nextTitle: 'What happens next',
  next: ({ name }: Reader, channel: Channel, hours: number) =>
    `${name} ${{ phone: 'calls', sms: 'texts', email: 'writes to' }[channel]} you within ${count(hours, 'working hour', 'working hours')}. Asking does not sign you up.`,
  done: 'We have it',
  doneText: ({ name }: Reader, channel: Channel, when: string) =>
    `${name} ${{ phone: 'calls', sms: 'texts', email: 'writes to' }[channel]} you by ${when}.`,
  doneNext: 'There is nothing else to do. You can close this page.',
  another: 'Back to the start',
  /** What is safe, in one line and then to choose. */
  safe: {
    title: 'What is safe for you',
    voicemail: 'May we leave a message?',
    yes: 'Yes',
    no: 'No',
    words: 'Who may we say we are?',
    names: { 'first-name': 'Only a first name', 'clinic-name': 'The clinic’s name' } satisfies Record<
      SafeContact['words'],
      string
    >,
    hours: 'When is it safe?',
    hoursHint: 'Leave all open if any time is fine.',
    times: {
      mornings: 'Mornings',
      afternoons: 'Afternoons',
      evenings: 'Evenings',
      weekends: 'Weekends',
    } satisfies Record<ContactHour, string>,
    /** What holds now, so that nobody has to open it to know. */
    said: (channel: Channel, { voicemail, words, hours }: SafeContact, clinic: string) =>
      [
        channel === 'phone' && (voicemail ? 'We may leave a message.' : 'We leave no message.'),
        words === 'first-name' ? 'We give only a first name.' : `We say ${clinic}.`,
        channel !== 'email' && (hours ? 'Only at the times you picked.' : 'Any time.'),
      ]
        .filter(Boolean)
        .join(' '),
  },
  pick: {
    title: 'Or pick a time for a call now',
    any: 'No set time',
    anySub: (hours: number) => `We call within ${count(hours, 'working hour', 'working hours')}.`,
    loading: 'Getting the open times',
    none: 'There are no open times right now. Send this, and we find one with you.',
    notHere: 'We could not get the open times. You can still ask for a call.',
    more: 'Show more times',
    taken: 'That time was just taken. Here are the next ones.',
    takenNone: 'That time was just taken, and no other one is open. You can still ask for a call.',
    zone: 'These are the times where you are.',
    atClinic: (time: string) => `${time} at the clinic`,
  },
  doneAt: ({ name }: Reader, when: string) => `${name} calls you: ${when}.`,
};

/** Words for whoever comes back to a form that was left quickly. */
export const locked = {
  title: 'The form is closed',
  lead: 'This page was left quickly. What was said is kept, and not shown here until we know that it is you.',
  signIn: 'Sign in again',
  noCode: (number: string) => `No code at hand? Call us at ${number}.`,
  anew: 'Start a new form',
};

import type { SafetyWords } from '../../parts/safety-step.js';
import { ask, locked } from './hello.words.en.js';
import { types } from './types.words.en.js';
import { within, type Reader } from './words.en.js';

export type Channel = 'phone' | 'sms' | 'email';

const safety: Omit<SafetyWords, 'lead'> = {
  reading: until =>
    `Somebody at the clinic is reading until ${until} and sees your answer. You do not have to wait for them.`,
  unread: at =>
    `No one at the clinic is reading this right now. Someone will from ${at} on. You do not have to wait for them.`,
  due: {
    reading: by =>
      `Somebody at the clinic is reading now, and sees your answer by ${by}. You do not have to wait for them.`,
    unread: by =>
      `No one at the clinic is reading this right now. Someone sees your answer by ${by}. You do not have to wait for them.`,
    told: 'The clinic has your answer. You do not have to wait for them.',
  },
  unsent:
    'Your answer has not reached the clinic yet, so the team has not been told. You do not have to wait for us.',
  unshared: '',
  danger: number => `If you or someone near you is in danger now, call ${number}.`,
  ready: 'When you are ready',
  wait: 'The form will wait. It can be tonight, or another day.',
  resume: 'Keep going with the form',
  mistake: 'I picked that answer by mistake',
  mistakeNote: 'You can change it. The team may have seen it already, and may still ask how you are.',
  emergency:
    'If you are in danger now, call your local emergency number or go to the nearest emergency room.',
  call: to => `Call ${to}`,
  text: number => `Text ${number}`,
  textBody: (body, number) => `Text ${body} to ${number}`,
  chat: label => `Chat online with ${label}`,
  newTab: site => `${site}, opens in a new tab.`,
};

/** Words of what comes after the first screen. */
export const en = {
  code: {
    title: 'Come back with your code',
    label: 'Your code',
    hint: 'Four groups of five letters and numbers. Capital letters do not matter.',
    go: 'Open my form',
    going: 'Looking for it',
    short: 'This code looks short or long. It has 20 letters and numbers. Check each group.',
    unknown: 'We do not know this code. Check each letter. You can also start again.',
  },

  choose: {
    bar: 'Two answers',
    title: 'You answered this on another device too',
    lead: 'Both answers are kept. Pick the one that is right now.',
    here: 'On this device',
    there: 'On the other device',
    go: 'Keep this answer',
  },

  review: {
    bar: 'Look it over',
    lastStep: 'last step',
    title: 'Here is what you told us',
    lead: 'Nothing is sent until you press Send. You can change it first.',
    change: 'Change',
    skipped: 'Skipped for now. You can leave it that way.',
    unanswered: 'Not answered. You can leave it that way.',
    needed: 'Still open.',
    agreed: 'You agree.',
    notAgreed: 'You have not agreed.',
    openTitle: (open: number) => (open === 1 ? 'One thing is still open' : `${open} things are still open`),
    openText: 'We need this before we can read your form.',
    changed: 'Your form was changed on another device. This is how it is now.',
    send: 'Send to the clinic',
    sending: 'Sending',
    notSent: 'Your form has not been sent yet.',
    asked: (name: string) => `${name} asks`,
    guardian: 'A parent or guardian has a part too. You can ask them now or later.',
    guardianGo: 'Ask a guardian',
    receivesTitle: 'Who receives it',
    receives: (reader: Reader) => `${reader.name}, ${within(reader.title)}.`,
    readsNow: (until: string) => `The team is reading until ${until}.`,
    readsNext: (at: string) => `The team reads again from ${at} on.`,
    steps: ({ name }: Reader) => [
      `${name} reads it and gets in touch with you.`,
      'You talk. Your questions come first.',
      'If it fits, you choose a start day together.',
    ],
  },

  done: {
    received: 'Your form is with us',
    receivedText: ({ name }: Reader, when: string) => `${name} answers you by ${when}.`,
    accepted: 'There is a place for you',
    acceptedText: ({ name }: Reader) => `${name} has read your form, and your program is open.`,
    referred: 'We have read your form',
    referredText: ({ name }: Reader) =>
      `${name} knows a place that may fit you better, and will talk it over with you.`,
    codeLead: 'With this code you can see our answer here:',
    waiting: 'Your part is with us',
    waitingText: ({ name }: Reader) => `A parent or guardian has to agree too. Then ${name} answers you.`,
    asked: (name: string) => `${name} has a question for you`,
    askedText: 'The form is open again. What you said before is still there.',
    /** Who wrote the words under it. */
    by: ({ name, title }: Reader) => (title ? `${name}, ${within(title)}` : name),
    reopen: 'Answer in the form',
    reopening: 'Opening the form',
    notReopened: 'The form is not open yet.',
    referredHere: 'You can call there yourself. Tell us if you would like help with that.',
    /** What a guardian reads about the young person's place. */
    guardian: {
      received: 'Your part is with us',
      receivedText: ({ name }: Reader, ward: string) =>
        `${name} looks at it together with ${ward}’s part and answers you both.`,
      accepted: (ward: string) => `There is a place for ${ward}`,
      referredText: ({ name }: Reader, ward: string) =>
        `${name} knows a place that may fit ${ward} better, and will talk it over with you both.`,
      /** Stands for the name where nobody has told us one. */
      somebody: 'your child',
      nextSteps: ({ name }: Reader, ward: string) => [
        `${name} reads both parts.`,
        `${name} talks with ${ward}, and with you where that helps.`,
        'If it fits, you choose a start day together.',
      ],
    },
  },

  leave: {
    title: 'Your answers are saved',
    lead: 'You can close this page now.',
    nothing: 'There is nothing to save yet',
    nothingText: 'You can come back at any time and start here.',
    unsaved: 'Keep this page open a little longer',
    unsavedText: 'Some answers are only on this page. We send them as soon as we can, and say so here.',
    codeLead: 'To come back on any phone or computer, open this page and use this code:',
    copy: 'Copy the code',
    copied: 'The code is copied',
    codeKeep: 'Keep it like a key. Whoever has it can read your answers.',
    signIn: 'To come back, sign in here on any phone or computer. You will be at this question again.',
    back: 'Back to the form',
    seesTitle: 'Who sees your answers',
    sees: 'Only you, until you send the form. If an answer says that you are not safe, the team sees that one.',
  },

  ask,
  locked,

  /** Where to turn before the team answers. */
  meanwhile: {
    title: 'If it gets too much',
    call: (number: string) => `You do not have to wait for us. Call ${number} at any hour.`,
    callOrText: (number: string) => `You do not have to wait for us. Call or text ${number} at any hour.`,
  },

  safety: {
    ...safety,
    bar: 'A pause in the form',
    saved: 'Your answers are saved',
    kept: 'Your answers are kept here',
    /** After a question of an instrument about suicide, and after any other safety question. */
    leads: {
      suicide: 'You told us you have thought about ending your life. Thank you for saying it.',
      other: 'You told us something that is hard to say. Thank you for saying it.',
    },
    doTitle: 'What we do with this',
    do: ({ name }: Reader) =>
      `${name}, or whoever is on duty, looks at it and gets in touch with you. They ask what would help today.`,
    seesTitle: 'Who sees this',
    sees: 'The intake team and the care team. We do not tell your family unless you ask, or your life is in danger now.',
  },

  types,
};

export type LaterWords = typeof en;

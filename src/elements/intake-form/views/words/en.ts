import { count, who, within } from '../../words/phrases/en.js';
import type { Reader } from '../../words/reader.js';
import type { SafetyWords } from '../../../../parts/safety-step.js';
import type { SafeContact } from '../../../../contract/contact-request.js';

export type ContactHour = NonNullable<SafeContact['hours']>[number];

export type Channel = 'phone' | 'sms' | 'email';

/** Words of a first hello. */
const ask = {
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
const locked = {
  title: 'The form is closed',
  lead: 'This page was left quickly. What was said is kept, and not shown here until we know that it is you.',
  signIn: 'Sign in again',
  noCode: (number: string) => `No code at hand? Call us at ${number}.`,
  anew: 'Start a new form',
};

/** Words of the types of question, beside those that the form itself brings. */
const types = {
  /** Above the field for one's own words, where none of the options fits. */
  own: 'In your own words',
  declined: 'I would rather not say',

  group: {
    /** What one entry is called where the form has no word for it. */
    entry: 'entry',
    name: (kind: string, number: number) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`,
    add: (kind: string) => `Add another ${kind}`,
    added: (kind: string, number: number) => `A place for ${kind} ${number} is there.`,
    remove: 'Remove',
    removed: (kind: string) => `We took out one ${kind}.`,
    putBack: 'Put it back',
    most: (most: number) => `There is room for ${most} here. Write anything more in the last one.`,
  },

  signature: {
    how: 'How would you like to sign?',
    typed: 'Type my name',
    drawn: 'Draw it too',
    name: 'Your full name',
    counts: 'Your typed name counts as your signature.',
    pad: 'Draw your name here with a finger, a pen or a mouse.',
    clear: 'Clear the drawing',
    cleared: 'The drawing is cleared.',
    drawing: (name: string) => `The signature of ${name}`,
    signed: (name: string) => `Signed: ${name}`,
    unsigned: 'Not signed yet.',
  },

  file: {
    choose: 'Choose a file',
    photo: 'Take a photo',
    kinds: (size: string) => `Photos (JPEG, PNG, WebP) and PDF, up to ${size} each.`,
    privacy: 'We take out the place and time that your camera notes in a photo before it leaves this device.',
    most: (most: number) => (most === 1 ? 'One file fits here.' : `Up to ${most} files fit here.`),
    full: 'That is as many as we can take here. Remove one to add another.',
    list: 'Your files',
    preparing: 'Getting it ready',
    sending: (size: string) => `Sending ${size}`,
    sent: 'With the clinic',
    waiting: 'On this device only. We send it when you are back online. Keep this page open.',
    later:
      'On this device only. We cannot reach the clinic, and try again by ourselves. Keep this page open.',
    tryNow: 'Try now',
    kind: 'We cannot read this kind of file. Use a photo (JPEG, PNG, WebP) or a PDF.',
    big: (size: string) => `This file is larger than ${size}. A smaller photo will do.`,
    damaged: 'This file looks damaged, and we cannot open it. Try another copy, or take a new photo.',
    refused: 'The clinic could not take this file. Try another copy, or leave it out for now.',
    remove: 'Remove',
    removed: (name: string) => `${name} is removed.`,
    isSent: (name: string) => `${name} is with the clinic.`,
    /** On the way out and before sending, while a file is on this device only. */
    held: 'A file has not reached the clinic yet',
    heldText: 'Keep this page open until it has. You can also remove the file.',
  },
};

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
export const words = {
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

export type ViewWords = typeof words;

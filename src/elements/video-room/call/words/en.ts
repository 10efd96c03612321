import { plural } from '../../../../i18n/catalogue.js';

/** Words of the room itself and of the ways out of it. */
export const words = {
  left: {
    left: { title: 'You have left the room', text: 'No one is told why you left.' },
    removed: {
      title: 'The people who lead the session ended your time in the room',
      text: 'The clinic can talk with you about it.',
    },
    ended: { title: 'The session has ended', text: 'Thank you for being here.' },
  },
  doorOpenUntil: (time: string) => `The door stays open until ${time}.`,
  comeBack: 'Come back in',
  failed: {
    unreachable: {
      title: 'We could not reach the room',
      text: 'Your line or a firewall may be in the way. You can try again, or call the clinic.',
    },
    refused: { title: 'The door did not open', text: 'The pass to the room had run out. You can try again.' },
    lost: {
      title: 'The line was lost',
      text: 'This happens. Come back in when you are ready.',
    },
    unsupported: {
      title: 'This browser cannot open the room',
      text: 'It works in Chrome, Edge, Firefox and Safari, on a computer or a phone.',
    },
    unknown: { title: 'The room did not open', text: 'You can try again, or call the clinic.' },
  },
  nameTaken: {
    title: 'Somebody in the room goes by that name',
    text: 'Please choose another one, with a letter more for example.',
  },
  doorShut: {
    title: 'The door is closed right now',
    text: (opens: string, closes: string) => `It is open from ${opens} to ${closes}, by the clinic's clock.`,
  },

  door: {
    moving: 'One moment. You are taken to another room.',
    title: 'You are at the door',
    open: (leader: string) => `${leader} knows that you are here and will let you in.`,
    closed: (leader: string) => `${leader} opens the room and lets you in. You can leave this page open.`,
    word: { 'two-minutes': 'Two more minutes, please. You have not been forgotten.' },
    private: 'Nobody else sees your name or your picture, and your microphone is off.',
    leave: 'Go back',
  },
  reach: {
    title: 'While you wait: where are you now?',
    why: 'If you are ever in danger, or the line drops, we know where to send help and how to call. Only those who lead see it.',
    place: 'Where you are right now',
    placeHint: 'A street and a town are enough.',
    number: 'A number that reaches you',
    numberFix: 'Please write the number with its area code, such as 555 010 0188.',
    save: 'Save',
    confirm: 'Yes, that is right',
    saved: 'Saved. Thank you.',
    failed: 'That did not reach us. Please try again.',
  },
  lead: {
    waiting: (names: readonly string[]) =>
      names.length > 3
        ? `${names.length} people wait to come in`
        : `${names.join(', ')} ${plural('en', names.length, { one: 'waits', other: 'wait' })} to come in`,
    newDevice: 'A guest came with another browser. Let them in only if you know that it is them.',
    letIn: (name: string) => `Let in ${name}`,
    hold: (name: string) => `Hold ${name}`,
    holdShort: 'Hold',
    letInShort: 'Let in',
    held: 'kept waiting by you',
    letAllIn: 'Let everyone in',
    twoMinutes: 'Say "two more minutes"',
  },

  people: 'People in the room',
  you: 'You',
  youHidden: 'You, not shown to you',
  screenOf: (name: string) => `${name}'s screen`,
  someone: 'Somebody',
  roles: {
    leader: (name: string) => `${name}, leader`,
    'co-leader': (name: string) => `${name}, co-leader`,
    member: (name: string) => name,
    'family-guest': (name: string) => `${name}, family`,
    observer: (name: string) => `${name}, watching`,
  },
  speaking: 'Speaking',
  weakLine: 'weak line',
  mutedMark: 'muted',
  cameraOffMark: 'camera off',
  alone: 'You are the first one here. The others see you when they come in.',
  controls: 'Your camera, your microphone, and the way out',
  microphoneControl: {
    on: 'Mic on',
    off: 'Muted',
    asks: 'Mic off',
    starting: 'Starting',
    denied: 'Mic blocked',
    missing: 'No mic',
    busy: 'Mic in use',
  },
  cameraControl: {
    on: 'Camera on',
    off: 'Camera off',
    asks: 'Camera off',
    starting: 'Starting',
    denied: 'Cam blocked',
    missing: 'No camera',
    busy: 'Cam in use',
  },
  watching: 'You are here to watch. Nobody sees or hears you.',
  here: (count: number) => `${count} here`,
  leave: 'Leave',
  reconnecting: {
    title: 'The line dropped. We are getting you back in',
    text: 'You keep your place. Your microphone stays as you left it.',
  },
  sharing: {
    title: 'You are showing your screen',
    text: 'The others see all that is on it: names, letters, messages that come in.',
    action: 'Stop showing',
  },
  shareFailed: {
    title: 'Your screen is not shown',
    text: 'If you did not stop it yourself: allow your browser to record the screen in the settings of your computer, then try again.',
  },
  soundBlocked: {
    title: 'Your browser holds the sound back',
    text: 'Press once, and you hear the others.',
    action: 'Turn on sound',
  },
  said: {
    selfHidden: 'You are hidden from yourself. The others still see you.',
    in: (others: number) =>
      others
        ? `You are in. ${others} ${plural('en', others, { one: 'other person is', other: 'others are' })} here.`
        : 'You are in. Nobody else is here yet.',
    came: (names: readonly string[]) =>
      names.length > 2 ? `${names.length} people came in.` : `${names.join(' and ')} came in.`,
    went: (names: readonly string[]) =>
      names.length > 2 ? `${names.length} people left.` : `${names.join(' and ')} left.`,
    back: 'You are back in the room.',
  },
};

export type CallWords = typeof words;

/** Words of what stands in front of a room that nobody can enter now. */
export const words = {
  early: {
    title: (when: string) => `The room opens at ${when}`,
    titleDay: (when: string) => `The room opens ${when}`,
    text: 'It opens here by itself. You can leave this page open.',
  },
  closed: {
    title: (time: string) => `The door closed at ${time}`,
    titleDay: (when: string) => `The door closed ${when}`,
    text: 'That is all right. The clinic can help you find another time.',
  },
  cancelled: {
    title: 'This session was called off',
    text: 'You do not have to do anything. The clinic can tell you when the next one is.',
  },
  unsupported: {
    title: 'This browser cannot open the room',
    text: 'It works in Chrome, Edge, Firefox and Safari, on a computer or a phone.',
  },
  offline: 'You are offline',
  offlineText: 'The room needs a connection. You can come in when it is back.',
  unavailable: 'We could not load this session',
  change: 'Change',
  name: {
    as: 'The others see you as',
    change: 'Change the name',
    label: 'By what name shall the others see you?',
    hint: 'A first name is enough. Your team still knows who you are.',
  },
  choose: { camera: 'Change camera', microphone: 'Change microphone' },
  unnamed: (number: number) => `Device ${number}`,
  help: (clinic: string) => `If something does not work, call ${clinic}:`,
};

export type ReceptionWords = typeof words;

/** Words of the types of question, beside those that the form itself brings. */
export const types = {
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

export type TypeWords = typeof types;

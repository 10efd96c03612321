import { plural } from '../../../i18n/catalogue.js';

/** Words of everything before the room. The room brings its own. */
export const words = {
  loading: 'Getting the room ready',
  moment: 'I need a moment',
  momentShort: 'A moment',
  startsIn: (time: string, minutes: number) =>
    minutes <= 1
      ? `Starts at ${time}, in less than a minute`
      : `Starts at ${time}, in ${minutes} ${plural('en', minutes, { one: 'minute', other: 'minutes' })}`,
  startsAt: (when: string) => `Starts ${when}`,
  started: (time: string) => `Started at ${time}`,
  lateIsFine: 'Coming late is fine',
  minutesLeft: (minutes: number) => `${minutes} min left`,
  timeIsUp: 'The planned time is over',
  notRecorded: 'Not recorded',
  leads: (name: string) => `${name} leads`,

  title: 'Take a moment, then come in',
  seenByGroup: 'You, as the group will see you',
  seenBy: (name: string) => `You, as ${name} will see you`,
  preview: 'Picture from your camera',
  previewOff: 'Your camera is off. That is fine.',
  cameraOn: 'Camera on',
  cameraOff: 'Camera off',
  unmuted: 'Mic on',
  muted: 'Muted',
  /** Said after the fact on a button, for those who don't see it. */
  press: {
    cameraOn: 'Press to turn the camera off.',
    cameraOff: 'Press to turn the camera on.',
    unmuted: 'Press to mute.',
    muted: 'Press to unmute.',
    blurOn: 'Press to show what is behind you.',
    blurOff: 'Press to blur what is behind you.',
  },
  blur: {
    on: 'Blur on',
    off: 'Blur off',
    starting: 'Starting the blur',
    slow: 'This device is too slow to blur what is behind you. Your camera is off, so that nobody sees it. You can turn it on without the blur.',
    failed:
      'The blur does not work here. Your camera is off, so that nobody sees what is behind you. You can turn it on without the blur.',
  },
  useBoth: 'Use camera and microphone',
  checks: 'Camera, microphone and sound',
  camera: {
    on: { fact: 'Camera works', step: '' },
    off: { fact: 'Camera is off', step: 'That is fine. You can turn it on at any time.' },
    asks: { fact: 'May we use your camera?', step: 'Your browser will ask you. Choose Allow.' },
    starting: { fact: 'Starting your camera', step: 'If your browser asks, choose Allow.' },
    denied: {
      fact: 'Your browser blocks the camera',
      step: 'Press the sign beside the address at the top and allow the camera. Or come in without.',
    },
    missing: { fact: 'We found no camera', step: 'You can plug one in now, or come in without.' },
    busy: { fact: 'Another program has the camera', step: 'Close that program, then try again.' },
  },
  microphone: {
    on: { fact: 'Microphone works', step: '' },
    off: { fact: 'Microphone is off', step: 'You can still listen. Turn it on at any time.' },
    asks: { fact: 'May we use your microphone?', step: 'Your browser will ask you. Choose Allow.' },
    starting: { fact: 'Starting your microphone', step: 'If your browser asks, choose Allow.' },
    denied: {
      fact: 'Your browser blocks the microphone',
      step: 'Press the sign beside the address at the top and allow the microphone. Or come in to listen.',
    },
    missing: { fact: 'We found no microphone', step: 'You can plug one in now, or come in to listen.' },
    busy: { fact: 'Another program has the microphone', step: 'Close that program, then try again.' },
  },
  test: 'Test it',
  sayAWord: 'Say a word to test',
  heard: 'We can hear you',
  heardStep: 'Others hear you once you unmute',
  turnOn: 'Turn on',
  tryAgain: 'Try again',
  speaker: {
    idle: { fact: 'Sound is not tested yet', step: 'You should hear two soft notes' },
    playing: { fact: 'Playing two notes', step: 'Turn the volume up if you hear nothing' },
    played: { fact: 'Two notes were played', step: 'Heard nothing? Turn the volume up and play them again' },
    failed: { fact: 'Your browser did not play the notes', step: 'Check that this page may play sound' },
  },
  play: 'Play a sound',

  agreement: 'What we ask of each other',
  agreements: {
    private: 'What people say here stays here.',
    recording: 'No one records. The room is not recorded, and we ask everyone not to take photos.',
    listening: 'You can listen, and you can step out.',
  },
  place: 'I am somewhere private, or wearing headphones.',
  placeFix: 'Tick this when nobody near you can listen in. Headphones are enough.',
  enter: 'Come in',
  enterWithoutCamera: 'Come in, camera off',
  entering: 'Opening the door',

  opened: 'The room is open. You can come in.',
};

export type Words = typeof words;

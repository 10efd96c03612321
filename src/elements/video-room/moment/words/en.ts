import type { SafetyWords } from '../../../../parts/safety-step.js';

/** Words of the moment to oneself: who can be reached now, and that the room waits. */
export const words: SafetyWords = {
  lead: 'Take the time you need',
  reading: until => `Somebody at the clinic answers until ${until}. You can also call one of these lines.`,
  unread: at =>
    `Nobody at the clinic answers right now. Somebody will at ${at}. You do not have to wait for them.`,
  unsent: '',
  unshared: '',
  danger: number => `If you or somebody with you is in danger now, call ${number}.`,
  ready: 'When you are ready',
  wait: 'You can listen, mute, or turn your camera off. You can also leave. No one is told why.',
  resume: 'Close this',
  mistake: '',
  emergency:
    'If you are in danger now, call your local emergency number or go to the nearest emergency room.',
  call: who => `Call ${who}`,
  text: number => `Text ${number}`,
  textBody: (body, number) => `Text ${body} to ${number}`,
  chat: label => `Chat with ${label}`,
  newTab: site => `Opens ${site} in a new tab`,
};

export type MomentWords = SafetyWords;

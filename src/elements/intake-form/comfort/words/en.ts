import type { BreathWords } from '../../../../parts/breath.js';

/** Words of what makes a question easier to bear. */
export const words = {
  moment: 'Take a moment',
  breath: {
    title: 'Take a moment',
    lead: 'Half a minute to breathe: in, hold, and slowly out. Nothing is asked here. It ends by itself.',
    in: 'Breathe in',
    hold: 'Hold it gently',
    out: 'Let it out slowly',
    end: 'That was your moment. Take the next step when you like.',
    back: 'Back to the question',
  } satisfies BreathWords,
  read: 'Read it aloud',
  stopReading: 'Stop reading',
};

export type ComfortWords = typeof words;

import { instruments } from '../../instruments.en.js';
import type { PartsWords } from '../shapes.js';
import type { questions } from './questions.js';

export const questionWords: PartsWords<typeof questions> = {
  'two-weeks': { title: 'Your last two weeks', items: instruments['two-weeks'] },
  safety: {
    title: 'Your safety',
    items: {
      ...instruments.safety,
      'acute-alone': {
        text: 'Are you alone right now, {preferred-name|or is somebody with you}?',
        hint: 'You can call or text somebody first, and come back to this.',
        why: 'So that we know how to be there for you. You do not have to say.',
        options: {
          alone: 'I am alone',
          'with-somebody': 'Somebody is with me',
          'not-say': 'I would rather not say',
        },
      },
      'acute-place': {
        text: 'Where are you right now?',
        hint: 'A street and a town are enough. You can skip this.',
        why: 'If you are in danger and cannot speak, help can find you. We use it for nothing else.',
      },
    },
  },
  alcohol: { title: 'Alcohol', items: instruments.alcohol },
  'hard-times': {
    title: 'Hard times',
    items: {
      ...instruments['hard-times'],
      'hard-times': {
        text: 'May we ask about frightening things that happened to you?',
        hint: 'Up to six short questions with yes or no. What happened is not asked. Any day is fine for it, or none.',
        why: 'So that your therapist knows what to go slowly with. Not today is a good answer.',
        options: { now: 'Yes, now', later: 'Not today', talk: 'I would rather talk about it with somebody' },
      },
    },
  },
};

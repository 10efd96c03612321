// What holds for every change, what is quickest to know first, within twelve minutes on two processors. What takes
// longer is soak.ts.
import { goThrough, type Stage } from './steps.js';

/** What only reads the sources, side by side: each of them keeps one processor busy and no more. */
const readers: Stage = [
  [{ script: 'lint' }],
  [
    { script: 'format:check' },
    { script: 'typecheck' },
    { script: 'lint:templates' },
    { script: 'exports:check' },
    { script: 'reading' },
    { script: 'openapi:check' },
    { script: 'picture:check' },
  ],
];

/** One after another: they fill the machine by themselves, or look at how long something takes. */
const alone: Stage = [
  [
    // The floors and the adapter's wall are part of it.
    { script: 'build' },
    { script: 'lint:package' },
    { script: 'size', shown: true },
    { script: 'test:unit', counts: true },
    { script: 'test:server', counts: true },
    { script: 'test:media', args: ['--together'], counts: true },
    { script: 'test:intake', args: ['--together'], counts: true },
    { script: 'test:engines', counts: true },
    { script: 'test:elements', counts: true },
    { script: 'build-storybook' },
    { script: 'test:stories', counts: true },
    { script: 'journey', counts: true, shown: true },
  ],
];

await goThrough('test', [readers, alone]);

// What holds too and takes longer to know than a change can wait: `npm run test:soak`, after `npm test`.
import { goThrough, type Stage } from './steps.js';

/** What of `npm test` looks at how long something takes, or takes its time, and the other database. */
const patient: Stage = [
  [
    { script: 'test:intake', args: ['--alone'], counts: true },
    { script: 'test:media', args: ['--alone'], counts: true },
    // What is different there: migrations, crashes, and how processes tell each other.
    { script: 'test:server:postgres', counts: true },
    { script: 'journey:postgres', counts: true, shown: true },
  ],
];

await goThrough('soak', [patient]);

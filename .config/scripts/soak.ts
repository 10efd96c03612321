// What holds too and takes longer to know than a change can wait: `npm run test:soak`, after `npm test`.
import { goThrough, type Lane, type Stage, type Step } from './steps.js';

/** What of the suites looks at how long something takes or takes its time, and the other database. */
const patient: Stage = [
  [
    { script: 'test:intake', args: ['--alone'], counts: true },
    { script: 'test:media', args: ['--alone'], counts: true },
    // What is different there: migrations, crashes, and how processes tell each other.
    { script: 'test:server:postgres', counts: true },
    { script: 'journey:postgres', counts: true, shown: true },
    // In words of ours that are fetched, around the clinic's own in English.
    { script: 'journey', args: ['fr'], counts: true, name: 'journey in fr' },
  ],
];

/** Moments at which a day, a week or a year is not as usual, as instants. In New York, where the demo's clinic is: */
const moments: Readonly<Record<string, string>> = {
  // In the middle of the seed's own group.
  'Monday at 4:40 pm': '2026-11-30T21:40:00Z',
  // The first 1:30 of two, on a Sunday on which nobody reads: the second comes in the hour after it.
  'half past one as the clocks go back': '2026-11-01T05:30:00Z',
  'half past one again': '2026-11-01T06:30:00Z',
  'half past one as the clocks go forward': '2027-03-14T06:30:00Z',
  // The run goes over into the new year.
  'the last minute of the year': '2027-01-01T04:59:05Z',
  'a leap day': '2028-02-29T15:00:00Z',
  // The group into which the demo lets people begins at 11:55 pm and ends on the next day.
  'a session over midnight': '2026-12-03T04:50:00Z',
};

/** Those at which elements are tried too: into another year, and in an hour that comes twice, while nobody reads. */
const forElements = ['the last minute of the year', 'half past one again'];

/**
 * What reads the clock of its process or page, for everything else is told the time by its test: the client, drafts and
 * the memory program of the unit tests; of the server's those that use the demo as a process, and tokens; the journey,
 * which goes through all of it. All unit tests and all of the server's, at two of these moments, took four minutes each
 * and found nothing more; elements take two minutes, and most are told their time. The journey waits for people and
 * pictures most of the time: it runs beside them.
 */
const atMoments: Stage = [
  Object.entries(moments).map(([moment, at]) => ({
    script: 'journey',
    counts: true,
    at,
    name: `journey, ${moment}`,
  })),
  Object.entries(moments).flatMap(([moment, at]): Lane => {
    const then = (script: string, ...args: string[]): Step => ({
      script,
      args,
      counts: true,
      at,
      name: `${script}, ${moment}`,
    });
    return [
      then('test:unit', 'api/', 'elements/intake'),
      then('test:server', 'crash', 'rooms.test', 'tokens'),
      ...(forElements.includes(moment) ? [then('test:elements')] : []),
    ];
  }),
];

/** The versions of Node that the package and the demo run on, but for the one that runs this. */
const versions = ['20', '22', '24', '26'].filter(version => version !== process.versions.node.split('.')[0]);

const onNodes: Stage = [
  [
    { script: 'test:start' },
    ...versions.flatMap((version): Lane => {
      const on = (script: string): readonly string[] => [version, 'npm', 'run', '--silent', script];
      return [
        { script: 'on-node', args: on('test:unit'), counts: true, name: `test:unit on Node ${version}` },
        { script: 'on-node', args: on('test:server'), counts: true, name: `test:server on Node ${version}` },
        { script: 'on-node', args: on('test:start'), name: `test:start on Node ${version}` },
      ];
    }),
  ],
];

/** Each bench once, at a small size: that it gets through is what counts, not its figures. */
const benches: Stage = [
  [
    { script: 'bench:form', args: ['--brief'] },
    { script: 'bench:room', args: ['--brief'] },
  ],
];

await goThrough('soak', [patient, atMoments, onNodes, benches]);

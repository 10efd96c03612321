/**
 * The whole story, told by roles and labels alone: from a first hello to a live session, a check-in and the coach who
 * sees it. A real server on an empty database, two real browsers, real audio and video through the real
 * openvidu-browser. Ends with a non-zero code at the first thing that is not so.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../src/i18n/catalogue.js';
import { openBrowser, type PersonsBrowser } from './browsers.js';
import { startServer, type RunningServer } from './server.js';
import { StepFailure, Steps } from './steps.js';
import { tellStory } from './story.js';

/** In which language the elements speak to the person: `tsx test/journey/run.ts fr`. */
const language = (process.argv[2] ?? 'en') as Language;

const folder = await mkdtemp(join(tmpdir(), 'iop-journey-'));
const steps = new Steps();
const browsers: PersonsBrowser[] = [];
let server: RunningServer | undefined;
let failed = 0;

try {
  const started = await steps.step('the clinic starts on an empty database', () => startServer(folder));
  server = started;
  const [person, team] = await steps.step('two people open two browsers', () =>
    Promise.all([
      openBrowser('the person', started.url, { width: 390, height: 844, language }),
      openBrowser('the team', started.url),
    ]),
  );
  browsers.push(person, team);
  await tellStory(steps, started, person, team);
} catch (error) {
  failed = 1;
  console.error(error instanceof StepFailure ? error.message : error);
  for (const browser of browsers) {
    const picture = join(folder, `${browser.name.replace(' ', '-')}.png`);
    await browser
      .current()
      .screenshot({ path: picture })
      .catch(() => undefined);
    for (const fault of browser.faults) console.error(`  ${fault}`);
    console.error(`Picture of what ${browser.name} saw: ${picture}`);
  }
  if (server) console.error(`Log of the server: ${server.log}`);
} finally {
  await Promise.allSettled(browsers.map(browser => browser.close()));
  await server?.stop();
  if (!failed) await rm(folder, { recursive: true, force: true });
}

console.log(`${String(steps.elapsed).padStart(7)} ms  in all`);
console.log(`${steps.passed} passed, ${failed} failed`);
process.exitCode = failed;

// What `npm start` runs: the demo clinic, its API and its media server on one port.
import { fileURLToPath } from 'node:url';
import { Fault } from './server/fault.js';
import { jsonLog } from './server/http/log.js';
import { buildLibrary } from './build-library.js';
import { startServer } from './server/serve.js';
import { readSettings, settingsHelp } from './server/settings.js';

const help = `Starts the demo clinic: its pages, its API and its media server on one port.

  npm start
  PORT=8080 npm start
  npm start -- --help

Settings are environment variables (default in brackets):

${settingsHelp()}
`;

const progress = (line: string): void => console.error(line);

const run = async (): Promise<void> => {
  const settings = readSettings(process.env, { demoUnlessClinic: true });
  const root = fileURLToPath(new URL('../', import.meta.url));
  await buildLibrary(root, progress);
  const server = await startServer({
    settings,
    log: jsonLog(Date.now),
    progress,
    site: { pages: `${root}demo/site`, library: `${root}dist/cdn` },
  });
  const stop = (): void => {
    void server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (settings.demo)
    console.log('Demo mode: whoever reaches this address can sign in as anybody. Put nobody real into it.');
  console.log(`${settings.demo ? 'Harborlight Clinic' : 'The clinic'} is ready at ${server.url}`);
};

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(help);
} else {
  run().catch((error: unknown) => {
    console.error(error instanceof Fault ? error.message : error);
    process.exit(1);
  });
}

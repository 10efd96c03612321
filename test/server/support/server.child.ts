// The server in a process of its own, for tests that kill it. Without pages and without the embedded media server.
import { Fault } from '../../../demo/server/fault.js';
import { jsonLog } from '../../../demo/server/http/log.js';
import { startServer } from '../../../demo/server/serve.js';
import { readSettings } from '../../../demo/server/settings.js';

try {
  const server = await startServer({
    settings: readSettings(process.env),
    log: jsonLog(Date.now),
    progress: line => console.error(line),
  });
  process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
  console.log(`ready ${server.url}`);
} catch (error) {
  console.error(error instanceof Fault ? error.message : error);
  process.exit(1);
}

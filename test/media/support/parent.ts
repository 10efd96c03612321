import { startMediaProcess } from '../../../demo/media/supervise.js';
import { SECRET } from './media-house.js';

// A process that starts the media process, says which it is, and lives until it is killed.
const media = await startMediaProcess({ port: 0, secret: SECRET });
process.send?.(media.pid);

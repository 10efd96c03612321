import { faultOf, type MediaLog } from './log.js';
import type { RoomEvent } from './room/media-room.js';

/** Where a backend wants to hear what happens in its rooms, as OpenVidu's webhooks tell it. */
export interface WebhookOptions {
  readonly endpoint: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const TRIES = 5;
const FIRST_PAUSE = 500;
const TIMEOUT = 5000;

/** Posts each event, one after the other so that they arrive in order, each up to five times. */
export const createWebhook = ({ endpoint, headers = {} }: WebhookOptions, log: MediaLog): RoomEvent => {
  let queue = Promise.resolve();

  const post = async (event: string, body: string): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await fetch(endpoint, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body,
          signal: AbortSignal.timeout(TIMEOUT),
        });
        await response.body?.cancel();
        if (response.ok) return;
        throw new Error('refused');
      } catch (error) {
        if (attempt === TRIES) return log({ event: 'webhook-lost', reason: event, ...faultOf(error) });
      }
      await new Promise<void>(resolve => setTimeout(resolve, FIRST_PAUSE * 2 ** (attempt - 1)).unref());
    }
  };

  return (event, details) => {
    const body = JSON.stringify({ ...details, event });
    queue = queue.then(() => post(event, body));
  };
};

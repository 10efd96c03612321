import { createHash, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { Id, text } from '../../../src/contract/primitives.js';
import type { Sighting, Watcher } from './room-server.js';

/** What OpenVidu posts when somebody has come or gone, as far as it matters here. */
const Notice = v.object({
  event: v.picklist(['participantJoined', 'participantLeft']),
  sessionId: Id,
  connectionId: Id,
  timestamp: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  serverData: text(10_000),
});

const Owner = v.object({ participantId: Id });

/** Whose connection it is, by what we gave with its grant. */
export const participantOf = (serverData: string | undefined): string | undefined => {
  try {
    const owner = v.safeParse(Owner, JSON.parse(serverData ?? ''));
    return owner.success ? owner.output.participantId : undefined;
  } catch {
    return undefined;
  }
};

const sightingOf = (notice: v.InferOutput<typeof Notice>): Sighting | undefined => {
  const personId = participantOf(notice.serverData);
  return personId === undefined
    ? undefined
    : {
        type: notice.event === 'participantJoined' ? 'came' : 'went',
        roomId: notice.sessionId,
        personId,
        connectionId: notice.connectionId,
        at: new Date(notice.timestamp),
      };
};

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** The header by which OpenVidu shows that a post is its own: the same as we show it. */
export const authorizationOf = (secret: string): string =>
  `Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString('base64')}`;

const LIMIT = 64 * 1024;

/** Takes in OpenVidu's webhooks. Events that mean nothing here are taken and dropped, as OpenVidu expects. */
export const webhook =
  (secret: string, watcher: Watcher) =>
  async (request: Request): Promise<Response> => {
    const shown = digest(request.headers.get('authorization') ?? '');
    if (!timingSafeEqual(shown, digest(authorizationOf(secret)))) return new Response(null, { status: 401 });
    if (Number(request.headers.get('content-length') ?? Infinity) > LIMIT)
      return new Response(null, { status: 413 });
    const notice = v.safeParse(Notice, await request.json().catch(() => undefined));
    const sighting = notice.success ? sightingOf(notice.output) : undefined;
    if (sighting) await watcher(sighting);
    return new Response(null, { status: 200 });
  };

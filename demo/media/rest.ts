import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHash, timingSafeEqual } from 'node:crypto';
import { faultOf, type MediaLog } from './log.js';
import { isRecord, parseJson, type Params } from './protocol/params.js';
import { HttpError } from './rest/http-error.js';
import { createRoutes } from './rest/routes.js';
import type { MediaRooms } from './room/media-rooms.js';

const API = '/openvidu/api';
const MAX_BODY = 64 * 1024;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const readBody = async (request: IncomingMessage): Promise<Params> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY) throw new HttpError(413, 'The body is too long');
    chunks.push(chunk);
  }
  if (length === 0) return {};
  const body = parseJson(Buffer.concat(chunks).toString('utf8'));
  // openvidu-node-client sends `null` for a property that isn't set; a body that isn't an object is a mistake.
  if (!isRecord(body)) throw new HttpError(400, 'The body is not a JSON object');
  return body;
};

export interface RestOptions {
  readonly rooms: MediaRooms;
  readonly secret: string;
  readonly publicUrl: () => string;
  readonly log: MediaLog;
}

/** OpenVidu 2's REST API, for backends. */
export const createRest = ({ rooms, secret, publicUrl, log }: RestOptions) => {
  const routes = createRoutes(rooms, publicUrl);
  const expected = digest(`Basic ${Buffer.from(`OPENVIDUAPP:${secret}`).toString('base64')}`);

  const answer = (response: ServerResponse, status: number, body?: Params): void => {
    if (body) response.setHeader('content-type', 'application/json');
    response.writeHead(status).end(body && JSON.stringify(body));
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Not through URL, which throws at some of what a request line may hold.
    const [address = '', query = ''] = (request.url ?? '').split('?', 2);
    if (!address.startsWith(`${API}/`)) throw new HttpError(404, 'There is nothing here');
    // Digests have one length, so that comparing them takes one time.
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      response.setHeader('www-authenticate', 'Basic realm="OpenVidu"');
      throw new HttpError(401, 'The secret is not this server’s');
    }
    const path = address.slice(API.length);
    const known = routes.filter(route => route.path.test(path));
    const route = known.find(each => each.method === request.method);
    if (!route) {
      throw known.length > 0
        ? new HttpError(405, 'This is not done to what is here')
        : new HttpError(404, 'There is nothing here');
    }
    const ids = route.path.exec(path)?.slice(1) ?? [];
    const { status, body } = route.answer({
      ids,
      query: new URLSearchParams(query),
      body: await readBody(request),
    });
    answer(response, status, body);
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('cache-control', 'no-store');
    handle(request, response).catch((error: unknown) => {
      if (!(error instanceof HttpError)) log({ event: 'fault', ...faultOf(error) });
      const { status, message } =
        error instanceof HttpError ? error : new HttpError(500, 'Something went wrong');
      if (response.headersSent) response.destroy();
      // What is left of the body isn't worth reading.
      else
        answer(response.setHeader('connection', 'close'), status, { status, message, timestamp: Date.now() });
    });
  };
};

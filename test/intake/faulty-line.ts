import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong while somebody answers. Saves alone fail: the rest of the page was there already. */
export const FAULTS = ['none', 'offline', 'broken', 'slow', 'expired'] as const;
export type Fault = (typeof FAULTS)[number];

const SAVE = /^\/api\/v1\/intake-drafts\//;
/** How long a slow save stands still, in milliseconds. */
const SLOW = 1_500;

/** One browser's way to the clinic. A route inside the browser would cost it its cache and each request a detour. */
export interface FaultyLine {
  readonly url: string;
  fault: Fault;
  /** Answers each question for a token with this one: the demo gives so many in ten minutes and no more. */
  token: string | undefined;
  close(): Promise<void>;
}

export const openFaultyLine = async (target: string): Promise<FaultyLine> => {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true });

  const pass = (from: IncomingMessage, to: ServerResponse): void => {
    const { method, url: path, headers } = from;
    const there = ask({ agent, hostname, port, method, path, headers }, answer => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    there.on('error', () => to.destroy());
    // A page that is gone wants no answer.
    to.on('close', () => there.destroy());
    from.pipe(there);
  };
  const say = (to: ServerResponse, status: number, type: string, body: object): void => {
    to.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body));
  };
  const refuse = (from: IncomingMessage, to: ServerResponse, code: string, status: number): void => {
    from.resume();
    say(to, status, 'application/problem+json', {
      type: 'about:blank',
      title: code,
      status,
      code,
      requestId: 'r',
    });
  };

  const server = createServer((from, to) => {
    if (line.token && from.url === '/demo/token') {
      from.resume();
      return say(to, 200, 'application/json', JSON.parse(line.token) as object);
    }
    const isSave = from.method === 'PUT' && SAVE.test(from.url ?? '');
    switch (isSave ? line.fault : 'none') {
      case 'none':
        return pass(from, to);
      case 'offline':
        return void from.socket.destroy();
      case 'broken':
        return refuse(from, to, 'internal', 500);
      case 'expired':
        return refuse(from, to, 'signed-out', 401);
      case 'slow':
        return void setTimeout(() => {
          if (!to.destroyed) pass(from, to);
        }, SLOW);
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const line: FaultyLine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: 'none',
    token: undefined,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
  return line;
};

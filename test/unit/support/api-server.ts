import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A request as it arrived, its body read. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ApiServer {
  readonly endpoint: string;
  readonly arrived: readonly Arrived[];
}

/** A real HTTP server on a free port that answers as `answer` says; gone when the test is over. */
export const startServer = async (
  context: TestContext,
  answer: (request: Arrived, response: ServerResponse, count: number) => void,
): Promise<ApiServer> => {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const one = { method, path, headers, body: Buffer.concat(chunks).toString() };
      arrived.push(one);
      answer(one, response, arrived.length);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`, arrived };
};

export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
};

export const sendProblem = (
  response: ServerResponse,
  status: number,
  code: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): void => {
  sendJson(
    response,
    status,
    { type: 'about:blank', title: 'No', status, code, requestId: 'req-1', ...more },
    { 'Content-Type': 'application/problem+json', ...headers },
  );
};

/** Tries again at once: these tests are about what is tried, not about how long it takes. */
export const AT_ONCE = { retryDelay: () => 0 } as const;

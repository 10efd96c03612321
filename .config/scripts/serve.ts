import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What answers the addresses that begin in a certain way: a folder of files, or a function. */
export type Route = string | ((request: Request) => Response | Promise<Response>);

const sendFile = (folder: string, path: string, response: ServerResponse): void => {
  const file = join(folder, normalize(path === '/' ? '/index.html' : path));
  if (!file.startsWith(join(folder, '/')) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
};

const toRequest = (request: IncomingMessage, response: ServerResponse, url: string): Request => {
  const gone = new AbortController();
  // Not the request's own end, which comes as soon as its body has been read.
  response.once('close', () => gone.abort());
  const method = request.method ?? 'GET';
  const headers = new Headers(request.headers as Record<string, string>);
  const body = method === 'GET' || method === 'HEAD' ? null : (Readable.toWeb(request) as BodyInit);
  return new Request(url, { method, headers, body, duplex: 'half', signal: gone.signal } as RequestInit);
};

const send = async (answer: Response, response: ServerResponse): Promise<void> => {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body) {
    response.end();
    return;
  }
  const body = Readable.fromWeb(answer.body as ReadableStream);
  response.once('close', () => body.destroy());
  // A stream that is cut when its reader leaves is no fault.
  body.on('error', () => response.end()).pipe(response);
};

/** A small server on a free port, for pages that a check opens. The longest matching beginning answers. */
export const serve = async (
  routes: Readonly<Record<string, Route>>,
): Promise<{ readonly origin: string; close(): Promise<void> }> => {
  const starts = Object.keys(routes).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const { pathname, href } = new URL(request.url ?? '/', origin);
    const start = starts.find(each => pathname.startsWith(each));
    const route = start === undefined ? undefined : routes[start];
    if (start === undefined || route === undefined) response.writeHead(404).end();
    else if (typeof route === 'string') sendFile(route, pathname.slice(start.length - 1), response);
    else
      Promise.resolve(route(toRequest(request, response, href))).then(
        answer => send(answer, response),
        () => response.destroy(),
      );
  });
  server.listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestServer } from './server.js';

/** The test's server on a free port, for what only a real connection shows. */
export const listen = async ({
  app,
}: Pick<TestServer, 'app'>): Promise<{ url: string; port: number; close: () => void }> => {
  const server = await new Promise<Server>(resolve => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      resolve(started as Server),
    );
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

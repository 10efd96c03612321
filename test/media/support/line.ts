import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The way from browsers to the media server, where the newest connection can be cut. */
export interface Line {
  readonly port: number;
  /** How many connections were tried so far. */
  readonly tried: number;
  /** Ends the newest connection, and every new one until it is mended. */
  cut(): void;
  /** Ends every connection, and every new one until it is mended. */
  cutAll(): void;
  mend(): void;
  close(): Promise<void>;
}

export const openLine = async (target: () => number): Promise<Line> => {
  const sockets: Socket[] = [];
  let tried = 0;
  let whole = true;
  const server = createServer(socket => {
    tried++;
    // A connection that is cut is no fault here.
    socket.on('error', () => socket.destroy());
    if (!whole) {
      socket.resetAndDestroy();
      return;
    }
    const there = connect(target(), '127.0.0.1');
    there.on('error', () => socket.destroy());
    socket.on('close', () => there.destroy());
    there.on('close', () => socket.destroy());
    socket.pipe(there).pipe(socket);
    sockets.push(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get tried() {
      return tried;
    },
    cut: () => {
      whole = false;
      sockets.at(-1)?.resetAndDestroy();
    },
    cutAll: () => {
      whole = false;
      for (const socket of sockets.splice(0)) socket.resetAndDestroy();
    },
    mend: () => {
      whole = true;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

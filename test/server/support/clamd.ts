import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A daemon that speaks clamd's INSTREAM and finds what tests put into files. */
export class FakeClamd {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Files that it was asked about. */
  readonly seen: Buffer[] = [];
  /** What it does: answers, says nothing at all, or answers with an error. */
  mood: 'well' | 'silent' | 'broken' = 'well';

  private constructor() {
    this.#server = createServer(socket => this.#serve(socket));
  }

  static async start(port = 0): Promise<FakeClamd> {
    const clamd = new FakeClamd();
    await new Promise<void>(resolve => clamd.#server.listen(port, '127.0.0.1', resolve));
    return clamd;
  }

  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: (this.#server.address() as AddressInfo).port };
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.on('error', () => undefined);
    let sent = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      sent = Buffer.concat([sent, data]);
      const file = fileIn(sent);
      if (!file || this.mood === 'silent') return;
      this.seen.push(file);
      sent = Buffer.alloc(0);
      const verdict = file.includes('EICAR') ? 'Eicar-Test-Signature FOUND' : 'OK';
      socket.end(this.mood === 'broken' ? 'INSTREAM size limit exceeded. ERROR\0' : `stream: ${verdict}\0`);
    });
  }
}

const COMMAND = 'zINSTREAM\0';

/** The file of a whole command; null while some of it is missing. */
const fileIn = (sent: Buffer): Buffer | null => {
  if (sent.subarray(0, COMMAND.length).toString('latin1') !== COMMAND) return null;
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > sent.length) return null;
    chunks.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};

import { connect } from 'node:net';

/** Where a ClamAV daemon listens. */
export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
}

const CHUNK = 64 * 1024;

/** clamd says little; whatever says more is not clamd. */
const LONGEST_REPLY = 4096;

const framed = (bytes: Uint8Array): Buffer => {
  const pieces: Buffer[] = [Buffer.from('zINSTREAM\0')];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    pieces.push(length, Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
  }
  return Buffer.concat([...pieces, Buffer.alloc(4)]);
};

const verdictOf = (reply: string): 'clean' | 'blocked' | null => {
  if (/^stream: OK$/.test(reply)) return 'clean';
  return /^stream: .+ FOUND$/.test(reply) ? 'blocked' : null;
};

/**
 * Asks clamd about a file, by its INSTREAM command.
 * @param timeout milliseconds for the whole exchange
 * @throws Error when it can't be reached, is not there in time, or can't say.
 */
export const askClamd = (
  { host, port }: ClamdAddress,
  bytes: Uint8Array,
  timeout: number,
): Promise<'clean' | 'blocked'> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let reply = '';
    const timer = setTimeout(() => socket.destroy(new Error('The scanner takes too long.')), timeout);
    socket.setEncoding('latin1');
    socket.once('connect', () => socket.write(framed(bytes)));
    socket.on('data', (text: string) => {
      reply += text;
      if (reply.includes('\0') || reply.length > LONGEST_REPLY) socket.end();
    });
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(timer);
      const verdict = verdictOf(reply.split('\0', 1)[0]?.trim() ?? '');
      // After an error this is too late, and changes nothing.
      if (verdict) resolve(verdict);
      else reject(new Error('The scanner did not say what the file is.'));
    });
  });

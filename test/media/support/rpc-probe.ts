import assert from 'node:assert/strict';
import { once } from 'node:events';
import { WebSocket } from 'ws';

type Fields = Record<string, unknown>;

/** A refusal by the server. */
export class Refusal extends Error {
  readonly code: number;

  constructor({ code, message }: { code: number; message: string }) {
    super(message);
    this.code = code;
  }
}

/** For `assert.rejects`: the server refused by this code. */
export const refusedWith =
  (code: number) =>
  (error: unknown): true => {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(error.code, code);
    return true;
  };

const PATIENCE = 15_000;
/** What openvidu-browser pings by. Who says nothing for three times as long is taken for gone. */
const PING_INTERVAL = 5000;

/** A client of the wire itself, for what no browser would send. */
export class RpcProbe {
  /** What the server said without being asked, in order. */
  readonly notices: { readonly method: string; readonly params: Fields }[] = [];
  /** Frames that were neither notices nor answers to a request of ours. */
  readonly strays: Fields[] = [];
  readonly socket: WebSocket;
  closeCode: number | undefined;
  readonly #waiting = new Map<number, (frame: Fields) => void>();
  readonly #watchers = new Set<() => void>();
  #pings: NodeJS.Timeout | undefined;
  #id = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', data => this.#onFrame(JSON.parse((data as Buffer).toString()) as Fields));
    socket.on('error', () => {});
    socket.on('close', code => {
      this.closeCode = code;
      clearInterval(this.#pings);
      const error = { code: 0, message: 'The socket was closed' };
      for (const settle of this.#waiting.values()) settle({ error });
      this.#waiting.clear();
      this.#changed();
    });
  }

  static async open(port: number): Promise<RpcProbe> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/openvidu?sessionId=x`);
    const probe = new RpcProbe(socket);
    await once(socket, 'open');
    return probe;
  }

  /** Opens a socket and joins on a token. */
  static async join(
    port: number,
    token: string,
    metadata = '',
  ): Promise<RpcProbe & { readonly joined: Fields }> {
    const probe = await RpcProbe.open(port);
    const joined = await probe.joinRoom(token, metadata);
    return Object.assign(probe, { joined });
  }

  async joinRoom(token: string, metadata: unknown = ''): Promise<Fields> {
    const session = new URL(token).searchParams.get('sessionId');
    const joined = await this.call('joinRoom', {
      token,
      session,
      metadata,
      platform: 'probe',
      sdkVersion: '2.32.2',
    });
    this.#pings ??= setInterval(() => void this.call('ping').catch(() => {}), PING_INTERVAL).unref();
    return joined;
  }

  publish(more: Fields = {}): Promise<Fields> {
    return this.call('publishVideo', {
      hasAudio: true,
      hasVideo: true,
      audioActive: true,
      videoActive: true,
      typeOfVideo: 'CAMERA',
      frameRate: 15,
      videoDimensions: '{"width":320,"height":240}',
      sdpOffer: 'offer',
      ...more,
    });
  }

  /** Asks; answers with the result, or rejects with a Refusal. */
  call(method: string, params?: unknown): Promise<Fields> {
    const id = this.#id++;
    this.socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE);
      this.#waiting.set(id, frame => {
        clearTimeout(timer);
        if (frame['error']) reject(new Refusal(frame['error'] as { code: number; message: string }));
        else resolve(frame['result'] as Fields);
      });
    });
  }

  sendRaw(data: string | Buffer): void {
    this.socket.send(data);
  }

  /** Waits until the server has said this; answers with what it said. */
  async noticed(method: string): Promise<Fields> {
    await this.until(() => this.notices.some(notice => notice.method === method), method);
    return this.notices.find(notice => notice.method === method)?.params ?? {};
  }

  async closed(): Promise<number> {
    await this.until(() => this.closeCode !== undefined, 'close');
    return this.closeCode ?? 0;
  }

  /** Waits until something is so, looked at with each frame. */
  until(isSo: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`${what}: did not come`));
      }, PATIENCE);
      const look = (): void => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Breaks the line without a word. */
  cut(): void {
    this.socket.terminate();
  }

  #onFrame(frame: Fields): void {
    if (typeof frame['method'] === 'string') {
      this.notices.push({ method: frame['method'], params: frame['params'] as Fields });
    } else {
      const settle = this.#waiting.get(frame['id'] as number);
      this.#waiting.delete(frame['id'] as number);
      if (settle) settle(frame);
      else this.strays.push(frame);
    }
    this.#changed();
  }

  #changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

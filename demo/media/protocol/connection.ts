import type { RawData, WebSocket } from 'ws';
import { errorFrame, readRequest, resultFrame, RpcFrameError, type RpcRequest } from './json-rpc.js';
import type { RpcError } from './errors.js';
import type { Limits } from './limits.js';
import type { Params } from './params.js';
import type { RpcClient } from './rpc-client.js';

export interface ConnectionEvents {
  readonly onRequest: (request: RpcRequest) => void;
  readonly onClose: () => void;
  /** The socket is being closed for something that its client did, or didn't. */
  readonly onRefused: (reason: string) => void;
}

const POLICY_VIOLATION = 1008;

/** One socket: reads requests from it within the limits, and answers them. */
export class Connection {
  /** Who sits on this socket, once it has joined or come back. */
  client: RpcClient | undefined;
  readonly #socket: WebSocket;
  readonly #limits: Limits;
  readonly #events: ConnectionEvents;
  readonly #joining: NodeJS.Timeout;
  #allowance: number;
  #allowanceAt = performance.now();
  #refused = false;

  constructor(socket: WebSocket, limits: Limits, events: ConnectionEvents) {
    this.#socket = socket;
    this.#limits = limits;
    this.#events = events;
    this.#allowance = limits.requestBurst;
    this.#joining = setTimeout(() => this.refuse('join-timeout'), limits.joinTimeout);
    socket.on('message', (data, isBinary) => this.#onMessage(data, isBinary));
    socket.on('close', () => {
      clearTimeout(this.#joining);
      events.onClose();
    });
    // The library closes a socket that breaks its rules, an oversized frame for one; 'close' follows.
    socket.on('error', () => this.#note('bad-frame'));
  }

  seat(client: RpcClient): void {
    clearTimeout(this.#joining);
    this.client = client;
    client.attach(this.#socket);
  }

  answer({ id }: RpcRequest, result: Params): void {
    if (id === undefined) return;
    // The client takes the id of its seat from the answer to joinRoom; OpenVidu puts it into each.
    const seat = this.client ? { sessionId: this.client.id } : {};
    this.#send(resultFrame(id, { ...result, ...seat }));
  }

  fail({ id }: RpcRequest, error: RpcError): void {
    if (id !== undefined) this.#send(errorFrame(id, error));
  }

  /** Closes the socket, and says in the log why. */
  refuse(reason: string): void {
    this.#note(reason);
    this.close(POLICY_VIOLATION);
  }

  close(code: number): void {
    this.#socket.close(code);
    // A client that doesn't answer the close frame would hold its socket for half a minute more.
    setTimeout(() => this.#socket.terminate(), 1000).unref();
  }

  #onMessage(data: RawData, isBinary: boolean): void {
    if (this.#refused) return;
    if (isBinary) return this.refuse('binary-frame');
    if (!this.#allow()) return this.refuse('too-many-requests');
    try {
      const request = readRequest((data as Buffer).toString('utf8'));
      if (request) this.#events.onRequest(request);
    } catch (error) {
      if (!(error instanceof RpcFrameError)) throw error;
      this.#send(errorFrame(error.id, error));
    }
  }

  #allow(): boolean {
    const now = performance.now();
    const earned = ((now - this.#allowanceAt) / 1000) * this.#limits.requestRate;
    this.#allowance = Math.min(this.#limits.requestBurst, this.#allowance + earned) - 1;
    this.#allowanceAt = now;
    return this.#allowance >= 0;
  }

  #send(frame: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame);
  }

  #note(reason: string): void {
    if (this.#refused) return;
    this.#refused = true;
    this.#events.onRefused(reason);
  }
}

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { joinResult, joinRoom } from '../joining.js';
import { faultOf, type MediaLog } from '../log.js';
import { createMethods } from '../signaling.js';
import type { StreamEndpoints } from '../room/stream-endpoints.js';
import type { MediaRooms } from '../room/media-rooms.js';
import type { IceServer } from '../room/tokens.js';
import { Connection } from './connection.js';
import { Code, RpcError } from './errors.js';
import { MAX_FRAME, type RpcRequest } from './json-rpc.js';
import type { Limits } from './limits.js';
import { numberOf, type Params } from './params.js';
import { RpcClient } from './rpc-client.js';

export interface GatewayOptions {
  readonly rooms: MediaRooms;
  readonly media: StreamEndpoints;
  readonly iceServers: readonly IceServer[];
  readonly limits: Limits;
  readonly log: MediaLog;
}

/** Requests that wait for nothing and nothing waits for. */
const UNORDERED = new Set(['onIceCandidate', 'echo', 'videoData']);

/** All sockets of the server: takes requests to the methods behind them, and keeps clients across broken lines. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #methods: ReturnType<typeof createMethods>;
  readonly #sockets: WebSocketServer;
  readonly #clients = new Map<string, RpcClient>();
  /** Sockets that haven't joined, the oldest first. */
  readonly #waiting = new Set<Connection>();

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#methods = createMethods(options.media);
    this.#sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: MAX_FRAME });
  }

  /**
   * Opens a socket. Its origin isn't looked at, as OpenVidu doesn't: what lets a page in is the token that its
   * backend gave it, and no cookie or network position stands in for one.
   */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#sockets.handleUpgrade(request, socket, head, opened => this.#open(opened));
  }

  close(): void {
    for (const connection of this.#waiting) connection.close(1001);
    for (const client of [...this.#clients.values()]) client.close();
    this.#sockets.close();
    // A client that doesn't answer the close frame would hold its socket for half a minute more.
    setTimeout(() => {
      for (const socket of this.#sockets.clients) socket.terminate();
    }, 1000).unref();
  }

  #open(socket: WebSocket): void {
    const { limits, log } = this.#options;
    const connection: Connection = new Connection(socket, limits, {
      onRequest: request => this.#onRequest(connection, request),
      onClose: () => {
        this.#waiting.delete(connection);
        connection.client?.detach(socket);
      },
      onRefused: reason => log({ event: 'socket-refused', reason }),
    });
    this.#waiting.add(connection);
    const [oldest] = this.#waiting;
    if (!oldest || this.#waiting.size <= limits.maxWaiting) return;
    this.#waiting.delete(oldest);
    oldest.refuse('too-many-waiting');
  }

  #onRequest(connection: Connection, request: RpcRequest): void {
    const { client } = connection;
    const { method, params } = request;
    if (method === 'ping') {
      client?.heard(numberOf(params, 'interval', NaN) || undefined);
      connection.answer(request, { value: 'pong' });
      return;
    }
    if (method === 'connect') return this.#reconnect(connection, request);
    if (method === 'joinRoom') return this.#join(connection, request);
    if (client && !UNORDERED.has(method)) {
      if (!client.enqueue(() => this.#call(connection, request))) connection.refuse('too-many-pending');
      return;
    }
    void this.#call(connection, request);
  }

  #reconnect(connection: Connection, request: RpcRequest): void {
    const client = this.#clients.get(String(request.params['sessionId']));
    if (!client) return connection.fail(request, new RpcError(Code.RECONNECTION));
    this.#seat(connection, client);
    connection.answer(request, { value: 'reconnection successful' });
    client.catchUp();
  }

  #join(connection: Connection, request: RpcRequest): void {
    const { rooms, iceServers, limits, log } = this.#options;
    try {
      if (connection.client) throw new RpcError(Code.USER_EXISTS);
      if (this.#clients.size >= limits.maxJoined) throw new RpcError(Code.GENERIC, 'The server is full');
      const client: RpcClient = new RpcClient(limits, end => {
        this.#clients.delete(client.id);
        const { participant } = client;
        participant?.session.leave(participant, end === 'lost' ? 'networkDisconnect' : 'disconnect');
      });
      client.participant = joinRoom(rooms, client, request.params);
      this.#clients.set(client.id, client);
      this.#seat(connection, client);
      connection.answer(request, joinResult(client.participant, iceServers));
    } catch (error) {
      const refusal = this.#toRpcError(error, request.method);
      log({ event: 'join-refused', code: refusal.code });
      connection.fail(request, refusal);
    }
  }

  #seat(connection: Connection, client: RpcClient): void {
    connection.seat(client);
    this.#waiting.delete(connection);
  }

  async #call(connection: Connection, request: RpcRequest): Promise<void> {
    const from = connection.client?.participant;
    let answered = false;
    const answer = (result: Params): void => {
      if (!answered) connection.answer(request, result);
      answered = true;
    };
    try {
      const method = this.#methods.get(request.method);
      if (!method) throw new RpcError(Code.METHOD_NOT_FOUND);
      if (!from || from.left) throw new RpcError(Code.TRANSPORT, 'This connection has not joined a session');
      answer((await method({ from, params: request.params, answer })) ?? {});
    } catch (error) {
      const refusal = this.#toRpcError(error, request.method);
      this.#options.log({
        event: 'request-refused',
        // A method's name is only worth a line when it is one: anything else is the client's own text.
        ...(this.#methods.has(request.method) ? { method: request.method } : {}),
        code: refusal.code,
        ...(from ? { sessionId: from.session.id, connectionId: from.id } : {}),
      });
      if (!answered) connection.fail(request, refusal);
    }
  }

  #toRpcError(error: unknown, method: string): RpcError {
    if (error instanceof RpcError) return error;
    this.#options.log({ event: 'fault', method, ...faultOf(error) });
    return new RpcError(Code.GENERIC);
  }
}

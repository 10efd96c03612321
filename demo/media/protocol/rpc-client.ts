import { WebSocket } from 'ws';
import { newRpcSessionId } from '../ids.js';
import type { Contact, Participant } from '../room/media-room.js';
import { notificationFrame } from './json-rpc.js';
import type { Limits } from './limits.js';
import type { Params } from './params.js';

const DEFAULT_PING_INTERVAL = 5000;
const LONGEST_PING_INTERVAL = 60_000;
const MISSED_PINGS = 3;
const SECOND_LOOK = 100;
const MAX_MISSED_NOTICES = 1000;

/** Why a client is gone for good: it left, or its line broke and didn't come back. */
export type ClientEnd = 'closed' | 'lost';

/** One client that has joined, over as many sockets as its line needs. */
export class RpcClient implements Contact {
  /** Tells the server which client comes back. As good as a password: it goes to nobody else. */
  readonly id = newRpcSessionId();
  participant: Participant | undefined;
  readonly #limits: Limits;
  readonly #onEnd: (end: ClientEnd) => void;
  #socket: WebSocket | undefined;
  #missed: string[] = [];
  #pingInterval = DEFAULT_PING_INTERVAL;
  #watchdog: NodeJS.Timeout | undefined;
  #grace: NodeJS.Timeout | undefined;
  #closing: NodeJS.Timeout | undefined;
  #queue: Promise<void> = Promise.resolve();
  #pending = 0;
  #ended = false;

  constructor(limits: Limits, onEnd: (end: ClientEnd) => void) {
    this.#limits = limits;
    this.#onEnd = onEnd;
  }

  /** Takes a socket, in place of an earlier one. */
  attach(socket: WebSocket): void {
    const old = this.#socket;
    this.#socket = socket;
    if (old !== socket) old?.terminate();
    clearTimeout(this.#grace);
    this.heard();
  }

  /** Sends what the client missed while its line was down. OpenVidu drops it; rooms then show people who left. */
  catchUp(): void {
    for (const frame of this.#missed.splice(0)) this.#send(frame);
  }

  /** The socket is closed. The seat is kept for a while. */
  detach(socket: WebSocket): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    clearTimeout(this.#watchdog);
    if (!this.participant || this.participant.left) return this.#end('closed');
    this.#grace = setTimeout(() => this.#end('lost'), this.#limits.reconnectGrace);
  }

  /** The client pinged, or came back. After three intervals without a ping its line counts as broken. */
  heard(interval?: number): void {
    if (interval !== undefined) {
      this.#pingInterval = Math.min(LONGEST_PING_INTERVAL, Math.max(this.#limits.shortestPing, interval));
    }
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      // A server that was held up itself reads only now what came in time: another look before the line counts as broken.
      this.#watchdog = setTimeout(() => this.#socket?.terminate(), SECOND_LOOK);
    }, this.#pingInterval * MISSED_PINGS);
  }

  notify(method: string, params: Params): void {
    this.#send(notificationFrame(method, params));
  }

  closeSoon(): void {
    this.#closing ??= setTimeout(() => this.close(), this.#limits.closeDelay).unref();
  }

  close(): void {
    this.#socket?.close(1000);
    this.#end('closed');
  }

  /**
   * Runs a request after the one before it: a client that publishes and unpublishes in one breath means it in that
   * order. Answers false when too many wait.
   */
  enqueue(task: () => Promise<void>): boolean {
    if (this.#pending >= this.#limits.maxPending) return false;
    this.#pending += 1;
    this.#queue = this.#queue.then(task).finally(() => (this.#pending -= 1));
    return true;
  }

  #send(frame: string): void {
    if (this.#ended) return;
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN) {
      this.#missed.push(frame);
      // A picture of the room with holes in it is worse than none: better that the client joins anew.
      if (this.#missed.length > MAX_MISSED_NOTICES) this.#end('lost');
      return;
    }
    if (socket.bufferedAmount > this.#limits.maxUnread) socket.terminate();
    else socket.send(frame);
  }

  #end(end: ClientEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const timer of [this.#watchdog, this.#grace, this.#closing]) clearTimeout(timer);
    this.#missed = [];
    this.#onEnd(end);
  }
}

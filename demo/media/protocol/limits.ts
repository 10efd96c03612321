/** How much of the server one client may take, and for how long it may keep silent. Times in milliseconds. */
export interface Limits {
  /** From opening a socket to having joined. */
  readonly joinTimeout: number;
  /** How long a broken socket's seat is kept. OpenVidu's own is the same. */
  readonly reconnectGrace: number;
  /** The least that counts as a ping interval; three of them without a ping count as a broken line. */
  readonly shortestPing: number;
  /** Between leaving and the socket being closed, for clients that don't close it themselves. */
  readonly closeDelay: number;
  /** Sockets that have joined. */
  readonly maxJoined: number;
  /** Sockets that haven't. Past this the oldest of them gives way, so that silent ones keep nobody out. */
  readonly maxWaiting: number;
  /** Requests a second, over time and at once. Joining a session of twelve takes about 80. */
  readonly requestRate: number;
  readonly requestBurst: number;
  /** Requests of one client that wait for the one before. */
  readonly maxPending: number;
  /** What a client that doesn't read may leave unread, in bytes. */
  readonly maxUnread: number;
}

export const DEFAULT_LIMITS: Limits = {
  joinTimeout: 15_000,
  reconnectGrace: 10_000,
  shortestPing: 1000,
  closeDelay: 10_000,
  maxJoined: 500,
  maxWaiting: 200,
  requestRate: 100,
  requestBurst: 500,
  maxPending: 200,
  maxUnread: 4 * 1024 * 1024,
};

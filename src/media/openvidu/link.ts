import type { Connection, OpenVidu, Session, Stream } from 'openvidu-browser';
import type { RoomGrant } from '../../contract/session.js';
import { createOpenVidu, endRequests, type Library } from './library.js';
import { LinkError } from './reasons.js';
import { stopRetrying } from './stop-retrying.js';

/** What a link tells. Called only between `open` and the end. */
export interface LinkEvents {
  readonly onJoined?: (connection: Connection) => void;
  readonly onLeft?: (connection: Connection) => void;
  readonly onStream?: (stream: Stream) => void;
  readonly onStreamEnded?: (stream: Stream) => void;
  readonly onStreamChanged?: () => void;
  readonly onSignal?: (topic: string, text: string, from: string | undefined) => void;
  readonly onQuality?: (connectionId: string, level: number) => void;
  readonly onReconnecting?: () => void;
  readonly onReconnected?: () => void;
  /** The media server, or the lack of it, ended the link. Not called after `close`. */
  readonly onEnded?: (reason: string) => void;
}

type Status = 'opening' | 'open' | 'reconnecting' | 'closed';

/** One connection to the media server, and the ways in which openvidu-browser does not end, ended. */
export class Link {
  readonly openvidu: OpenVidu;
  readonly session: Session;
  readonly #address: string;
  readonly #events: LinkEvents;
  #status: Status = 'opening';
  #refuse: (error: Error) => void = () => undefined;

  constructor(library: Library, { connection, iceServers }: RoomGrant, events: LinkEvents = {}) {
    this.openvidu = createOpenVidu(library, iceServers as readonly RTCIceServer[]);
    // Before anything else: a connection lost without a session makes the library call alert().
    this.session = this.openvidu.initSession();
    this.#address = connection.url;
    this.#events = events;
    this.#listen();
  }

  /** Whether requests reach the media server. */
  get ready(): boolean {
    return this.#status === 'open';
  }

  /** Connects. Left to itself the library waits for ever when nobody answers. */
  async open(timeout: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#refuse = reject;
        timer = setTimeout(() => reject(new LinkError('unreachable')), timeout);
        this.session.connect(this.#address).then(resolve, reject);
      });
      if (this.#status === 'opening') this.#status = 'open';
    } catch (error) {
      this.#abandon();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Leaves. Safe at any time, and more than once. */
  close(): void {
    if (this.#status === 'open') {
      this.#status = 'closed';
      this.session.disconnect();
    } else {
      this.#abandon();
      this.#refuse(new LinkError('unknown'));
    }
  }

  #listen(): void {
    const events = this.#events;
    const own = ({ connectionId }: Connection): boolean =>
      connectionId === (this.session.connection as Connection | undefined)?.connectionId;
    this.session.on('connectionCreated', ({ connection }) => {
      if (!own(connection)) events.onJoined?.(connection);
    });
    this.session.on('connectionDestroyed', ({ connection }) => events.onLeft?.(connection));
    this.session.on('streamCreated', ({ stream }) => events.onStream?.(stream));
    this.session.on('streamDestroyed', ({ stream }) => events.onStreamEnded?.(stream));
    this.session.on('streamPropertyChanged', () => events.onStreamChanged?.());
    this.session.on('networkQualityLevelChanged', ({ connection, newValue }) =>
      events.onQuality?.(connection.connectionId, newValue),
    );
    this.session.on('signal', ({ type = '', data = '', from }) =>
      events.onSignal?.(type.replace(/^signal:/, ''), data, from?.connectionId),
    );
    this.session.on('reconnecting', () => {
      if (this.#status === 'opening') {
        // The very first attempt found nobody; the promise of connect() would stay open for good.
        this.#status = 'reconnecting';
        this.#abandon();
        this.#refuse(new LinkError('unreachable'));
      } else if (this.#status === 'open') {
        this.#status = 'reconnecting';
        events.onReconnecting?.();
      }
    });
    this.session.on('reconnected', () => {
      if (this.#status !== 'reconnecting') return;
      this.#status = 'open';
      events.onReconnected?.();
    });
    this.session.on('sessionDisconnected', ({ reason }) => {
      if (this.#status === 'closed') return;
      const opening = this.#status === 'opening';
      this.#status = 'closed';
      endRequests(this.openvidu);
      if (opening) this.#refuse(new LinkError('unreachable'));
      else events.onEnded?.(reason);
    });
  }

  /** Ends what the library would keep trying. */
  #abandon(): void {
    if (this.#status === 'closed') return;
    const retrying = this.#status === 'reconnecting';
    this.#status = 'closed';
    if (retrying) stopRetrying(`${this.openvidu.wsUri}?sessionId=${this.session.sessionId}`);
    try {
      this.session.leave(true, 'disconnect');
      // It closes the socket only of a session that had been joined.
      this.openvidu.closeWs();
    } catch {
      // There was no socket yet.
    }
    // A socket that comes back after all would take its old seat again, as a ghost.
    (this.session as { connection: Connection | undefined }).connection = undefined;
  }
}

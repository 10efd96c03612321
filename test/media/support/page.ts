import { OpenVidu, type Publisher, type Session, type Subscriber } from 'openvidu-browser';

/** What a page has seen of its session, in order. */
export interface SeenEvent {
  readonly type: string;
  readonly connectionId?: string;
  readonly reason?: string;
  readonly data?: string;
  readonly property?: string;
  readonly value?: unknown;
}

/** What has been received of somebody's stream. */
export interface Received {
  readonly frames: number;
  readonly audioPackets: number;
  readonly audioEnergy: number;
  readonly packetsLost: number;
}

export interface PublishOptions {
  readonly audio?: boolean;
  readonly video?: boolean;
  readonly screen?: boolean;
}

export type Outcome =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly error: string };

const nameOf = (error: unknown): string => {
  const { name, code, message } = error as { name?: string; code?: number; message?: string };
  return name && name !== 'Error' ? name : String(code ?? message ?? error);
};

/** How often the statistics are looked at, in milliseconds. */
const LOOK_INTERVAL = 100;

const totalsOf = (report: RTCStatsReport): Received => {
  const totals = { frames: 0, audioPackets: 0, audioEnergy: 0, packetsLost: 0 };
  for (const stats of report.values() as Iterable<Record<string, number | string>>) {
    if (stats['type'] !== 'inbound-rtp') continue;
    totals.packetsLost += Number(stats['packetsLost'] ?? 0);
    if (stats['kind'] === 'video') totals.frames += Number(stats['framesDecoded'] ?? 0);
    else {
      totals.audioPackets += Number(stats['packetsReceived'] ?? 0);
      totals.audioEnergy += Number(stats['totalAudioEnergy'] ?? 0);
    }
  }
  return totals;
};

/** One person's room, as a page's own script would write it: nothing of openvidu-browser is replaced. */
export class PageRoom {
  readonly seen: SeenEvent[] = [];
  /** Milliseconds from joining to the first picture of somebody else, and from hearing of them. */
  readonly firstFrames: { readonly sinceJoin: number; readonly sinceCreated: number }[] = [];
  readonly #subscribers = new Map<string, Subscriber>();
  readonly #received = new Map<string, Received>();
  #openvidu: OpenVidu | undefined;
  #session: Session | undefined;
  #publisher: Publisher | undefined;

  constructor() {
    setInterval(() => void this.#look(), LOOK_INTERVAL);
  }

  async join(token: string, name: string): Promise<Outcome> {
    const started = performance.now();
    const openvidu = new OpenVidu();
    openvidu.enableProdMode();
    openvidu.setAdvancedConfiguration({ rtcConfiguration: { iceServers: [] } });
    const session = (this.#session = openvidu.initSession());
    this.#openvidu = openvidu;
    const see = (event: SeenEvent): void => void this.seen.push(event);

    session.on('connectionCreated', ({ connection }) =>
      see({ type: 'connectionCreated', connectionId: connection.connectionId, data: connection.data }),
    );
    session.on('connectionDestroyed', ({ connection, reason }) => {
      see({ type: 'connectionDestroyed', connectionId: connection.connectionId, reason });
    });
    session.on('streamCreated', ({ stream }) => {
      const { connectionId } = stream.connection;
      see({ type: 'streamCreated', connectionId });
      const created = performance.now();
      const subscriber = session.subscribe(stream, undefined);
      this.#subscribers.set(connectionId, subscriber);
      this.#show(subscriber, () => {
        const now = performance.now();
        this.firstFrames.push({ sinceJoin: now - started, sinceCreated: now - created });
      });
    });
    session.on('streamDestroyed', ({ stream, reason }) => {
      this.#subscribers.delete(stream.connection.connectionId);
      see({ type: 'streamDestroyed', connectionId: stream.connection.connectionId, reason });
    });
    session.on('streamPropertyChanged', ({ stream, changedProperty, newValue }) => {
      const { connectionId } = stream.connection;
      see({ type: 'streamPropertyChanged', connectionId, property: changedProperty, value: newValue });
    });
    session.on('signal', ({ type, data, from }) => {
      see({
        type: `signal ${type.replace('signal:', '')}`,
        connectionId: from?.connectionId ?? 'server',
        data: data ?? '',
      });
    });
    session.on('reconnecting', () => see({ type: 'reconnecting' }));
    session.on('reconnected', () => see({ type: 'reconnected' }));
    session.on('sessionDisconnected', ({ reason }) => see({ type: 'sessionDisconnected', reason }));
    return this.#try(async () => {
      await session.connect(token, { name });
      return session.connection.connectionId;
    });
  }

  publish({ audio = true, video = true, screen = false }: PublishOptions): Promise<Outcome> {
    return this.#try(async () => {
      const { openvidu, session } = this.#joined;
      this.#publisher = await openvidu.initPublisherAsync(undefined, {
        audioSource: audio ? undefined : false,
        videoSource: screen ? 'screen' : video ? undefined : false,
        resolution: '320x240',
        frameRate: 15,
      } as Parameters<OpenVidu['initPublisherAsync']>[1] & object);
      this.#publisher.on('streamDestroyed', event => {
        event.preventDefault();
        this.seen.push({ type: 'own streamDestroyed', reason: event.reason });
      });
      await session.publish(this.#publisher);
      return this.#publisher.stream.streamId;
    });
  }

  unpublish(): Promise<Outcome> {
    return this.#try(async () => {
      await this.#joined.session.unpublish(this.#own);
      return '';
    });
  }

  signal(type: string, data: string, to: readonly string[] = []): Promise<Outcome> {
    return this.#try(async () => {
      const { session } = this.#joined;
      const receivers = [...session.remoteConnections.values(), session.connection].filter(each =>
        to.includes(each.connectionId),
      );
      await session.signal({ type, data, to: receivers });
      return '';
    });
  }

  muteAudio(muted: boolean): Promise<Outcome> {
    return this.#try(() => {
      this.#own.publishAudio(!muted);
      return Promise.resolve('');
    });
  }

  reconnectOwn(): Promise<Outcome> {
    return this.#try(async () => {
      await (this.#own.stream as unknown as { reconnect(): Promise<void> }).reconnect();
      return '';
    });
  }

  reconnectRemote(connectionId: string): Promise<Outcome> {
    return this.#try(async () => {
      const { stream } = this.#subscriberOf(connectionId);
      await (stream as unknown as { reconnect(): Promise<void> }).reconnect();
      return '';
    });
  }

  forceDisconnect(connectionId: string): Promise<Outcome> {
    return this.#try(async () => {
      const { session } = this.#joined;
      const connection = session.remoteConnections.get(connectionId);
      if (!connection) throw new Error('unknown connection');
      await session.forceDisconnect(connection);
      return '';
    });
  }

  forceUnpublish(connectionId: string): Promise<Outcome> {
    return this.#try(async () => {
      await this.#joined.session.forceUnpublish(this.#subscriberOf(connectionId).stream);
      return '';
    });
  }

  /** Breaks the socket as a changed network does: the client notices and comes back. */
  breakSocket(): void {
    const { openvidu } = this.#joined;
    (openvidu as unknown as { jsonRpcClient: { reconnect(): void } }).jsonRpcClient.reconnect();
  }

  leave(): void {
    this.#joined.session.disconnect();
  }

  /** What was received of somebody by the last look at the statistics. */
  received(connectionId: string): Received | undefined {
    return this.#received.get(connectionId);
  }

  async #look(): Promise<void> {
    for (const [id, subscriber] of this.#subscribers) {
      const report = await subscriber.stream.getRTCPeerConnection()?.getStats();
      if (report) this.#received.set(id, totalsOf(report));
    }
  }

  get #joined(): { readonly openvidu: OpenVidu; readonly session: Session } {
    if (!this.#openvidu || !this.#session) throw new Error('not joined');
    return { openvidu: this.#openvidu, session: this.#session };
  }

  get #own(): Publisher {
    if (!this.#publisher) throw new Error('not publishing');
    return this.#publisher;
  }

  #subscriberOf(connectionId: string): Subscriber {
    const subscriber = this.#subscribers.get(connectionId);
    if (!subscriber) throw new Error('not subscribed');
    return subscriber;
  }

  #show(subscriber: Subscriber, onFrame: () => void): void {
    const video = document.createElement('video');
    video.autoplay = true;
    video.playsInline = true;
    document.body.append(video);
    subscriber.addVideoElement(video);
    video.requestVideoFrameCallback(onFrame);
  }

  async #try(act: () => Promise<string>): Promise<Outcome> {
    try {
      return { ok: true, id: await act() };
    } catch (error) {
      return { ok: false, error: nameOf(error) };
    }
  }
}

declare global {
  interface Window {
    room: PageRoom;
  }
}

window.room = new PageRoom();

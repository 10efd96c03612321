import type { Library } from '../../../src/media/openvidu/library.js';

type Handler = (event: Record<string, unknown>) => void;

class Emitter {
  readonly #handlers = new Map<string, { handler: Handler; once: boolean }[]>();

  on(type: string, handler: Handler): this {
    this.#handlers.set(type, [...(this.#handlers.get(type) ?? []), { handler, once: false }]);
    return this;
  }

  once(type: string, handler: Handler): this {
    this.#handlers.set(type, [...(this.#handlers.get(type) ?? []), { handler, once: true }]);
    return this;
  }

  emit(type: string, event: Record<string, unknown> = {}): void {
    const handlers = this.#handlers.get(type) ?? [];
    this.#handlers.set(
      type,
      handlers.filter(({ once }) => !once),
    );
    for (const { handler } of handlers) handler(event);
  }
}

interface StreamOptions {
  hasAudio: boolean;
  hasVideo: boolean;
  audioActive?: boolean;
  videoActive?: boolean;
  typeOfVideo?: string;
}

export class StubStream {
  readonly ee = new Emitter();
  readonly streamId: string;
  connection: StubConnection | undefined;
  hasAudio: boolean;
  hasVideo: boolean;
  audioActive: boolean;
  videoActive: boolean;
  typeOfVideo: string;
  peerClosed = false;
  media: MediaStream | undefined;
  /** What is asked of its picture. */
  readonly encodings: RTCRtpEncodingParameters[] = [{}];

  constructor(id: string, { hasAudio, hasVideo, audioActive, videoActive, typeOfVideo }: StreamOptions) {
    this.streamId = id;
    this.hasAudio = hasAudio;
    this.hasVideo = hasVideo;
    this.audioActive = audioActive ?? hasAudio;
    this.videoActive = videoActive ?? hasVideo;
    this.typeOfVideo = typeOfVideo ?? 'CAMERA';
  }

  getMediaStream(): MediaStream | undefined {
    return this.media;
  }

  getRTCPeerConnection() {
    return {
      connectionState: this.peerClosed ? 'closed' : 'connected',
      getStats: () => Promise.resolve(new Map()),
      getSenders: () =>
        (this.media?.getTracks() ?? []).map(track => ({
          track,
          replaceTrack: () => Promise.resolve(),
          getParameters: () => ({ encodings: this.encodings.map(encoding => ({ ...encoding })) }),
          setParameters: ({ encodings }: RTCRtpSendParameters) => {
            this.encodings.splice(0, Infinity, ...encodings);
            return Promise.resolve();
          },
          getStats: () => Promise.resolve(new Map()),
        })),
      getReceivers: () => [],
    };
  }

  disposeWebRtcPeer(): void {
    this.peerClosed = true;
  }

  disposeMediaStream(): Promise<void> {
    for (const track of this.media?.getTracks() ?? []) track.stop();
    return Promise.resolve();
  }
}

export interface StubConnection {
  readonly connectionId: string;
  readonly creationTime: number;
  readonly data: string;
  stream?: StubStream | undefined;
}

class StubPublisher extends Emitter {
  readonly stream: StubStream;
  readonly videoReference = { srcObject: {} as object | null };
  readonly #server: StubServer;

  constructor(server: StubServer, properties: Record<string, unknown>) {
    super();
    this.#server = server;
    const { audioSource, videoSource, publishAudio } = properties;
    server.published.push(properties);
    const screen = videoSource === 'screen';
    this.stream = new StubStream(`str_${server.published.length}`, {
      hasAudio: Boolean(audioSource),
      hasVideo: Boolean(videoSource),
      audioActive: Boolean(audioSource && publishAudio),
      ...(screen ? { typeOfVideo: 'SCREEN' } : {}),
    });
    this.stream.media = new MediaStream(
      [audioSource, videoSource].filter(source => source instanceof MediaStreamTrack),
    );
    queueMicrotask(() => this.emit('accessAllowed'));
  }

  publishAudio(on: boolean): void {
    this.#server.calls.push(`publishAudio ${String(on)}`);
    for (const track of this.stream.media?.getAudioTracks() ?? []) track.enabled = on;
    this.stream.audioActive = on;
    this.#server.session?.emit('streamPropertyChanged');
  }

  publishVideo(on: boolean): Promise<void> {
    this.#server.calls.push(`publishVideo ${String(on)}`);
    // As the real one: with the value that it has already it never settles.
    if (this.stream.videoActive === on) return new Promise(() => undefined);
    this.stream.videoActive = on;
    this.#server.session?.emit('streamPropertyChanged');
    return Promise.resolve();
  }
}

class StubSession extends Emitter {
  readonly server: StubServer;
  readonly sessionId = 'ses_stub';
  connection: StubConnection | undefined;
  publisher: StubPublisher | undefined;
  readonly remotes = new Map<string, StubConnection>();

  constructor(server: StubServer) {
    super();
    this.server = server;
  }

  connect(url: string): Promise<void> {
    this.server.calls.push('connect');
    return this.server.connecting(url).then(() => {
      this.connection = { connectionId: 'con_own', creationTime: 1_000, data: '' };
      this.emit('connectionCreated', { connection: this.connection });
      for (const connection of this.remotes.values()) {
        this.emit('connectionCreated', { connection });
        if (connection.stream) this.emit('streamCreated', { stream: connection.stream });
      }
    });
  }

  subscribeAsync(stream: StubStream): Promise<object> {
    this.server.calls.push(`subscribe ${stream.connection?.connectionId ?? ''}`);
    return this.server.subscribing(stream).then(() => {
      stream.media = new MediaStream(this.server.tracks(stream));
      stream.ee.emit('mediastream-updated');
      return {};
    });
  }

  publish(publisher: StubPublisher): Promise<void> {
    this.server.calls.push('publish');
    this.publisher = publisher;
    return this.server.publishing(publisher.stream);
  }

  unpublish(publisher: StubPublisher): Promise<void> {
    this.server.calls.push('unpublish');
    this.publisher = undefined;
    publisher.emit('streamDestroyed', { reason: 'unpublish' });
    void publisher.stream.disposeMediaStream();
    return Promise.resolve();
  }

  signal({ type, data, to }: { type: string; data: string; to?: StubConnection[] }): Promise<void> {
    this.server.signals.push({ type, data, to: to?.map(({ connectionId }) => connectionId) });
    // The media server echoes.
    this.emit('signal', { type: `signal:${type}`, data, from: this.connection });
    return Promise.resolve();
  }

  disconnect(): void {
    this.leave(false, 'disconnect');
  }

  leave(forced: boolean, reason: string): void {
    this.server.calls.push(forced ? 'leave by force' : 'leave');
    if (this.connection) this.end(reason);
  }

  /** As the real one: the own stream is over first, and its tracks with it. */
  end(reason: string): void {
    const { publisher } = this;
    this.publisher = undefined;
    publisher?.emit('streamDestroyed', { reason });
    void publisher?.stream.disposeMediaStream();
    this.emit('sessionDisconnected', { reason });
  }
}

/** Stands in for openvidu-browser and the media server behind it, with the faults of the real one. */
export class StubServer {
  readonly calls: string[] = [];
  readonly published: Record<string, unknown>[] = [];
  readonly signals: { type: string; data: string; to: string[] | undefined }[] = [];
  readonly configurations: Record<string, unknown>[] = [];
  readonly objects: object[] = [];
  session: StubSession | undefined;
  /** ICE servers that the media server would send. */
  iceServers: RTCIceServer[] | undefined;
  connecting: (url: string) => Promise<void> = () => Promise.resolve();
  publishing: (stream: StubStream) => Promise<void> = () => Promise.resolve();
  subscribing: (stream: StubStream) => Promise<void> = () => Promise.resolve();
  tracks: (stream: StubStream) => MediaStreamTrack[] = () => [];

  readonly library = { OpenVidu: this.#makeClass() } as unknown as Library;

  enter(connectionId: string, data: string, creationTime: number): StubConnection {
    const connection: StubConnection = { connectionId, creationTime, data };
    this.session?.remotes.set(connectionId, connection);
    if (this.session?.connection) this.session.emit('connectionCreated', { connection });
    return connection;
  }

  leave(connection: StubConnection, reason = 'disconnect'): void {
    if (connection.stream) this.session?.emit('streamDestroyed', { stream: connection.stream, reason });
    this.session?.emit('connectionDestroyed', { connection, reason });
  }

  publish(connection: StubConnection, options: StreamOptions): StubStream {
    const stream = new StubStream(`str_${connection.connectionId}`, options);
    stream.connection = connection;
    connection.stream = stream;
    this.session?.emit('streamCreated', { stream });
    return stream;
  }

  #makeClass(): unknown {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the class below has a `this` of its own
    const server = this;
    return class {
      readonly wsUri = 'wss://media.test/openvidu';
      readonly iceServers = server.iceServers;
      sendBrowserLogs = 'disabled';

      constructor() {
        server.objects.push(this);
        // As on a phone.
        addEventListener('orientationchange', () => server.calls.push('orientationchange'));
      }

      enableProdMode(): void {
        server.calls.push('enableProdMode');
      }

      setAdvancedConfiguration(configuration: Record<string, unknown>): void {
        server.configurations.push(configuration);
      }

      initSession(): StubSession {
        return (server.session = new StubSession(server));
      }

      initPublisher(_target: undefined, properties: Record<string, unknown>): StubPublisher {
        return new StubPublisher(server, properties);
      }

      initPublisherAsync(_target: undefined, properties: Record<string, unknown>): Promise<StubPublisher> {
        return Promise.resolve(new StubPublisher(server, properties));
      }

      sendRequest(): void {
        server.calls.push('sendRequest');
        throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
      }

      closeWs(): void {
        server.calls.push('closeWs');
      }
    };
  }
}

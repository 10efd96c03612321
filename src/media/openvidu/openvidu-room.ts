import type { Connection, Stream } from 'openvidu-browser';
import { pause } from '../../api/pause.js';
import type { RoomGrant } from '../../contract/session.js';
import type { LocalDevices, LocalParticipant, RenewGrant, RoomPort, RoomStats } from '../room.js';
import { RoomBase, type Ended } from '../room-base.js';
import { loadLibrary, type Library } from './library.js';
import { Link } from './link.js';
import { receivedBy, sentBy } from './peer-stats.js';
import { Publication } from './publication.js';
import { endOf, failureOf, LinkError } from './reasons.js';
import { Roster } from './roster.js';
import { ScreenShare } from './screen-share.js';
import { SpeakingWatch } from './speaking-watch.js';

export interface OpenViduRoomOptions {
  /** Stands in for openvidu-browser, for tests. */
  readonly load?: () => Promise<Library>;
  /** Milliseconds after which a media server that does not answer counts as unreachable. */
  readonly timeout?: number;
  /** Milliseconds until what failed is tried again for the first time; each further failure doubles it. */
  readonly retryAfter?: number;
}

const LONGEST_PAUSE = 16_000;

/** What exists for as long as one link to the room. */
interface Stay {
  readonly link: Link;
  readonly publication: Publication;
  readonly roster: Roster;
  readonly watch: SpeakingWatch;
}

/** The room port on openvidu-browser 2, which is fetched at the first join. */
export class OpenViduRoom extends RoomBase implements RoomPort {
  readonly #load: () => Promise<Library>;
  readonly #timeout: number;
  readonly #retryAfter: number;
  #library: Library | undefined;
  #stay: Stay | undefined;
  #screen: ScreenShare | undefined;
  /** Those who lead show this person in front. */
  #inFront = false;
  /** The link of the present stay is being opened. */
  #arriving = false;
  #abort = new AbortController();

  constructor({ load = loadLibrary, timeout = 12_000, retryAfter = 1_000 }: OpenViduRoomOptions = {}) {
    super();
    this.#load = load;
    this.#timeout = timeout;
    this.#retryAfter = retryAfter;
  }

  async join(grant: RoomGrant, devices: LocalDevices, renew?: RenewGrant): Promise<void> {
    if (this.#stay || this.#isGoingIn()) return;
    this.begin(grant, devices, renew);
    const { signal } = (this.#abort = new AbortController());
    // Without this the others would see an empty seat for ten seconds after a tab is closed.
    addEventListener('pagehide', () => void this.leave(), { signal });
    try {
      this.#library = await this.#load().catch(() => {
        throw new LinkError('unreachable');
      });
      if (!signal.aborted) await this.#enter(grant, signal);
    } catch (error) {
      if (!signal.aborted) this.#end({ status: 'failed', code: failureOf(error) });
    }
  }

  leave(): Promise<void> {
    const { status } = this.state.connection;
    if (status !== 'idle' && status !== 'left' && status !== 'failed')
      this.#end({ status: 'left', reason: 'left' });
    return Promise.resolve();
  }

  showInFront(on: boolean): void {
    this.#inFront = on;
    this.#fit();
  }

  async startScreenShare(grant: RoomGrant): Promise<void> {
    if (!this.#library || !this.#stay || this.#screen) return;
    const onChange = (screen: LocalParticipant['screen']): void => {
      if (screen === 'off' || screen === 'denied') this.#screen = undefined;
      this.setLocal({ screen });
    };
    this.#screen = new ScreenShare(this.#library, grant, onChange);
    await this.#screen.start(this.#timeout);
  }

  stopScreenShare(): Promise<void> {
    this.#screen?.stop();
    return Promise.resolve();
  }

  async send(topic: string, text: string, to?: readonly string[]): Promise<void> {
    const stay = this.#stay;
    if (!stay?.link.ready) throw new Error('The message was not sent: there is no connection.');
    const connections = to && stay.roster.connectionsOf(to);
    // An empty list of receivers would mean everyone.
    if (connections?.length === 0) throw new Error('The message was not sent: nobody of these is here.');
    await stay.link.session.signal({ type: topic, data: text, ...(connections ? { to: connections } : {}) });
  }

  async getStats(): Promise<RoomStats> {
    const peer = this.#stay?.publication.peer;
    const received = await Promise.all(
      (this.#stay?.roster.media ?? []).map(
        async source => [source.id, await receivedBy(source.peer)] as const,
      ),
    );
    return {
      sent: peer ? await sentBy(peer) : { videoFrames: 0, audioPackets: 0 },
      received: Object.fromEntries(received),
    };
  }

  protected devicesChanged(): void {
    this.#sync();
  }

  protected isSending(track: MediaStreamTrack): boolean {
    return this.#stay?.publication.isSending(track) ?? false;
  }

  #isGoingIn(): boolean {
    const { status } = this.state.connection;
    return status === 'connecting' || status === 'reconnecting';
  }

  /** Opens a link on a grant. What goes wrong with it is thrown, unless the person left meanwhile. */
  async #enter(grant: RoomGrant, signal: AbortSignal): Promise<void> {
    const { devices } = this;
    const library = this.#library;
    if (!library || !devices) return;
    const stay = this.#prepare(library, grant, devices);
    this.#stay = stay;
    this.#arriving = true;
    try {
      await stay.link.open(this.#timeout);
    } catch (error) {
      if (signal.aborted) return;
      this.#drop();
      throw error;
    } finally {
      this.#arriving = false;
    }
    if (signal.aborted) return;
    this.set({ connection: { status: 'connected' } });
    this.#show();
    this.#sync();
  }

  /** The media server, or the lack of it, ended the link. */
  async #ended(connection: Ended): Promise<void> {
    const { signal } = this.#abort;
    if (connection.status === 'failed' && connection.code === 'lost') {
      this.#drop();
      if (await this.comeBack(grant => this.#enter(grant, signal), signal)) return;
    }
    if (!signal.aborted) this.#end(connection);
  }

  #prepare(library: Library, grant: RoomGrant, devices: LocalDevices): Stay {
    const roster = new Roster(grant.participantId);
    const show = (): void => this.#show();
    const link = new Link(library, grant, {
      onJoined: (connection: Connection) => (roster.add(connection), show()),
      onLeft: (connection: Connection) => (roster.remove(connection), show()),
      onStream: (stream: Stream) => void this.#subscribe(stream),
      onStreamEnded: (stream: Stream) => (roster.removeStream(stream), show()),
      onStreamChanged: show,
      onQuality: (connectionId, level) => (roster.setQuality(connectionId, level), show()),
      onSignal: (topic, text, from) => {
        // The media server sends everyone their own messages back as well.
        if (from === link.session.connection.connectionId) return;
        this.received({ topic, text, from: from === undefined ? undefined : roster.personOf(from) });
      },
      onReconnecting: () => this.set({ connection: { status: 'reconnecting' } }),
      onReconnected: () => {
        this.set({ connection: { status: 'connected' } });
        this.#sync();
      },
      onEnded: reason => void this.#ended(endOf(reason)),
    });
    const publication = new Publication(
      link,
      devices,
      () => {
        this.setLocal({ mayPublish: !publication.refused });
        this.refreshSources();
      },
      { delay: failures => this.#delay(failures), timeout: this.#timeout },
    );
    const watch = new SpeakingWatch(() => {
      const { peer } = publication;
      return [...roster.media, ...(peer ? [{ id: grant.participantId, peer }] : [])];
    }, show);
    return { link, publication, roster, watch };
  }

  async #subscribe(stream: Stream): Promise<void> {
    const stay = this.#stay;
    if (!stay) return;
    const wanted = stay.roster.addStream(stream);
    this.#show();
    if (!wanted) return;
    // A stream that broke and was made anew has new tracks.
    stream.ee.on('mediastream-updated', () => this.#show());
    const { signal } = this.#abort;
    const isWanted = (): boolean => this.#stay === stay && stay.roster.has(stream);
    for (let failures = 0; isWanted(); failures++) {
      try {
        const { session } = stay.link;
        const subscriber = await session.subscribeAsync(stream, undefined as unknown as HTMLElement);
        stay.roster.setSubscriber(stream, subscriber);
        return this.#show();
      } catch {
        // A busy media server answers late or not at all: who can't be seen now can be a little later.
        stream.disposeWebRtcPeer();
        await pause(this.#delay(failures), signal);
      }
    }
  }

  /** Milliseconds to wait after so many failures in a row. */
  #delay(failures: number): number {
    return Math.min(LONGEST_PAUSE, this.#retryAfter * 2 ** failures);
  }

  #show(): void {
    const stay = this.#stay;
    // Whoever comes back sees the others where they were, until all of them are known again.
    if (!stay || this.#arriving) return;
    const isSpeaking = (id: string): boolean => stay.watch.isSpeaking(id);
    const { local } = this.state;
    const participants = stay.roster.participants(isSpeaking);
    this.set({ participants });
    this.#fit();
    if (local) this.setLocal({ speaking: local.microphone.status === 'on' && isSpeaking(local.id) });
  }

  #fit(): void {
    this.#stay?.publication.fit(this.state.participants.length + 1, this.#inFront);
  }

  #sync(): void {
    void this.#stay?.publication.sync();
  }

  #end(connection: Ended): void {
    this.#abort.abort();
    this.#drop();
    this.finish(connection);
  }

  /** Lets go of everything but the person's place and devices. */
  #drop(): void {
    const stay = this.#stay;
    this.#stay = undefined;
    this.#screen?.stop();
    stay?.watch.stop();
    stay?.publication.dispose();
    stay?.link.close();
  }
}

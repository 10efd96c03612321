import { randomInt } from 'node:crypto';
import type * as Library from 'node-datachannel';
import { faultOf, type MediaLog } from './log.js';
import { Publisher, Viewer } from './node-datachannel/endpoints.js';
import { Peer, type Guard } from './node-datachannel/peer.js';
import { isRtcp } from './rtp/header.js';
import { PublisherCore } from './rtp/publisher-core.js';
import { CLOCK_RATE, MEDIA_KINDS, type MediaKind } from './rtp/source.js';
import { SubscriberCore, type ViewerSsrcs } from './rtp/subscriber-core.js';
import { limitVideo, readOffer, saveSilence } from './sdp.js';
import type { MediaEndpoint, MediaEngine, PublisherEndpoint } from './transport.js';

type LibraryModule = typeof Library;

const MAX_BITRATE = 1_000_000;
/** Browsers play in time with each other what comes under one name. */
const CNAME = 'media';

/** The library's binary doesn't load here. The message says what can be done. */
export class MediaLibraryError extends Error {
  override readonly name = 'MediaLibraryError';

  constructor(cause: unknown) {
    super(
      `node-datachannel has no binary that loads on ${process.platform} ${process.arch}. ` +
        'Install without --omit=optional, or set OPENVIDU_URL and OPENVIDU_SECRET to use an OpenVidu deployment.',
      { cause },
    );
  }
}

/** Loads the library; rejects with a MediaLibraryError where it can't be loaded. */
export const loadEngine = async (
  log: MediaLog,
  load: () => Promise<LibraryModule> = () => import('node-datachannel'),
): Promise<MediaEngine> => {
  let library: LibraryModule;
  try {
    library = await load();
  } catch (error) {
    throw new MediaLibraryError(error);
  }
  // The library's own log stays off: it names people's addresses, and its callback would keep the process alive.
  return new NodeDataChannelEngine(library, log);
};

/** libdatachannel does ICE, DTLS and SRTP; the packets inside are forwarded here. */
export class NodeDataChannelEngine implements MediaEngine {
  readonly #library: LibraryModule;
  readonly #guard: Guard;
  readonly #peers = new Set<Peer>();
  #count = 0;

  constructor(library: LibraryModule, log: MediaLog) {
    this.#library = library;
    this.#guard =
      callback =>
      (...args) => {
        try {
          callback(...args);
        } catch (error) {
          log({ event: 'transport-fault', ...faultOf(error) });
        }
      };
  }

  async createPublisher(sdp: string): Promise<PublisherEndpoint> {
    const offer = readOffer(sdp);
    const peer = this.#open();
    const core = new PublisherCore({
      payloadTypes: offer.payloadTypes,
      maxBitrate: MAX_BITRATE,
      sendRtcp: packet => peer.send(peer.has('video') ? 'video' : 'audio', packet),
      onQuality: level => publisher.onQuality?.(level),
    });
    const publisher: Publisher = new Publisher(peer, core);
    const onPacket = (packet: Buffer): void => (isRtcp(packet) ? core.onRtcp(packet) : core.onRtp(packet));
    peer.connection.onTrack(
      this.#guard(track => peer.hold(track.type() === 'video' ? 'video' : 'audio', track, onPacket)),
    );
    try {
      const answer = limitVideo(await peer.answer(offer.sdp), MAX_BITRATE);
      const opus = offer.payloadTypes.audio;
      publisher.answer = opus === undefined ? answer : saveSilence(answer, opus);
    } catch (error) {
      publisher.close();
      throw error;
    }
    return publisher;
  }

  async createSubscriber(source: PublisherEndpoint, sdp: string): Promise<MediaEndpoint> {
    if (!(source instanceof Publisher)) throw new TypeError('The publisher belongs to another engine');
    const { mids, payloadTypes, sdp: offer } = readOffer(sdp);
    const ssrcs = { audio: randomInt(2 ** 32), video: randomInt(2 ** 32), rtx: randomInt(2 ** 32) };
    const peer = this.#open();
    const viewer = new Viewer(source, peer);
    const core = (viewer.core = new SubscriberCore({
      payloadTypes,
      ssrcs,
      send: (kind, packet) => peer.send(kind, packet),
      askKeyframe: () => viewer.publisher.core.askKeyframe(),
    }));
    try {
      for (const kind of MEDIA_KINDS) {
        const mid = mids[kind];
        const payloadType = payloadTypes[kind];
        if (mid === undefined || payloadType === undefined) continue;
        const track = peer.connection.addTrack(
          this.#describe(kind, mid, payloadType, payloadTypes.rtx, ssrcs),
        );
        track.onOpen(this.#guard(() => viewer.start()));
        peer.hold(kind, track, packet => {
          if (isRtcp(packet)) core.onRtcp(packet);
        });
      }
      viewer.answer = await peer.answer(offer);
    } catch (error) {
      viewer.close();
      throw error;
    }
    viewer.start();
    return viewer;
  }

  close(): void {
    for (const peer of this.#peers) peer.close();
  }

  #open(): Peer {
    // No STUN server and no candidates of others: the library's defaults would ask a third party.
    const connection = new this.#library.PeerConnection(`peer-${(this.#count += 1)}`, {
      iceServers: [],
      disableAutoNegotiation: true,
      forceMediaTransport: true,
      mtu: 1500,
    });
    const peer: Peer = new Peer(connection, this.#guard, () => this.#peers.delete(peer));
    this.#peers.add(peer);
    return peer;
  }

  #describe(
    kind: MediaKind,
    mid: string,
    payloadType: number,
    rtx: number | undefined,
    ssrcs: ViewerSsrcs,
  ): Library.Audio | Library.Video {
    const { Audio, Video } = this.#library;
    if (kind === 'audio') {
      const audio = new Audio(mid, 'SendOnly');
      audio.addOpusCodec(payloadType, 'minptime=10;useinbandfec=1');
      audio.addSSRC(ssrcs.audio, CNAME, CNAME, kind);
      return audio;
    }
    const video = new Video(mid, 'SendOnly');
    video.addVP8Codec(payloadType);
    video.addSSRC(ssrcs.video, CNAME, CNAME, kind);
    if (rtx !== undefined) {
      video.addRTXCodec(rtx, payloadType, CLOCK_RATE.video);
      video.addSSRC(ssrcs.rtx, CNAME, CNAME, kind);
      video.parseSdpLine(`a=ssrc-group:FID ${ssrcs.video} ${ssrcs.rtx}`);
    }
    return video;
  }
}

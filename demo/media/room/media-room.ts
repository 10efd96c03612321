import { Code, RpcError } from '../protocol/errors.js';
import type { Params } from '../protocol/params.js';
import type { IceCandidate, MediaEndpoint, PublisherEndpoint } from '../transport.js';
import { streamView, type PublishedStream, type Reason } from './stream.js';
import type { Grant, TokenBook } from './tokens.js';

/** Where a participant can be told things. */
export interface Contact {
  notify(method: string, params: Params): void;
  /** Closes the line after the participant had time to close it. */
  closeSoon(): void;
}

/** What a client says of itself when it joins. */
export interface Introduction {
  readonly clientData: string;
  readonly platform: string;
}

const SEPARATOR = '%/%';
const MAX_EARLY_CANDIDATES = 64;

interface EarlyCandidate {
  readonly endpoint: string;
  readonly candidate: IceCandidate;
}

/** One connection in a session: a person, or a person's screen. */
export class Participant {
  readonly id: string;
  readonly grant: Grant;
  readonly session: MediaRoom;
  readonly contact: Contact;
  readonly clientData: string;
  readonly platform: string;
  readonly joinedAt = Date.now();
  /** Whose media this one receives, by the publisher's connection id. */
  readonly subscriptions = new Map<
    string,
    { readonly endpoint: MediaEndpoint; readonly createdAt: number }
  >();
  stream: PublishedStream | undefined;
  publisher: PublisherEndpoint | undefined;
  /** Of the line, from 0 to 5; 0 before it was measured. */
  quality = 0;
  left = false;
  #early: EarlyCandidate[] = [];

  constructor(session: MediaRoom, grant: Grant, contact: Contact, introduction: Introduction) {
    this.id = grant.connectionId;
    this.session = session;
    this.grant = grant;
    this.contact = contact;
    this.clientData = introduction.clientData;
    this.platform = introduction.platform;
  }

  /** What everybody in the session sees: the client's half and the backend's half. */
  get metadata(): string {
    return [this.clientData, this.grant.data].filter(half => half !== '').join(SEPARATOR);
  }

  notify(method: string, params: Params): void {
    this.contact.notify(method, params);
  }

  /** A candidate for the endpoint of a stream's owner. Kept when the endpoint isn't there yet. */
  addCandidate(owner: string, candidate: IceCandidate): void {
    const endpoint = owner === this.id ? this.publisher : this.subscriptions.get(owner)?.endpoint;
    if (endpoint) endpoint.addCandidate(candidate);
    else if (this.#early.length < MAX_EARLY_CANDIDATES) this.#early.push({ endpoint: owner, candidate });
  }

  /** Gives an endpoint the candidates that came before it. */
  flushCandidates(owner: string, endpoint: MediaEndpoint): void {
    for (const early of this.#early) if (early.endpoint === owner) endpoint.addCandidate(early.candidate);
    this.#early = this.#early.filter(early => early.endpoint !== owner);
  }

  stopReceiving(owner: string): void {
    this.subscriptions.get(owner)?.endpoint.close();
    this.subscriptions.delete(owner);
  }

  stopPublishing(): void {
    this.publisher?.close();
    this.publisher = undefined;
    this.stream = undefined;
  }
}

/** Something that a backend may want to know of, in the words of OpenVidu's webhooks. */
export type RoomEvent = (event: string, details: Params) => void;

/** What somebody says to some or all of a session. */
export interface Signal {
  readonly to: readonly string[];
  readonly type: string | undefined;
  readonly data: string | undefined;
}

/** What the backend set when it made the session. */
export interface SessionProperties {
  readonly customSessionId: string;
  readonly mediaMode: string;
  readonly recordingMode: string;
  readonly defaultRecordingProperties: Params | undefined;
}

export interface MediaRoomOptions {
  readonly id: string;
  readonly properties: SessionProperties;
  readonly tokens: TokenBook;
  readonly onEvent: RoomEvent;
  /** Called once, when the session has ended. */
  readonly onEnd: (session: MediaRoom) => void;
}

/** One room: who may come in, who is in, and who is told what. Media is elsewhere. */
export class MediaRoom {
  readonly id: string;
  readonly createdAt = Date.now();
  readonly properties: SessionProperties;
  readonly tokens: TokenBook;
  readonly participants = new Map<string, Participant>();
  readonly #onEvent: RoomEvent;
  readonly #onEnd: (session: MediaRoom) => void;
  #ended = false;

  constructor({ id, properties, tokens, onEvent, onEnd }: MediaRoomOptions) {
    this.id = id;
    this.properties = properties;
    this.tokens = tokens;
    this.#onEvent = onEvent;
    this.#onEnd = onEnd;
    this.#tell('sessionCreated', {});
  }

  /** Lets a client in on a token, which is used up by that. The others are told. */
  join(token: string, contact: Contact, introduction: Introduction): Participant {
    const grant = this.tokens.take(token);
    if (!grant) throw new RpcError(Code.UNAUTHORIZED, 'The token is unknown or used');
    const participant = new Participant(this, grant, contact, introduction);
    const { id, joinedAt: createdAt, metadata } = participant;
    this.participants.set(id, participant);
    this.#notifyOthers(participant, 'participantJoined', { id, createdAt, metadata });
    this.#tell('participantJoined', { connectionId: id, ...this.#dataOf(participant) });
    return participant;
  }

  /** Takes a participant out and tells the others. The session ends with its last one. */
  leave(participant: Participant, reason: Reason): void {
    if (participant.left) return;
    participant.left = true;
    this.#dropViewersOf(participant);
    participant.stopPublishing();
    for (const owner of [...participant.subscriptions.keys()]) participant.stopReceiving(owner);
    this.participants.delete(participant.id);
    this.#notifyAll('participantLeft', { connectionId: participant.id, reason });
    const duration = Math.round((Date.now() - participant.joinedAt) / 1000);
    this.#tell('participantLeft', {
      connectionId: participant.id,
      startTime: participant.joinedAt,
      duration,
      reason,
      ...this.#dataOf(participant),
    });
    if (this.participants.size === 0) this.#end(reason === 'disconnect' ? 'lastParticipantLeft' : reason);
  }

  /** Takes a participant out against their will. `answer` runs where OpenVidu answers the one who asked for it. */
  evict(participant: Participant, reason: Reason, answer?: () => void): void {
    if (participant.left) return;
    this.leave(participant, reason);
    answer?.();
    const notice = { connectionId: participant.id, reason };
    participant.notify('participantEvicted', notice);
    this.#notifyAll('participantEvicted', notice);
    participant.contact.closeSoon();
  }

  /** Tells the others what somebody publishes from now on. */
  announce(participant: Participant, stream: PublishedStream): void {
    this.#notifyOthers(participant, 'participantPublished', {
      id: participant.id,
      streams: [streamView(stream)],
    });
    this.#tell('webrtcConnectionCreated', {
      connectionId: participant.id,
      streamId: stream.id,
      connection: 'OUTBOUND',
      videoSource: stream.typeOfVideo,
      audioEnabled: stream.hasAudio,
      videoEnabled: stream.hasVideo,
    });
  }

  /** Ends somebody's stream. Whoever did it to themselves isn't told again. */
  unpublish(participant: Participant, reason: Reason): void {
    const { stream } = participant;
    if (!stream) return;
    this.#dropViewersOf(participant);
    participant.stopPublishing();
    const notice = { connectionId: participant.id, reason };
    if (reason !== 'unpublish') participant.notify('participantUnpublished', notice);
    this.#notifyOthers(participant, 'participantUnpublished', notice);
    this.#tell('webrtcConnectionDestroyed', {
      connectionId: participant.id,
      streamId: stream.id,
      connection: 'OUTBOUND',
      reason,
    });
  }

  /** Changes a property of a stream, or only tells the others when it is none that newcomers are told. */
  changeStream(participant: Participant, change: Partial<PublishedStream>, notice: Params): void {
    const { stream } = participant;
    if (!stream) throw new RpcError(Code.USER_NOT_STREAMING);
    participant.stream = { ...stream, ...change };
    this.#notifyOthers(participant, 'streamPropertyChanged', {
      connectionId: participant.id,
      streamId: stream.id,
      ...notice,
    });
  }

  /** Tells how good somebody's line is: to everybody, because the person should know too. */
  changeQuality(participant: Participant, level: number): void {
    if (participant.left) return;
    const { id: connectionId, quality: oldValue } = participant;
    participant.quality = level;
    this.#notifyAll('networkQualityLevelChanged', { connectionId, newValue: level, oldValue });
  }

  /** Delivers a signal; to everybody, the sender too, when it names no receiver. The backend has no `from`. */
  signal({ to, type, data }: Signal, from?: Participant): void {
    if (to.some(id => !this.participants.has(id))) throw new RpcError(Code.SIGNAL_RECEIVER);
    const receivers = to.length > 0 ? new Set(to) : this.participants.keys();
    const notice = {
      ...(data === undefined ? {} : { data }),
      ...(type === undefined ? {} : { type }),
      ...(from ? { from: from.id } : {}),
    };
    for (const id of receivers) this.participants.get(id)?.notify('sendMessage', notice);
    this.#tell('signalSent', { from: from?.id ?? null, to, type, data });
  }

  participant(id: string): Participant {
    const participant = this.participants.get(id);
    if (!participant) throw new RpcError(Code.USER_NOT_FOUND);
    return participant;
  }

  ownerOf(streamId: string): Participant | undefined {
    return [...this.participants.values()].find(participant => participant.stream?.id === streamId);
  }

  /** Ends the session and takes everybody out. */
  close(reason: Reason): void {
    for (const participant of [...this.participants.values()]) this.evict(participant, reason);
    this.#end(reason);
  }

  #end(reason: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#onEnd(this);
    const duration = Math.round((Date.now() - this.createdAt) / 1000);
    this.#tell('sessionDestroyed', { startTime: this.createdAt, duration, reason });
  }

  #dropViewersOf(participant: Participant): void {
    for (const other of this.participants.values()) other.stopReceiving(participant.id);
  }

  #notifyAll(method: string, params: Params): void {
    for (const participant of this.participants.values()) participant.notify(method, params);
  }

  #notifyOthers(participant: Participant, method: string, params: Params): void {
    for (const other of this.participants.values()) if (other !== participant) other.notify(method, params);
  }

  #dataOf({ clientData, platform, grant }: Participant): Params {
    return { clientData, serverData: grant.data, platform };
  }

  #tell(event: string, details: Params): void {
    this.#onEvent(event, { sessionId: this.id, timestamp: Date.now(), ...details });
  }
}

import type { Connection, Stream, Subscriber } from 'openvidu-browser';
import type { ParticipantData } from '../../contract/session.js';
import type { NetworkQuality, Participant } from '../room.js';
import { participantOf } from './participant-data.js';

interface Seat {
  readonly connection: Connection;
  readonly person: ParticipantData;
  stream: Stream | undefined;
  subscriber: Subscriber | undefined;
  quality: NetworkQuality | undefined;
}

const isScreen = ({ stream }: Seat): boolean => stream?.typeOfVideo === 'SCREEN';

const trackOf = (seat: Seat | undefined, kind: 'audio' | 'video'): MediaStreamTrack | undefined =>
  // Not there until the media server has answered.
  seat?.stream
    ?.getMediaStream()
    ?.getTracks()
    .find(track => track.kind === kind);

/**
 * The others. OpenVidu knows connections with one stream each; a person may hold several: a screen beside a camera,
 * a second device, a seat that was dropped and has not been cleared away yet. Here they are one person.
 */
export class Roster {
  readonly #ownId: string;
  readonly #seats = new Map<string, Seat>();

  constructor(ownId: string) {
    this.#ownId = ownId;
  }

  add(connection: Connection): void {
    const person = participantOf(connection.connectionId, connection.data);
    this.#seats.set(connection.connectionId, {
      connection,
      person,
      stream: undefined,
      subscriber: undefined,
      quality: undefined,
    });
  }

  remove({ connectionId }: Connection): void {
    this.#seats.delete(connectionId);
  }

  /** Says whether to subscribe: not to one's own other devices, which would be an echo. */
  addStream(stream: Stream): boolean {
    const { connection } = stream;
    if (!this.#seats.has(connection.connectionId)) this.add(connection);
    const seat = this.#seats.get(connection.connectionId);
    if (seat) seat.stream = stream;
    return seat?.person.participantId !== this.#ownId;
  }

  /** Whether somebody here still sends this stream. */
  has({ connection, streamId }: Stream): boolean {
    return this.#seats.get(connection.connectionId)?.stream?.streamId === streamId;
  }

  setSubscriber(stream: Stream, subscriber: Subscriber): void {
    const seat = this.#seats.get(stream.connection.connectionId);
    if (seat && this.has(stream)) seat.subscriber = subscriber;
  }

  removeStream({ connection, streamId }: Stream): void {
    const seat = this.#seats.get(connection.connectionId);
    if (seat?.stream?.streamId !== streamId) return;
    seat.stream = undefined;
    seat.subscriber = undefined;
  }

  setQuality(connectionId: string, level: number): void {
    const seat = this.#seats.get(connectionId);
    // OpenVidu counts from 0 (gone) to 5.
    if (seat) seat.quality = level >= 4 ? 'good' : level >= 2 ? 'fair' : 'poor';
  }

  personOf(connectionId: string): string | undefined {
    return this.#seats.get(connectionId)?.person.participantId;
  }

  connectionsOf(personIds: readonly string[]): Connection[] {
    return [...this.#seats.values()]
      .filter(({ person }) => personIds.includes(person.participantId))
      .map(({ connection }) => connection);
  }

  /** Who is heard or seen, with the peer connection that it comes through. */
  get media(): { readonly id: string; readonly peer: RTCPeerConnection }[] {
    return [...this.#seats.values()].flatMap(seat =>
      seat.stream && seat.subscriber && !isScreen(seat)
        ? [{ id: seat.person.participantId, peer: seat.stream.getRTCPeerConnection() }]
        : [],
    );
  }

  participants(isSpeaking: (id: string) => boolean): Participant[] {
    const byPerson = new Map<string, Seat[]>();
    for (const seat of this.#seats.values()) {
      const { participantId } = seat.person;
      if (participantId === this.#ownId) continue;
      byPerson.set(participantId, [...(byPerson.get(participantId) ?? []), seat]);
    }
    return [...byPerson]
      .map(([id, seats]) => {
        const inOrder = seats.sort((a, b) => a.connection.creationTime - b.connection.creationTime);
        const newest = inOrder.at(-1);
        const main = inOrder.findLast(seat => seat.stream && !isScreen(seat));
        const stream = main?.stream;
        const camera = Boolean(stream?.hasVideo && stream.videoActive);
        const microphone = Boolean(stream?.hasAudio && stream.audioActive);
        return {
          id,
          displayName: newest?.person.displayName ?? '',
          role: newest?.person.role ?? 'member',
          joinedAt: inOrder[0]?.connection.creationTime ?? 0,
          camera,
          microphone,
          speaking: microphone && isSpeaking(id),
          quality: (main ?? newest)?.quality,
          videoTrack: camera ? trackOf(main, 'video') : undefined,
          audioTrack: trackOf(main, 'audio'),
          screenTrack: trackOf(inOrder.find(isScreen), 'video'),
        };
      })
      .sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1));
  }
}

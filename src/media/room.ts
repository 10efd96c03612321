import type { RoomGrant, RoomRole } from '../contract/session.js';
import type { DeviceStatus, LocalDevice } from './local-device.js';

/**
 * The room in our own words. Intents go in as method calls, what is so comes out as state: nothing is on because
 * somebody asked for it, only because its source says so. Participants and their tracks, not streams and
 * connections, so that OpenVidu 2 (a stream a connection) and LiveKit (many tracks a participant) both fit behind it.
 */
export interface RoomPort {
  readonly state: RoomState;
  subscribe(listener: (state: RoomState) => void): () => void;

  /**
   * Goes in. Settles when the outcome is known; `state.connection` says what it is. Never throws. With `renew` it comes
   * back by itself when the line was lost for so long that the media server has given the place away: `reconnecting`
   * all the while, with the same devices and the same mute.
   */
  join(grant: RoomGrant, devices: LocalDevices, renew?: RenewGrant): Promise<void>;
  /** Goes out, gives the devices back. Does nothing outside a room. */
  leave(): Promise<void>;

  setCamera(on: boolean): Promise<void>;
  setMicrophone(on: boolean): Promise<void>;
  /** Chooses another camera or microphone; the one in use is exchanged without a gap in the call. */
  switchDevice(kind: 'camera' | 'microphone', deviceId: string): Promise<void>;

  /**
   * Sends the person's picture in full however many are here, for as long as those who lead show them in front: among
   * many it is small otherwise. Holds over a lost line.
   */
  showInFront(on: boolean): void;

  /** Shares a screen, a window or a tab. Some media servers ask for a grant of its own for that. */
  startScreenShare(grant: RoomGrant): Promise<void>;
  stopScreenShare(): Promise<void>;

  /** Sends a message to everyone, or to some by participant id. Rejects when it was not taken. */
  send(topic: string, text: string, to?: readonly string[]): Promise<void>;
  onMessage(listener: (message: RoomMessage) => void): () => void;

  /** Counters of what really arrives. For tests and diagnostics. */
  getStats(): Promise<RoomStats>;
}

/** Gives a fresh grant; null when there is no way back in. Rejects when it is worth asking again. */
export type RenewGrant = (signal: AbortSignal) => Promise<RoomGrant | null>;

/** Makes a port of its own for each stay in a room. */
export type RoomPortFactory = () => RoomPort | Promise<RoomPort>;

export interface LocalDevices {
  readonly camera: LocalDevice;
  readonly microphone: LocalDevice;
}

/** `left` by oneself, `removed` by the people who lead it, `ended` for everyone. */
export type LeaveReason = 'left' | 'removed' | 'ended';

/**
 * `unreachable`: no way in was found. `refused`: the grant was used, has run out, or belongs elsewhere.
 * `lost`: we were in, and found no way back. `unsupported`: this browser can't.
 */
export type FailureCode = 'unreachable' | 'refused' | 'lost' | 'unsupported' | 'unknown';

export type RoomConnection =
  | { readonly status: 'idle' | 'connecting' | 'connected' | 'reconnecting' }
  | { readonly status: 'left'; readonly reason: LeaveReason }
  | { readonly status: 'failed'; readonly code: FailureCode };

export type NetworkQuality = 'good' | 'fair' | 'poor';

/** Somebody else in the room. */
export interface Participant {
  readonly id: string;
  /** Empty when the media server says nothing about the person that we understand. */
  readonly displayName: string;
  readonly role: RoomRole;
  /** Milliseconds since the epoch. */
  readonly joinedAt: number;
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly speaking: boolean;
  /** Undefined while nobody measures it. */
  readonly quality: NetworkQuality | undefined;
  /** There only while the camera is on. */
  readonly videoTrack: MediaStreamTrack | undefined;
  readonly audioTrack: MediaStreamTrack | undefined;
  readonly screenTrack: MediaStreamTrack | undefined;
}

/** A source of one's own: `on` means that the others get it. */
export interface LocalSource {
  readonly status: DeviceStatus;
  readonly track: MediaStreamTrack | undefined;
}

export interface LocalParticipant {
  readonly id: string;
  readonly displayName: string;
  readonly role: RoomRole;
  /** False for those who may only watch. */
  readonly mayPublish: boolean;
  readonly camera: LocalSource;
  readonly microphone: LocalSource;
  readonly screen: 'off' | 'starting' | 'on' | 'denied';
  readonly speaking: boolean;
}

export interface RoomState {
  readonly connection: RoomConnection;
  /** Undefined before the first join. */
  readonly local: LocalParticipant | undefined;
  /** The others, in the order in which they came. */
  readonly participants: readonly Participant[];
}

export interface RoomMessage {
  readonly topic: string;
  readonly text: string;
  /** Participant id; undefined when the program's server sent it. */
  readonly from: string | undefined;
}

export interface RoomStats {
  readonly sent: { readonly videoFrames: number; readonly audioPackets: number };
  /** By participant id. */
  readonly received: Readonly<
    Record<string, { readonly framesDecoded: number; readonly audioSamples: number }>
  >;
}

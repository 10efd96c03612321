import type { RoomGrant, RoomRole } from '../../contract/session.js';
import type {
  FailureCode,
  LeaveReason,
  LocalDevices,
  NetworkQuality,
  Participant,
  RenewGrant,
  RoomPort,
  RoomStats,
} from '../room.js';
import { RoomBase } from '../room-base.js';
import { PORTRAITS, portraitTrack, soundTrack } from './fake-track.js';

export interface FakePerson {
  readonly id: string;
  readonly displayName: string;
  readonly role?: RoomRole;
  readonly camera?: boolean;
  readonly microphone?: boolean;
  readonly speaking?: boolean;
  readonly screen?: boolean;
  readonly quality?: NetworkQuality;
}

export interface FakeRoomOptions {
  readonly people?: readonly FakePerson[];
  /** How joining goes: `wait` until {@link FakeRoom.admit} or an end. */
  readonly joining?: 'works' | 'wait' | FailureCode;
  /** The person may only watch. */
  readonly watching?: boolean;
}

/** A room without a media server, for tests and previews. It can act every state and every failure. */
export class FakeRoom extends RoomBase implements RoomPort {
  readonly sent: { topic: string; text: string; to: readonly string[] | undefined }[] = [];
  /** Whether this person was asked to be seen large. */
  inFront = false;
  readonly #joining: FakeRoomOptions['joining'];
  readonly #watching: boolean;
  readonly #people = new Map<string, Participant>();
  #settle: (() => void) | undefined;
  #abort = new AbortController();
  #frames = 0;

  constructor({ people = [], joining = 'works', watching = false }: FakeRoomOptions = {}) {
    super();
    this.#joining = joining;
    this.#watching = watching;
    for (const person of people) this.#seat(person);
  }

  async join(grant: RoomGrant, devices: LocalDevices, renew?: RenewGrant): Promise<void> {
    if (['connecting', 'connected', 'reconnecting'].includes(this.state.connection.status)) return;
    this.begin(grant, devices, renew);
    this.#abort = new AbortController();
    if (this.#joining === 'wait') await new Promise<void>(resolve => (this.#settle = resolve));
    else if (this.#joining === 'works') this.admit();
    else if (this.#joining) this.fail(this.#joining);
  }

  leave(): Promise<void> {
    if (['connecting', 'connected', 'reconnecting'].includes(this.state.connection.status)) this.end('left');
    return Promise.resolve();
  }

  showInFront(on: boolean): void {
    this.inFront = on;
  }

  startScreenShare(): Promise<void> {
    if (this.#isIn()) this.setLocal({ screen: 'on' });
    return Promise.resolve();
  }

  stopScreenShare(): Promise<void> {
    this.setLocal({ screen: 'off' });
    return Promise.resolve();
  }

  send(topic: string, text: string, to?: readonly string[]): Promise<void> {
    if (this.state.connection.status !== 'connected')
      return Promise.reject(new Error('The message was not sent: there is no connection.'));
    if (to && !to.some(id => this.#people.has(id)))
      return Promise.reject(new Error('The message was not sent: nobody of these is here.'));
    this.sent.push({ topic, text, to });
    return Promise.resolve();
  }

  getStats(): Promise<RoomStats> {
    this.#frames += 25;
    const { local } = this.state;
    return Promise.resolve({
      sent: {
        videoFrames: local?.camera.status === 'on' ? this.#frames : 0,
        audioPackets: local?.microphone.status === 'on' ? this.#frames : 0,
      },
      received: Object.fromEntries(
        this.state.participants.map(({ id, camera, microphone }) => [
          id,
          { framesDecoded: camera ? this.#frames : 0, audioSamples: microphone ? this.#frames * 960 : 0 },
        ]),
      ),
    });
  }

  /** Lets in whoever waits. */
  admit(): void {
    this.setLocal({ mayPublish: !this.#watching });
    this.set({ connection: { status: 'connected' }, participants: [...this.#people.values()] });
    this.refreshSources();
    this.#settle?.();
  }

  /** Somebody comes in, or changes. */
  enter(person: FakePerson): void {
    this.#seat(person);
    this.#show();
  }

  depart(id: string): void {
    const person = this.#people.get(id);
    for (const track of [person?.videoTrack, person?.audioTrack, person?.screenTrack]) track?.stop();
    this.#people.delete(id);
    this.#show();
  }

  /** The line is gone for good, and the place with it: comes back on a fresh grant where there is one. */
  async lose(): Promise<void> {
    const { signal } = this.#abort;
    const back = await this.comeBack(() => Promise.resolve(this.admit()), signal);
    if (!back && !signal.aborted) this.fail('lost');
  }

  /** The line drops; `recover` brings it back. */
  drop(): void {
    this.set({ connection: { status: 'reconnecting' } });
  }

  recover(): void {
    this.set({ connection: { status: 'connected' } });
  }

  end(reason: LeaveReason): void {
    this.#close();
    this.finish({ status: 'left', reason });
    this.#settle?.();
  }

  fail(code: FailureCode): void {
    this.#close();
    this.finish({ status: 'failed', code });
    this.#settle?.();
  }

  /** Somebody's message arrives. */
  receive(topic: string, text: string, from?: string): void {
    this.received({ topic, text, from });
  }

  speak(speaking: boolean): void {
    this.setLocal({ speaking });
  }

  protected devicesChanged(): void {
    // Nothing is sent anywhere.
  }

  protected isSending(): boolean {
    return this.#isIn();
  }

  #isIn(): boolean {
    return ['connected', 'reconnecting'].includes(this.state.connection.status);
  }

  #seat(person: FakePerson): void {
    const before = this.#people.get(person.id);
    const { camera = true, microphone = true } = person;
    const portrait = PORTRAITS[this.#people.size % PORTRAITS.length];
    const video = before?.videoTrack ?? (camera && portrait ? portraitTrack(portrait) : undefined);
    const screen = person.screen && portrait ? portraitTrack(portrait) : undefined;
    this.#people.set(person.id, {
      id: person.id,
      displayName: person.displayName,
      role: person.role ?? 'member',
      joinedAt: before?.joinedAt ?? Date.now() + this.#people.size,
      camera,
      microphone,
      speaking: person.speaking ?? false,
      quality: person.quality,
      videoTrack: camera ? video : undefined,
      audioTrack: before?.audioTrack ?? soundTrack(),
      screenTrack: screen,
    });
    if (!camera) video?.stop();
  }

  #show(): void {
    if (this.#isIn()) this.set({ participants: [...this.#people.values()] });
  }

  #close(): void {
    this.#abort.abort();
    for (const { videoTrack, audioTrack, screenTrack } of this.#people.values())
      for (const track of [videoTrack, audioTrack, screenTrack]) track?.stop();
    this.#people.clear();
  }
}

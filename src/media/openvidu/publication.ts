import type { Publisher } from 'openvidu-browser';
import type { LocalDevices } from '../room.js';
import type { Link } from './link.js';
import { pictureFor, sendPicture } from './picture-size.js';

const PATIENCE = 10_000;

/** The media server has not answered: whether it has taken the stream in is not known. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Whether the media server itself said no. The library makes a text of its answer, and of the lack of one. */
const isAnswer = (error: unknown): boolean =>
  typeof error === 'string' ? /"code":/.test(error) : !(error instanceof NoAnswer);

/** Rejects when it takes too long: a camera that gives no picture would hold the sound back for good. */
const inTime = async <T>(
  work: Promise<T>,
  limit = PATIENCE,
  late: Error = new Error('timeout'),
): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => (timer = setTimeout(() => reject(late), limit))),
    ]);
  } finally {
    clearTimeout(timer);
  }
};

/** Keeps what is sent equal to what the devices give. One change at a time, in order. */
export class Publication {
  readonly #link: Link;
  readonly #devices: LocalDevices;
  readonly #onChange: () => void;
  readonly #delay: (failures: number) => number;
  readonly #timeout: number;
  #publisher: Publisher | undefined;
  /** The media server has been asked to take it in, and may have done so whatever came of the asking. */
  #asked = false;
  #published = false;
  #refused = false;
  #failures = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #over = false;
  /** A camera that could not be sent. Another one, or the same one opened again, may be. */
  #stuck: MediaStreamTrack | undefined;
  #size = pictureFor(1);
  #queue: Promise<void> = Promise.resolve();

  /**
   * `delay` gives the milliseconds to wait after so many failures in a row, `timeout` those after which a media server
   * that does not answer is asked again.
   */
  constructor(
    link: Link,
    devices: LocalDevices,
    onChange: () => void,
    { delay, timeout }: { delay: (failures: number) => number; timeout: number },
  ) {
    this.#link = link;
    this.#devices = devices;
    this.#onChange = onChange;
    this.#delay = delay;
    this.#timeout = timeout;
  }

  /** The media server lets this person only watch. */
  get refused(): boolean {
    return this.#refused;
  }

  get peer(): RTCPeerConnection | undefined {
    return this.#published ? this.#publisher?.stream.getRTCPeerConnection() : undefined;
  }

  isSending(track: MediaStreamTrack): boolean {
    return this.#published && this.#tracks().includes(track);
  }

  /** Call it whenever a device has changed and whenever the link has come back. */
  sync(): Promise<void> {
    clearTimeout(this.#again);
    this.#queue = this.#queue
      .then(() => this.#sync())
      .then(
        () => void (this.#failures = 0),
        () => this.#tryAgain(),
      )
      .then(this.#onChange);
    return this.#queue;
  }

  /** Sends a picture as large as a room with so many people needs. Cheap to call when nothing has changed. */
  fit(people: number, inFront: boolean): void {
    const size = pictureFor(people, inFront);
    if (size === this.#size) return;
    this.#size = size;
    void this.sync();
  }

  /** Sends nothing any more. The tracks stay with their devices. */
  dispose(): void {
    this.#over = true;
    clearTimeout(this.#again);
    const publisher = this.#publisher;
    if (!publisher) return;
    this.#release(publisher);
    this.#publisher = undefined;
    this.#published = false;
    this.#drop(publisher);
  }

  /** What could not be sent stays `starting` for its owner until it is. */
  #tryAgain(): void {
    if (this.#over || this.#refused) return;
    this.#again = setTimeout(() => void this.sync(), this.#delay(this.#failures++));
  }

  async #sync(): Promise<void> {
    if (!this.#link.ready || this.#refused) return;
    const audio = this.#devices.microphone.state.track;
    const camera = this.#devices.camera.state.track;
    const video = camera === this.#stuck ? undefined : camera;
    const stream = this.#publisher?.stream;
    // A stream has the kinds of track that it began with. A first camera or microphone makes a new one.
    if ((audio && !stream?.hasAudio) || (video && !stream?.hasVideo)) await this.#publish(audio, video);
    const publisher = this.#publisher;
    if (!publisher) return;
    if (publisher.stream.hasAudio) {
      if (audio) await this.#exchange(publisher, audio);
      // Asked as late as can be: the person may have muted meanwhile.
      const on = Boolean(audio) && !this.#devices.microphone.state.muted;
      if (publisher.stream.audioActive !== on) publisher.publishAudio(on);
    }
    if (publisher.stream.hasVideo) {
      if (video) await this.#exchange(publisher, video);
      // With the value that it has already, publishVideo() never settles.
      if (publisher.stream.videoActive !== Boolean(video))
        await inTime(publisher.publishVideo(Boolean(video)));
      if (this.peer) await sendPicture(this.peer, this.#size);
    }
  }

  /** The library's own replaceTrack() tells everybody the name of the new device, which may be a person's name. */
  async #exchange({ stream }: Publisher, track: MediaStreamTrack): Promise<void> {
    const media = stream.getMediaStream();
    const before = media.getTracks().find(({ kind }) => kind === track.kind);
    if (before === track) return;
    const senders = stream.getRTCPeerConnection().getSenders();
    await senders.find(sender => sender.track?.kind === track.kind)?.replaceTrack(track);
    if (before) media.removeTrack(before);
    media.addTrack(track);
  }

  async #publish(audio: MediaStreamTrack | undefined, video: MediaStreamTrack | undefined): Promise<void> {
    await this.#withdraw();
    // Left empty, the library complains about it.
    if (video && !video.contentHint) video.contentHint = 'motion';
    try {
      const publisher = await inTime(this.#open(audio, video));
      await this.#send(publisher);
    } catch (error) {
      await this.#withdraw();
      if ((error as { name?: string } | null)?.name === 'OPENVIDU_PERMISSION_DENIED') this.#refused = true;
      if (this.#refused || !video || error instanceof NoAnswer) throw error;
      // Sound before picture: a camera that gives no picture must not hold the sound back.
      this.#stuck = video;
      if (audio) await this.#publish(audio, undefined);
    }
  }

  async #open(audio: MediaStreamTrack | undefined, video: MediaStreamTrack | undefined): Promise<Publisher> {
    const publisher = this.#link.openvidu.initPublisher(undefined, {
      audioSource: audio ?? false,
      videoSource: video ?? false,
      publishAudio: !this.#devices.microphone.state.muted,
      publishVideo: true,
      mirror: false,
    });
    this.#publisher = publisher;
    publisher.once('streamDestroyed', ({ reason }) => {
      // Left to itself the library ends the tracks of a stream that is over: they may be needed for the next one.
      this.#release(publisher);
      if (reason.startsWith('forceUnpublish')) this.#forced(publisher);
    });
    await new Promise<void>((resolve, reject) => {
      publisher.once('accessAllowed', () => resolve());
      publisher.once('accessDenied', reject);
    });
    return publisher;
  }

  async #send(publisher: Publisher): Promise<void> {
    if (this.#publisher !== publisher) return;
    this.#asked = true;
    const published = this.#link.session.publish(publisher);
    await inTime(published, this.#timeout, new NoAnswer()).catch((error: unknown) => {
      throw isAnswer(error) ? error : new NoAnswer();
    });
    if (this.#publisher === publisher) this.#published = true;
  }

  /** Takes back what is published without ending its tracks, which the library would do. */
  async #withdraw(): Promise<void> {
    const publisher = this.#publisher;
    if (!publisher) return;
    const asked = this.#asked;
    this.#release(publisher);
    this.#publisher = undefined;
    this.#asked = false;
    this.#published = false;
    // What was asked for and not answered may have been done: the media server would refuse a second stream.
    if (asked) await inTime(this.#link.session.unpublish(publisher)).catch(() => undefined);
    publisher.stream.disposeWebRtcPeer();
    this.#drop(publisher);
  }

  /** Somebody who leads the room stopped it: the camera and the microphone go off, and can be turned on again. */
  #forced(publisher: Publisher): void {
    if (this.#publisher !== publisher) return;
    this.#publisher = undefined;
    this.#asked = false;
    this.#published = false;
    this.#drop(publisher);
    this.#devices.camera.stop();
    this.#devices.microphone.stop();
  }

  /** Takes the tracks out of a stream, which then can't end them. */
  #release({ stream }: Publisher): void {
    // It has none once the library has disposed of it, whatever its type says.
    const media = stream.getMediaStream() as MediaStream | undefined;
    for (const track of media?.getTracks() ?? []) media?.removeTrack(track);
  }

  #drop({ videoReference }: Publisher): void {
    const video = videoReference as HTMLVideoElement | undefined;
    if (video) video.srcObject = null;
  }

  #tracks(): MediaStreamTrack[] {
    return this.#publisher?.stream.getMediaStream()?.getTracks() ?? [];
  }
}

import { SdpError } from '../../../demo/media/sdp.js';
import type {
  IceCandidate,
  MediaEndpoint,
  MediaEngine,
  PublisherEndpoint,
} from '../../../demo/media/transport.js';

/** An endpoint that remembers what was done to it. */
export class FakeEndpoint implements PublisherEndpoint {
  readonly answer: string;
  readonly candidates: string[] = [];
  closed = false;
  onQuality: ((level: number) => void) | undefined;
  movedTo: PublisherEndpoint | undefined;

  constructor(answer: string) {
    this.answer = answer;
  }

  addCandidate({ candidate }: IceCandidate): void {
    this.candidates.push(candidate);
  }

  moveViewersTo(next: PublisherEndpoint): void {
    this.movedTo = next;
  }

  close(): void {
    this.closed = true;
  }
}

/** An engine without media: rooms' rules are tested on it. Answers `answer to X` to the offer `X`. */
export class FakeEngine implements MediaEngine {
  readonly publishers: FakeEndpoint[] = [];
  readonly viewers: FakeEndpoint[] = [];
  /** Answers wait for this. */
  delay: Promise<void> = Promise.resolve();

  createPublisher(offer: string): Promise<PublisherEndpoint> {
    return this.#create(offer, this.publishers);
  }

  createSubscriber(_publisher: PublisherEndpoint, offer: string): Promise<MediaEndpoint> {
    return this.#create(offer, this.viewers);
  }

  close(): void {}

  async #create(offer: string, list: FakeEndpoint[]): Promise<FakeEndpoint> {
    if (offer === 'bad') throw new SdpError('The offer is not SDP');
    const endpoint = new FakeEndpoint(`answer to ${offer}`);
    list.push(endpoint);
    await this.delay;
    return endpoint;
  }
}

import { Code, RpcError } from '../protocol/errors.js';
import { SdpError } from '../sdp.js';
import type { MediaEngine, PublisherEndpoint } from '../transport.js';
import type { Participant } from './media-room.js';
import type { PublishedStream } from './stream.js';

const refusal = (error: unknown): RpcError =>
  error instanceof SdpError ? new RpcError(Code.MEDIA_SDP, error.message) : new RpcError(Code.MEDIA);

/** Connects people's streams to the engine. Everything may have changed by the time that the engine has answered. */
export class StreamEndpoints {
  readonly #engine: MediaEngine;

  constructor(engine: MediaEngine) {
    this.#engine = engine;
  }

  /** Takes in what a participant sends. Answers with the answer to the offer. */
  async publish(participant: Participant, stream: PublishedStream, offer: string): Promise<string> {
    if (participant.stream) throw new RpcError(Code.USER_ALREADY_STREAMING);
    const endpoint = await this.#engine.createPublisher(offer).catch((error: unknown) => {
      throw refusal(error);
    });
    if (participant.left || participant.stream) {
      endpoint.close();
      throw new RpcError(participant.left ? Code.USER_NOT_FOUND : Code.USER_ALREADY_STREAMING);
    }
    participant.stream = stream;
    this.#install(participant, endpoint);
    return endpoint.answer;
  }

  /** Puts a new connection in the place of a publisher's broken one. Viewers stay connected. */
  async republish(participant: Participant, offer: string): Promise<string> {
    const { stream } = participant;
    const endpoint = await this.#engine.createPublisher(offer).catch((error: unknown) => {
      throw refusal(error);
    });
    if (participant.stream !== stream || !participant.publisher) {
      endpoint.close();
      throw new RpcError(Code.USER_NOT_STREAMING);
    }
    participant.publisher.moveViewersTo(endpoint);
    participant.publisher.close();
    this.#install(participant, endpoint);
    return endpoint.answer;
  }

  /** Sends a viewer what `owner` publishes, in place of what they received from `owner` before. */
  async subscribe(viewer: Participant, owner: Participant, offer: string): Promise<string> {
    const { publisher } = owner;
    if (!publisher) throw new RpcError(Code.USER_NOT_STREAMING);
    viewer.stopReceiving(owner.id);
    const endpoint = await this.#engine.createSubscriber(publisher, offer).catch((error: unknown) => {
      throw refusal(error);
    });
    if (viewer.left || !owner.publisher) {
      endpoint.close();
      throw new RpcError(viewer.left ? Code.USER_NOT_FOUND : Code.USER_NOT_STREAMING);
    }
    viewer.stopReceiving(owner.id);
    viewer.subscriptions.set(owner.id, { endpoint, createdAt: Date.now() });
    viewer.flushCandidates(owner.id, endpoint);
    return endpoint.answer;
  }

  #install(participant: Participant, endpoint: PublisherEndpoint): void {
    participant.publisher = endpoint;
    endpoint.onQuality = level => participant.session.changeQuality(participant, level);
    participant.flushCandidates(participant.id, endpoint);
  }
}

/** A way that a browser found to its own door, as it sends it. */
export interface IceCandidate {
  readonly candidate: string;
  readonly sdpMid: string;
}

/** One end of a peer connection with a browser. */
export interface MediaEndpoint {
  /** The answer to the browser's offer, with all candidates in it. */
  readonly answer: string;
  addCandidate(candidate: IceCandidate): void;
  /** Ends it. Calling it again does nothing. */
  close(): void;
}

/** The end that receives one participant's audio and video. */
export interface PublisherEndpoint extends MediaEndpoint {
  /** Told how good the participant's line is, from 0 to 5, when that changes. */
  onQuality?: ((level: number) => void) | undefined;
  /** Gives all viewers to the endpoint that takes this one's place. */
  moveViewersTo(next: PublisherEndpoint): void;
}

/** Carries media between browsers. Knows nothing of rooms and roles. */
export interface MediaEngine {
  /** Answers an offer to send. Rejects with an SdpError when the offer can't be answered. */
  createPublisher(offer: string): Promise<PublisherEndpoint>;
  /** Answers an offer to receive what `publisher` sends. */
  createSubscriber(publisher: PublisherEndpoint, offer: string): Promise<MediaEndpoint>;
  /** Ends every endpoint. */
  close(): void;
}

import type { PublisherCore } from '../rtp/publisher-core.js';
import type { SubscriberCore } from '../rtp/subscriber-core.js';
import type { IceCandidate, MediaEndpoint, PublisherEndpoint } from '../transport.js';
import type { Peer } from './peer.js';

/** Sends one publisher's media to one browser. */
export class Viewer implements MediaEndpoint {
  answer = '';
  publisher: Publisher;
  readonly peer: Peer;
  core: SubscriberCore | undefined;

  constructor(publisher: Publisher, peer: Peer) {
    this.publisher = publisher;
    this.peer = peer;
    publisher.viewers.add(this);
  }

  /** Lets media flow as soon as every track is open: packets sent before that would be lost. */
  start(): void {
    if (this.core && this.peer.isOpen) this.publisher.core.add(this.core);
  }

  addCandidate(candidate: IceCandidate): void {
    this.peer.addCandidate(candidate);
  }

  close(): void {
    this.publisher.viewers.delete(this);
    if (this.core) this.publisher.core.remove(this.core);
    this.peer.close();
  }
}

/** Receives one browser's media. */
export class Publisher implements PublisherEndpoint {
  answer = '';
  onQuality: ((level: number) => void) | undefined;
  readonly viewers = new Set<Viewer>();
  readonly peer: Peer;
  readonly core: PublisherCore;

  constructor(peer: Peer, core: PublisherCore) {
    this.peer = peer;
    this.core = core;
  }

  addCandidate(candidate: IceCandidate): void {
    this.peer.addCandidate(candidate);
  }

  moveViewersTo(next: PublisherEndpoint): void {
    if (!(next instanceof Publisher)) throw new TypeError('Viewers move within one engine only');
    for (const viewer of this.viewers) {
      if (viewer.core) this.core.remove(viewer.core);
      viewer.publisher = next;
      next.viewers.add(viewer);
      viewer.start();
    }
    this.viewers.clear();
  }

  close(): void {
    this.core.close();
    this.peer.close();
  }
}

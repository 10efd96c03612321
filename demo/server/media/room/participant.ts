import type { Params } from '../protocol/params.js';
import type { IceCandidate, MediaEndpoint, PublisherEndpoint } from '../transport.js';
import type { RoomSession } from './session.js';
import type { PublishedStream } from './stream.js';
import type { Grant } from './tokens.js';

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
  readonly session: RoomSession;
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

  constructor(session: RoomSession, grant: Grant, contact: Contact, introduction: Introduction) {
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

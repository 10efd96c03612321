import { newConnectionId, newTokenId } from '../ids.js';

export const ROLES = ['SUBSCRIBER', 'PUBLISHER', 'MODERATOR'] as const;

/** What a connection may do: see; see and be seen; and take others out. */
export type Role = (typeof ROLES)[number];

export interface IceServer {
  readonly url: string;
  readonly username?: string;
  readonly credential?: string;
}

/** What the backend asks for when it makes a connection. */
export interface GrantOptions {
  readonly role: Role;
  /** The backend's half of the metadata that everybody in the session sees. */
  readonly data: string;
  readonly record: boolean;
  readonly customIceServers: readonly IceServer[];
}

/** The right to join a session once. */
export interface Grant extends GrantOptions {
  readonly connectionId: string;
  /** The whole address that the client is given. */
  readonly token: string;
  readonly createdAt: number;
}

// The random part alone is the key: whoever stands in front of this server may give clients another origin for it.
const keyOf = (token: string): string => /[?&]token=([^&]+)/.exec(token)?.[1] ?? token;

/** The tokens of one session that nobody has used yet. */
export class TokenBook {
  readonly #address: (tokenId: string) => string;
  readonly #grants = new Map<string, Grant>();

  /** `address` makes the client's address of a token id. */
  constructor(address: (tokenId: string) => string) {
    this.#address = address;
  }

  issue(options: GrantOptions): Grant {
    const grant = {
      ...options,
      connectionId: newConnectionId(),
      token: this.#address(newTokenId()),
      createdAt: Date.now(),
    };
    this.#grants.set(keyOf(grant.token), grant);
    return grant;
  }

  /** Uses a token up. Undefined when there is none, or no more. */
  take(token: string): Grant | undefined {
    const grant = this.#grants.get(keyOf(token));
    this.#grants.delete(keyOf(token));
    return grant;
  }

  find(connectionId: string): Grant | undefined {
    return this.list().find(grant => grant.connectionId === connectionId);
  }

  list(): Grant[] {
    return [...this.#grants.values()];
  }
}

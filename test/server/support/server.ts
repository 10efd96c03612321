import { generateKeyPair, exportJWK } from 'jose';
import { createApp, type AppOptions, type RunningApp } from '../../../demo/server/app.js';
import { openKeys, type SigningKeys } from '../../../demo/server/auth/keys.js';
import { migrate } from '../../../demo/server/db/migrations.js';
import type { Store } from '../../../demo/server/db/store.js';
import type { LogEntry } from '../../../demo/server/http/log.js';
import type { GrantRequest, Watcher } from '../../../demo/server/rooms/room-server.js';
import { seedClinic } from '../../../demo/server/seed/seed.js';
import type { RoomLead } from '../../../src/contract/room.js';
import { TestClock } from './clock.js';
import { openTestStore } from './database.js';

/** A Wednesday at ten in the morning in New York, when the team reads. */
export const START = '2026-11-18T15:00:00.000Z';

/**
 * Any answer of the API, by every field that a test looks at. A field that an answer does not have is undefined there,
 * and the test that looked at it fails.
 */
export interface Body {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly requestId: string;
  readonly errors: readonly { readonly pointer: string; readonly rule: string }[];
  readonly items: readonly Body[];
  readonly token: string;
  readonly resumeCode: string;
  readonly displayName: string;
  readonly role: string;
  readonly ageGroup: string;
  readonly person: Body;
  readonly owner: Body;
  readonly leader: Body;
  readonly reader: Body | null;
  readonly from: Body;
  readonly careTeam: readonly Body[];
  readonly guardianOf: readonly Body[];
  readonly participants: readonly Body[];
  readonly crisisContacts: readonly { readonly phone?: string }[];
  readonly preferredName: string;
  readonly replyBy: string;
  readonly language: string;
  readonly version: number;
  readonly etag: string | null;
  readonly answers: { readonly [linkId: string]: unknown; readonly hopes: unknown };
  readonly currentItem: string;
  readonly scores: readonly unknown[];
  readonly safetyFlags: readonly string[];
  readonly reason: string;
  readonly dueAt: string;
  readonly kind: string;
  readonly title: string;
  readonly seriesId: string;
  readonly serverTime: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly joinOpensAt: string;
  readonly joinClosesAt: string;
  readonly attendedMinutes: number | null;
  readonly expiresAt: string;
  readonly iceServers: readonly unknown[];
  readonly connection: { readonly url: string };
  readonly participantId: string;
  readonly open: boolean;
  readonly locked: boolean;
  readonly line: readonly string[];
  readonly turn: string | null;
  readonly spotlight: string | null;
  readonly me: {
    readonly standing: string;
    readonly choice: string | null;
    readonly words: string | null;
    readonly ask: { readonly ask: string } | null;
    readonly calledForHelp: boolean;
    readonly whereabouts: string | null;
    readonly callback: string | null;
    readonly before: unknown;
  };
  readonly word: { readonly word: string } | null;
  readonly people: readonly Body[];
  readonly here: boolean;
  readonly chat: readonly Body[];
  readonly lead: RoomLead;
  readonly medications: readonly Body[];
  readonly goals: readonly Body[];
  readonly name: string;
  readonly asNeeded: boolean;
  readonly takeaway: string;
  readonly readAt: string;
  readonly lastCheckInAt: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly submittedAt: string;
  readonly sentAt: string;
  readonly note: string | undefined;
  readonly text: string;
  readonly openapi: string;
  readonly paths: unknown;
  readonly waitingFor: string | undefined;
  readonly linkId: string;
  readonly hash: string;
  readonly method: string;
  readonly summary: string | undefined;
  readonly signer: { readonly name: string; readonly relationship: string };
  readonly signedAt: string;
  readonly revokedAt: string | undefined;
  readonly who: Body;
  readonly what: string;
  readonly at: string;
  readonly by: Body;
  readonly words: string;
  readonly reply: Body | undefined;
  readonly guardianId: string;
  readonly consents: readonly Body[];
  readonly guardians: readonly Body[];
  readonly guardianParts: readonly Body[];
}

/** A field that must be there for the test to go on. */
export const known = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined)
    throw new Error('The answer does not have what the test goes on with.');
  return value;
};

export interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

type Headed = Readonly<Record<string, string>>;

/** Whoever calls the API in a test. */
export class Caller {
  readonly #app: RunningApp['app'];
  readonly #headers: Headed;
  readonly #address: () => string;

  constructor(app: RunningApp['app'], headers: Headed = {}, address = (): string => 'somewhere') {
    this.#app = app;
    this.#headers = headers;
    this.#address = address;
  }

  /** Sends any request; the path is under `/api/v1`. */
  send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.#headers, ...(init.headers as Headed) };
    const env = { incoming: { socket: { remoteAddress: this.#address() } } };
    return Promise.resolve(this.#app.request(`http://clinic.test/api/v1${path}`, { ...init, headers }, env));
  }

  async get(path: string, headers: Headed = {}): Promise<Answer> {
    return answerOf(await this.send(path, { headers }));
  }

  post(path: string, body?: unknown, headers: Headed = {}): Promise<Answer> {
    return this.#write('POST', path, body, headers);
  }

  put(path: string, body?: unknown, headers: Headed = {}): Promise<Answer> {
    return this.#write('PUT', path, body, headers);
  }

  async #write(method: string, path: string, body: unknown, headers: Headed): Promise<Answer> {
    return answerOf(
      await this.send(path, {
        method,
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  }
}

export const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text ? JSON.parse(text) : undefined) as Body,
  };
};

/** The browser that people in tests come with. */
export const BROWSER = 'browser-1';

/** Somebody knocks, and somebody who leads opens the room and lets them in. */
export const letIn = async (person: Caller, leader: Caller, sessionId: string): Promise<void> => {
  await person.post(`/sessions/${sessionId}/room/knock?device=${BROWSER}`, {});
  await leader.post(`/sessions/${sessionId}/room-grants`);
  const { status } = await leader.post(`/sessions/${sessionId}/room/lead`, { type: 'admit' });
  if (status !== 200) throw new Error(`Nobody was let in: ${status}.`);
};

export interface TestServer {
  readonly app: RunningApp['app'];
  readonly store: Store;
  readonly clock: TestClock;
  readonly keys: SigningKeys;
  /** What was logged, in order. */
  readonly log: LogEntry[];
  /** What was asked of the media server. */
  readonly grants: GrantRequest[];
  /** Connections, and people of rooms, that the media server was told to end. */
  readonly ended: string[];
  /** The media server sees somebody of the demo come or go, by the n-th grant. */
  sees(type: 'came' | 'went', nth: number): Promise<void>;
  /** Nobody: no token, and another network address with each call. */
  readonly nobody: Caller;
  /** Nobody, from this network address. */
  from(address: string): Caller;
  /** Somebody of the demo, by key. */
  as(person: string): Promise<Caller>;
  /** Whoever has this token. */
  withToken(token: string): Caller;
  /** The id of somebody of the demo. */
  idOf(person: string): Promise<string>;
  close(): Promise<void>;
}

export const testKeys = async (): Promise<SigningKeys> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return openKeys(await exportJWK(privateKey), '');
};

/** The server with the demo clinic, short of listening. */
export const startTestServer = async (options: Partial<AppOptions> = {}): Promise<TestServer> => {
  const clock = new TestClock(START);
  const store = options.store ?? (await openTestStore());
  await migrate(store.db);
  await seedClinic(store.db, clock.now());
  const log: LogEntry[] = [];
  const grants: GrantRequest[] = [];
  const unused = new Set<string>();
  const ended: string[] = [];
  let watcher: Watcher = async () => undefined;
  const keys = await testKeys();
  const running = await createApp({
    store,
    clock,
    keys,
    log: entry => void log.push(entry),
    rooms: {
      createGrant: async request => {
        grants.push(request);
        const connectionId = `con_${grants.length}`;
        unused.add(connectionId);
        return {
          url: `wss://media.test?sessionId=${request.roomId}&token=tok_${grants.length}`,
          connectionId,
        };
      },
      revoke: async (_, connectionId) => {
        const known = unused.delete(connectionId);
        if (known) ended.push(connectionId);
        return known;
      },
      sendOut: async (roomId, personId) => void ended.push(`${roomId} ${personId}`),
      stopShare: async (roomId, personId) => void ended.push(`screen ${roomId} ${personId}`),
      watch: one => void (watcher = one),
    },
    demo: true,
    ...options,
  });
  const { app } = running;
  let addresses = 0;
  const withToken = (token: string): Caller => new Caller(app, { Authorization: `Bearer ${token}` });
  return {
    app,
    store,
    clock,
    keys,
    log,
    grants,
    ended,
    sees: async (type, nth) => {
      const { roomId, data } = known(grants[nth - 1]);
      const connectionId = `con_${nth}`;
      unused.delete(connectionId);
      await watcher({ type, roomId, personId: data.participantId, connectionId, at: new Date(clock.now()) });
    },
    nobody: new Caller(app, {}, () => `address-${addresses++}`),
    from: address => new Caller(app, {}, () => address),
    withToken,
    as: async person => {
      const response = await app.request('/demo/sign-in', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ person }),
      });
      if (response.status !== 200) throw new Error(`Nobody can be signed in as ${person}.`);
      return withToken(((await response.json()) as { token: string }).token);
    },
    idOf: async person =>
      (
        await store.db
          .selectFrom('demo_people')
          .where('key', '=', person)
          .select('person_id')
          .executeTakeFirstOrThrow()
      ).person_id,
    close: async () => {
      await running.close();
      await store.close();
    },
  };
};

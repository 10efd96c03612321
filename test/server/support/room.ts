import assert from 'node:assert/strict';
import { BROWSER, known, type Answer, type Caller, type TestServer } from './server.js';

// Signing in is limited to so many times in ten minutes.
const signedIn = new WeakMap<TestServer, Map<string, Caller>>();

/** A session's room and the people around it, by their keys in the demo. */
export class TestRoom {
  readonly server: TestServer;
  readonly id: string;

  constructor(server: TestServer, id: string) {
    this.server = server;
    this.id = id;
  }

  /** Everybody signs in again: tokens live ten minutes. */
  signInAgain(): void {
    signedIn.delete(this.server);
  }

  async as(person: string): Promise<Caller> {
    const known = signedIn.get(this.server) ?? new Map<string, Caller>();
    signedIn.set(this.server, known);
    const caller = known.get(person) ?? (await this.server.as(person));
    known.set(person, caller);
    return caller;
  }

  async see(person: string, device = BROWSER): Promise<Answer['body']> {
    const { status, body } = await (await this.as(person)).get(`/sessions/${this.id}/room?device=${device}`);
    assert.equal(status, 200);
    return body;
  }

  async knock(person: string, body: object = {}, device = BROWSER): Promise<Answer> {
    return (await this.as(person)).post(`/sessions/${this.id}/room/knock?device=${device}`, body);
  }

  async enter(person: string, device = BROWSER): Promise<Answer> {
    return (await this.as(person)).post(`/sessions/${this.id}/room-grants?device=${device}`);
  }

  async part(person: string, act: object, device = BROWSER): Promise<Answer> {
    return (await this.as(person)).post(`/sessions/${this.id}/room/part?device=${device}`, act);
  }

  async lead(person: string, act: object): Promise<Answer> {
    return (await this.as(person)).post(`/sessions/${this.id}/room/lead`, act);
  }

  async move(person: string, act: object): Promise<Answer> {
    return (await this.as(person)).post(`/sessions/${this.id}/room/move`, act);
  }

  /** The leader opens the room, and these people come in. */
  async gather(leader: string, ...people: string[]): Promise<void> {
    assert.equal((await this.enter(leader)).status, 201);
    for (const person of people) await this.knock(person);
    assert.equal((await this.lead(leader, { type: 'admit' })).status, 200);
    for (const person of people) assert.equal((await this.enter(person)).status, 201);
  }

  /** Which grant of the server's was somebody's last, counted from one. */
  async lastGrantOf(person: string): Promise<number> {
    const id = await this.server.idOf(person);
    return this.server.grants.findLastIndex(({ data }) => data.participantId === id) + 1;
  }
}

/** Lets these people, of those that the demo has no sign-in for, be signed in as. */
export const makeCallable = async (server: TestServer, ...names: string[]): Promise<void> => {
  for (const name of names) {
    const person = await server.store.db
      .selectFrom('people')
      .where('display_name', 'like', `${name}%`)
      .select('id')
      .executeTakeFirst();
    await server.store.db
      .updateTable('demo_people')
      .set({ note: 'in a test' })
      .where('person_id', '=', known(person).id)
      .execute();
  }
};

/** A group for twelve that begins now, led by Priya and Tom, with Sam as Ana's guest where `guest` says so. */
export const openGroup = async (
  server: TestServer,
  members: readonly string[],
  extra: Readonly<Record<string, 'family-guest' | 'observer'>> = {},
): Promise<TestRoom> => {
  const id = `session_${Math.random().toString(36).slice(2)}`;
  const start = server.clock.now();
  const { db } = server.store;
  await db
    .insertInto('sessions')
    .values({
      id,
      kind: 'group',
      title: 'A group',
      starts_at: new Date(start),
      ends_at: new Date(start + 3_600_000),
      time_zone: 'America/New_York',
      leader_id: await server.idOf('priya'),
      co_leader_id: await server.idOf('tom'),
      series_id: null,
      occurs_on: null,
      slot_id: null,
      room_id: `room_${id.slice(8)}`,
      cancelled_at: null,
    })
    .execute();
  const people = [...members.map(key => [key, 'member'] as const), ...Object.entries(extra)];
  for (const [key, capacity] of people)
    await db
      .insertInto('session_participants')
      .values({ session_id: id, person_id: await server.idOf(key), capacity })
      .execute();
  return new TestRoom(server, id);
};

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import type { LiveEvent } from '../../../src/api/events/event-hub.js';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { people } from '../../../src/api/memory/samples/clinic.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import {
  everyOperation,
  operations,
  type Operation,
  type OperationId,
} from '../../../src/contract/operations.js';
import { AT_ONCE } from '../support/api-server.js';
import { apiErrorOf } from '../support/rejection.js';

const ENDPOINT = 'http://memory.example/api/v1';
const NOW = Date.parse('2026-06-11T13:00:00Z');

const clientOf = (memory: MemoryProgram): ProgramClient =>
  new ProgramClient({ endpoint: ENDPOINT, getToken: () => 'memory', fetch: memory.fetch, timing: AT_ONCE });

interface Sample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const SKILLS = `session-skills-class-${NOW + 3 * 3_600_000}`;
const window = { from: '2026-06-01T00:00:00Z', to: '2026-06-30T00:00:00Z' };

/** A call of each operation that the in-memory program knows, in an order in which they make sense. */
const samples: Partial<Record<OperationId, Sample>> = {
  getProgram: {},
  listCallTimes: { query: window },
  createContactRequest: {
    body: { preferredName: 'Ana', contactPoint: { system: 'phone', value: '555 010 0199' } },
  },
  createApplicant: {},
  resume: { body: { code: '7KQ2M-9XA4T-BD3HR-W8CNE' } },
  getMe: {},
  getIntakeForm: { params: { id: 'harborlight-intake' }, query: { language: 'en' } },
  saveIntakeDraft: {
    params: { formId: 'harborlight-intake' },
    headers: { 'If-None-Match': '*' },
    body: { formVersion: 1, language: 'en', answers: { name: 'Ana', 'asq.3': null } },
  },
  getIntakeDraft: { params: { formId: 'harborlight-intake' } },
  submitIntake: { body: { formId: 'harborlight-intake', draftVersion: 1 } },
  listMyIntakes: {},
  listMyConsents: {},
  revokeConsent: { params: { id: 'consent-video' } },
  listMyAccessLog: {},
  listMyGuardians: {},
  inviteGuardian: { body: { name: 'Ruth Brandt', relationship: 'parent' } },
  listSlots: { query: { kind: 'skills-class', ...window } },
  bookSession: { body: { slotId: 'slot-2' } },
  listSessions: { query: window },
  getSession: { params: { id: `session-meal-support-${NOW + 8 * 60_000}` } },
  cancelSession: { params: { id: `session-meal-support-${NOW + 8 * 60_000}` }, body: {} },
  getRoom: { params: { id: SKILLS } },
  knockAtRoom: { params: { id: SKILLS }, body: { whereabouts: 'At home', callback: '555 010 0188' } },
  createRoomGrant: { params: { id: SKILLS } },
  takePartInRoom: { params: { id: SKILLS }, body: { type: 'choose', choice: 'later' } },
  leadRoom: { params: { id: SKILLS }, body: { type: 'offer' } },
  moveInRoom: {
    params: { id: SKILLS },
    body: { type: 'remove', personId: people.ana.id, reason: 'Threatened somebody' },
  },
  getCheckInPlan: {},
  createCheckIn: {
    body: {
      occurredAt: '2026-06-11T09:00:00-04:00',
      timeZone: 'America/New_York',
      feeling: 0,
      medications: [{ medicationId: 'med-1', adherence: 'later' }],
      visibility: 'care-team',
    },
  },
  listCheckIns: {},
  sendMessage: { body: { toId: people.alex.id, text: 'See you then' } },
  listMessages: {},
};

const requestOf = (operation: Operation, { params = {}, query, headers, body }: Sample): Request => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const search = query ? `?${new URLSearchParams(query)}` : '';
  return new Request(`${ENDPOINT}${path}${search}`, {
    method: operation.method,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
};

/** What a person in care meets nowhere in an element, and what is no JSON. */
const ELSEWHERE = new Set<OperationId>([
  'streamEvents',
  'getQuestionnaire',
  'getWardIntake',
  'uploadIntakeFile',
  'getIntakeFile',
]);

describe('the in-memory program', () => {
  it('answers each operation that it knows as the contract says', async () => {
    const memory = new MemoryProgram({}, () => NOW);
    for (const [id, sample] of Object.entries(samples)) {
      const operation = operations[id as keyof typeof operations] as Operation;
      if (operation.body) {
        assert.ok(v.safeParse(operation.body, sample.body).success, `${id} is asked as the contract says`);
      }
      const response = await memory.fetch(requestOf(operation, sample));
      const body: unknown = await response.json();
      assert.equal(response.status, operation.status, `${id}: ${JSON.stringify(body)}`);
      assert.ok(operation.response, id);
      const parsed = v.safeParse(operation.response, body);
      assert.deepEqual(parsed.issues, undefined, id);
      if (operation.versioned) assert.match(response.headers.get('etag') ?? '', /^"\d+"$/, id);
    }
  });

  it('knows every operation of a person in care, and does no other for them', async () => {
    const memory = new MemoryProgram({}, () => NOW);
    for (const operation of everyOperation) {
      if (ELSEWHERE.has(operation.id) || operation.id in samples) continue;
      assert.equal(operation.access, 'staff', `${operation.id} has a sample call`);
      const response = await memory.fetch(requestOf(operation, { params: { id: 'x' } }));
      assert.ok([403, 404].includes(response.status), operation.id);
    }
  });

  it('makes one record of a write that is sent again with its key', async () => {
    const memory = new MemoryProgram();
    const client = clientOf(memory);
    const body = {
      occurredAt: new Date(NOW).toISOString(),
      timeZone: 'UTC',
      feeling: 1,
      visibility: 'self',
    } as const;
    const receipts = await Promise.all(
      [1, 2, 3].map(() => client.createCheckIn({ body }, { idempotencyKey: 'k' })),
    );
    assert.equal(new Set(receipts.map(({ id }) => id)).size, 1);
    assert.equal(memory.data.checkIns.length, 1);
  });

  it('fails as it is told to, as often as it is told to', async () => {
    const memory = new MemoryProgram();
    const client = clientOf(memory);
    memory.fail('getMe', { code: 'unavailable', status: 503 }, 2);
    assert.equal((await client.getMe()).id, 'person-ana');
    assert.equal(memory.calls.length, 3);
    memory.fail('getMe', 'offline');
    assert.equal((await apiErrorOf(client.getMe())).code, 'network');
    memory.mend('getMe');
    assert.equal((await client.getMe()).id, 'person-ana');
    memory.data.me = null;
    assert.equal((await apiErrorOf(client.getMe())).code, 'signed-out');
    assert.equal((await client.getProgram()).id, 'harborlight');
  });

  it('never answers when it is told so, and ends with the abort', async () => {
    const memory = new MemoryProgram();
    memory.fail('getMe', 'never');
    const abort = new AbortController();
    const call = clientOf(memory).getMe({}, { signal: abort.signal });
    abort.abort();
    await assert.rejects(call, { name: 'AbortError' });
    await assert.rejects(clientOf(memory).getMe({}, { signal: abort.signal }), { name: 'AbortError' });
  });

  it('holds an answer back until it is let go, when the record is already made', async () => {
    const memory = new MemoryProgram();
    const release = memory.hold('sendMessage');
    let answered = false;
    const sent = clientOf(memory)
      .sendMessage({ body: { toId: people.alex.id, text: 'Hello' } })
      .then(() => (answered = true));
    while (memory.data.messages.length === 0) await new Promise(resolve => setImmediate(resolve));
    assert.equal(answered, false);
    release();
    assert.equal(await sent, true);
    await clientOf(memory).sendMessage({ body: { toId: people.alex.id, text: 'Again' } });
  });

  it('tells of changes, and of more after its streams were cut', async () => {
    const memory = new MemoryProgram();
    const leave = new AbortController();
    const ids = await new Promise<string[]>(resolve => {
      const heard: string[] = [];
      clientOf(memory).listen((event: LiveEvent) => {
        if (event.type === 'resync') return memory.emit('session.booked', 'session-1');
        heard.push(event.resourceId);
        if (heard.length === 2) return resolve(heard);
        memory.cutStreams();
        const again = setInterval(() => {
          if (memory.calls.filter(id => id === 'streamEvents').length < 2) return;
          clearInterval(again);
          memory.emit('session.cancelled', 'session-2');
        });
      }, leave.signal);
    });
    leave.abort();
    assert.deepEqual(ids, ['session-1', 'session-2']);
  });
});

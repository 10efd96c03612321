import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProgramClient } from '../../../src/api/program-client.js';
import type { Alert } from '../../../src/contract/alert.js';
import { AT_ONCE, sendJson, startServer } from '../support/api-server.js';
import { apiErrorOf } from '../support/rejection.js';

const somebody = { id: 'dana', displayName: 'Dana', role: 'therapist' } as const;

const alert = (id: string, status: Alert['status'] = 'requested'): Alert => ({
  id,
  person: { id: `person-${id}`, displayName: 'Jo', role: 'patient' },
  reason: 'safety-answer',
  raisedAt: '2026-11-18T15:00:00Z',
  owner: somebody,
  dueAt: '2026-11-18T16:00:00Z',
  status,
});

/** A client of an API that gives these pages, each naming the next. */
const clientOf = async (
  context: Parameters<typeof startServer>[0],
  pages: Readonly<Record<string, { items: readonly unknown[]; next?: string }>>,
) => {
  const { endpoint, arrived } = await startServer(context, ({ path }, response) => {
    const after = new URL(path, 'http://api').searchParams.get('after') ?? 'first';
    sendJson(response, 200, pages[after]);
  });
  return { client: new ProgramClient({ endpoint, getToken: () => 'token', timing: AT_ONCE }), arrived };
};

describe('a list that has more than one page', () => {
  it('is read until nobody waits any more, however many pages that takes', async context => {
    const { client, arrived } = await clientOf(context, {
      first: { items: [alert('a')], next: 'p2' },
      p2: { items: [alert('b')], next: 'p3' },
      p3: { items: [alert('c'), alert('d', 'completed')], next: 'p4' },
    });
    assert.deepEqual(
      (await client.listAlerts()).map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
    assert.equal(arrived.length, 3, 'what is done is not read back to the beginning');
  });

  it('has an entry once that moved to a later page while it was read, as it is by then', async context => {
    const { client } = await clientOf(context, {
      first: { items: [alert('a'), alert('b')], next: 'p2' },
      p2: { items: [alert('c'), alert('a', 'completed')] },
    });
    assert.deepEqual(
      (await client.listAlerts()).map(({ id, status }) => `${id} ${status}`),
      ['a completed', 'b requested', 'c requested'],
    );
  });

  it('is read to its end where all of it counts', async context => {
    const message = (id: string) => ({
      id,
      from: somebody,
      to: somebody,
      text: 'Hello',
      sentAt: '2026-11-18T15:00:00Z',
      readAt: null,
    });
    const { client } = await clientOf(context, {
      first: { items: [message('a')], next: 'p2' },
      p2: { items: [message('b')] },
    });
    assert.deepEqual(
      (await client.listMessages()).map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('goes on behind a page on which nothing is left', async context => {
    const { client } = await clientOf(context, {
      first: { items: [], next: 'p2' },
      p2: { items: [alert('a')] },
    });
    assert.deepEqual(
      (await client.listAlerts()).map(({ id }) => id),
      ['a'],
    );
  });

  it('that goes round is a bad response, and no loop', async context => {
    const { client, arrived } = await clientOf(context, {
      first: { items: [alert('a')], next: 'p2' },
      p2: { items: [alert('b')], next: 'p3' },
      p3: { items: [alert('c')], next: 'p2' },
    });
    assert.equal((await apiErrorOf(client.listAlerts())).code, 'bad-response');
    assert.equal(arrived.length, 3);
  });

  it('that leads back to itself is a bad response, and no loop', async context => {
    const { client, arrived } = await clientOf(context, {
      first: { items: [alert('a')], next: 'p2' },
      p2: { items: [alert('b')], next: 'p2' },
    });
    const error = await apiErrorOf(client.listAlerts());
    assert.deepEqual([error.code, error.issues], ['bad-response', [{ pointer: '/next', rule: 'cursor' }]]);
    assert.equal(arrived.length, 2);
  });
});

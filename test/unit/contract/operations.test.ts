import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { call } from '../../../src/api/call.js';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { everyOperation, operations } from '../../../src/contract/operations.js';
import { getSession, listSessions } from '../../../src/contract/operations/sessions.js';

describe('operations', () => {
  it('are each known by the name of their constant, and none is left out', () => {
    for (const [name, { id }] of Object.entries(operations)) assert.equal(id, name);
    const folder = 'src/contract/operations';
    const written = readdirSync(folder).flatMap(file =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/ satisfies Operation;/g)].map(() => file),
    );
    assert.equal(written.length, everyOperation.length);
  });

  it('name each parameter of their path, and no part of their query by the same name', () => {
    for (const { id, path, params = {}, query = {} } of everyOperation) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]);
      assert.deepEqual(Object.keys(params), inPath, id);
      for (const name of [...Object.keys(query), ...inPath])
        assert.ok(!['body', 'file', 'ifMatch'].includes(name ?? ''), `${id} has a part ${name}`);
      for (const name of inPath) assert.ok(!(name && name in query), `${id} asks twice for ${name}`);
    }
  });

  it('answer one method and path each', () => {
    const places = everyOperation.map(({ method, path }) => `${method} ${path}`);
    assert.equal(new Set(places).size, places.length);
  });

  it('are called with what their path and query name, and nothing else', async () => {
    const memory = new MemoryProgram();
    const asked: string[] = [];
    const client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: () => 'memory',
      fetch: async (...args) => {
        asked.push(new Request(...args).url);
        return memory.fetch(...args);
      },
    });
    const [from, to] = ['2026-11-18T00:00:00Z', '2026-11-19T00:00:00Z'];
    await call(client, listSessions, { from, to });
    await assert.rejects(call(client, getSession, { id: 'a/b?c' }), { code: 'not-found' });
    const start = 'http://memory.example/api/v1';
    assert.deepEqual(asked, [
      `${start}/sessions?${new URLSearchParams({ from, to })}`,
      `${start}/sessions/a%2Fb%3Fc`,
    ]);
  });

  it('are methods of the client, the stream aside', () => {
    const client = new ProgramClient({ endpoint: '/api/v1' });
    for (const { id } of everyOperation)
      assert.equal(
        typeof client[id as keyof typeof client],
        id === 'streamEvents' ? 'undefined' : 'function',
      );
  });
});

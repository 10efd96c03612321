import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProgramClient } from '../../../src/api/program-client.js';
import { AT_ONCE, sendJson, sendProblem, startServer } from '../support/api-server.js';
import { apiErrorOf } from '../support/rejection.js';
import { pdf } from '../support/pictures.js';

const taken = { id: 'file-1', type: 'application/pdf', size: 14, scan: 'not-scanned' };
const file = new Blob([pdf()], { type: 'application/pdf' });

describe('a file', () => {
  it('goes as it is, under its media type, and again with one key', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response, count) => {
      if (count === 1) sendProblem(response, 503, 'unavailable');
      else sendJson(response, 201, taken);
    });
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing: AT_ONCE });
    assert.deepEqual(await client.uploadIntakeFile({ formId: 'harborlight-intake', file }), taken);
    assert.equal(arrived.length, 2);
    for (const { headers, body } of arrived) {
      assert.equal(headers['content-type'], 'application/pdf');
      assert.equal(body, await file.text());
    }
    assert.equal(new Set(arrived.map(({ headers }) => headers['idempotency-key'])).size, 1);
  });

  it('has longer than a call of few words', async context => {
    const { endpoint } = await startServer(context, (_, response) => {
      setTimeout(() => sendJson(response, 201, taken), 150);
    });
    const timing = { ...AT_ONCE, timeout: 50, totalTimeout: 100 };
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing });
    assert.equal((await client.uploadIntakeFile({ formId: 'harborlight-intake', file })).id, 'file-1');
  });

  it('that is no file of its kind says so, and is not sent twice', async context => {
    const { endpoint, arrived } = await startServer(context, (_, response) =>
      sendProblem(response, 422, 'unreadable-file'),
    );
    const client = new ProgramClient({ endpoint, getToken: () => 't', timing: AT_ONCE });
    const error = await apiErrorOf(client.uploadIntakeFile({ formId: 'harborlight-intake', file }));
    assert.equal(error.code, 'unreadable-file');
    assert.equal(arrived.length, 1);
  });
});

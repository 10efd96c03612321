import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { participantOf } from '../../../src/media/openvidu/participant-data.js';
import { LinkError, endOf, failureOf } from '../../../src/media/openvidu/reasons.js';

const data = JSON.stringify({ participantId: 'person-ana', displayName: 'Ana', role: 'leader' });
const neutral = { participantId: 'con_X', displayName: '', role: 'member' };

describe('who a connection is', () => {
  it('is what the server said of it', () => {
    const ana = { participantId: 'person-ana', displayName: 'Ana', role: 'leader' };
    assert.deepEqual(participantOf('con_X', data), ana);
    assert.deepEqual(participantOf('con_X', `something%/%${data}`), ana);
  });

  it('is never what the client said of itself', () => {
    assert.deepEqual(participantOf('con_X', `${data}%/%{"other":true}`), neutral);
    assert.deepEqual(participantOf('con_X', `${data}%/%`), neutral);
  });

  for (const foreign of [
    undefined,
    '',
    '%/%',
    'Ana',
    '{',
    'null',
    '[]',
    '{"participantId":"a b","displayName":"Ana","role":"member"}',
    '{"participantId":"person-ana","displayName":"","role":"member"}',
    '{"participantId":"person-ana","displayName":"Ana","role":"king"}',
  ])
    it(`is somebody unnamed when the server said ${String(foreign)}`, () => {
      assert.deepEqual(participantOf('con_X', foreign), neutral);
    });
});

describe('why a session ended', () => {
  for (const [reason, expected] of [
    ['disconnect', { status: 'left', reason: 'left' }],
    ['forceDisconnectByUser', { status: 'left', reason: 'removed' }],
    ['forceDisconnectByServer', { status: 'left', reason: 'removed' }],
    ['sessionClosedByServer', { status: 'left', reason: 'ended' }],
    ['lastParticipantLeft', { status: 'left', reason: 'ended' }],
    ['networkDisconnect', { status: 'failed', code: 'lost' }],
    ['nodeCrashed', { status: 'failed', code: 'lost' }],
    ['openviduServerStopped', { status: 'failed', code: 'lost' }],
    ['something new', { status: 'failed', code: 'unknown' }],
  ] as const)
    it(`reads "${reason}"`, () => assert.deepEqual(endOf(reason), expected));
});

describe('why a join did not work', () => {
  for (const [error, expected] of [
    [new LinkError('unreachable'), 'unreachable'],
    [{ code: 401, message: 'no' }, 'refused'],
    [{ code: 202 }, 'refused'],
    [{ code: 999 }, 'unknown'],
    [{ name: 'BROWSER_NOT_SUPPORTED' }, 'unsupported'],
    [undefined, 'unknown'],
    ['text', 'unknown'],
  ] as const)
    it(`reads ${JSON.stringify(error) ?? 'nothing'} as ${expected}`, () =>
      assert.equal(failureOf(error), expected));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HELP, readSettings, SettingError } from '../../demo/media/settings.js';

const OPENVIDU_SECRET = 'a secret';

describe('the settings of the media server', () => {
  it('need a secret and nothing else', () => {
    assert.deepEqual(readSettings({ OPENVIDU_SECRET }), {
      port: 4443,
      host: '127.0.0.1',
      secret: OPENVIDU_SECRET,
    });
  });

  it('are read from the environment', () => {
    const settings = readSettings({
      OPENVIDU_SECRET,
      PORT: '0',
      HOST: '::',
      PUBLIC_URL: 'wss://rooms.example:8443/',
      ICE_SERVERS:
        '[{"url":"turn:turn.example:3478","username":"u","credential":"c"},{"url":"stun:stun.example"}]',
      OPENVIDU_WEBHOOK_ENDPOINT: 'https://clinic.example/hook',
      OPENVIDU_WEBHOOK_HEADERS: '["Authorization: Basic abc="]',
    });
    assert.deepEqual(settings, {
      port: 0,
      host: '::',
      secret: OPENVIDU_SECRET,
      publicUrl: 'wss://rooms.example:8443',
      iceServers: [
        { url: 'turn:turn.example:3478', username: 'u', credential: 'c' },
        { url: 'stun:stun.example' },
      ],
      webhook: { endpoint: 'https://clinic.example/hook', headers: { Authorization: 'Basic abc=' } },
    });
  });

  for (const [name, value] of [
    ['PORT', 'eighty'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['OPENVIDU_SECRET', ''],
    ['PUBLIC_URL', 'localhost:3000'],
    ['PUBLIC_URL', 'https://rooms.example'],
    ['PUBLIC_URL', 'wss://rooms.example/media'],
    ['PUBLIC_URL', 'wss://user@rooms.example'],
    ['ICE_SERVERS', 'stun:stun.example'],
    ['ICE_SERVERS', '[{"url":"https://stun.example"}]'],
    ['ICE_SERVERS', '[null]'],
    ['OPENVIDU_WEBHOOK_ENDPOINT', 'clinic'],
  ] as const) {
    it(`are refused by name when ${name} is "${value}"`, () => {
      assert.throws(
        () => readSettings({ OPENVIDU_SECRET, [name]: value }),
        (error: unknown) => error instanceof SettingError && error.message.startsWith(name),
      );
    });
  }

  it('never repeat a value in a refusal', () => {
    assert.throws(
      () => readSettings({ OPENVIDU_SECRET, PUBLIC_URL: 'https://user:password@rooms.example' }),
      (error: unknown) => error instanceof SettingError && !error.message.includes('password'),
    );
  });

  it('are all in the help', () => {
    for (const name of [
      'PORT',
      'HOST',
      'OPENVIDU_SECRET',
      'PUBLIC_URL',
      'ICE_SERVERS',
      'OPENVIDU_WEBHOOK_ENDPOINT',
    ]) {
      assert.match(HELP, new RegExp(`^  ${name} `, 'm'));
    }
  });
});

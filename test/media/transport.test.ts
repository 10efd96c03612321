import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadEngine, MediaLibraryError } from '../../demo/media/transport-node-datachannel.js';
import { SdpError } from '../../demo/media/sdp.js';
import type { MediaEngine } from '../../demo/media/transport.js';
import { FakeEndpoint } from './support/fake-engine.js';

const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

const offer = (fingerprint: string): string =>
  [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'c=IN IP4 0.0.0.0',
    'a=ice-ufrag:abcd',
    'a=ice-pwd:abcdefghijklmnopqrstuvwx',
    `a=fingerprint:sha-256 ${fingerprint}`,
    'a=setup:actpass',
    'a=mid:0',
    'a=sendonly',
    'a=rtcp-mux',
    'a=rtpmap:111 opus/48000/2',
    '',
  ].join('\r\n');

describe('the media library', () => {
  it('that does not load is named, with the platform and what to do instead', async () => {
    const loading = loadEngine(
      () => {},
      () => Promise.reject(new Error('no such file')),
    );
    await assert.rejects(loading, (error: unknown) => {
      assert.ok(error instanceof MediaLibraryError);
      assert.match(error.message, new RegExp(`${process.platform} ${process.arch}`));
      assert.match(error.message, /OPENVIDU_URL/);
      return true;
    });
  });
});

describe('node-datachannel as the transport', () => {
  let engine: MediaEngine;

  before(async () => {
    engine = await loadEngine(() => {});
  });
  after(() => engine.close());

  it('answers with addresses of its own, and asks nobody else for them', async () => {
    const publisher = await engine.createPublisher(offer(FINGERPRINT));
    const candidates = publisher.answer.split('\r\n').filter(line => line.startsWith('a=candidate:'));
    assert.ok(candidates.length > 0);
    for (const candidate of candidates) assert.match(candidate, / typ host/);
    assert.match(publisher.answer, /^a=recvonly$/m);
    publisher.close();
  });

  it('refuses an offer that only looks like one, and goes on', async () => {
    await assert.rejects(engine.createPublisher(offer('AA:BB')), SdpError);
    await assert.rejects(engine.createPublisher(''), SdpError);
    (await engine.createPublisher(offer(FINGERPRINT))).close();
  });

  it('takes any candidate without a fault, after its end too', async () => {
    const publisher = await engine.createPublisher(offer(FINGERPRINT));
    for (const candidate of [
      '',
      'nonsense',
      'candidate:1 1 udp 1 x.local 9 typ host',
      'candidate:'.repeat(500),
    ]) {
      publisher.addCandidate({ candidate, sdpMid: '7' });
    }
    publisher.close();
    publisher.close();
    publisher.addCandidate({ candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host', sdpMid: '0' });
  });

  it('connects nobody to the publisher of another engine', async () => {
    await assert.rejects(engine.createSubscriber(new FakeEndpoint(''), offer(FINGERPRINT)), TypeError);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMdnsCandidate, limitVideo, readOffer, saveSilence, SdpError } from '../../demo/media/sdp.js';

const HEAD = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'a=extmap-allow-mixed',
];
const TRANSPORT = ['a=ice-ufrag:abcd', 'a=ice-pwd:efgh', 'a=fingerprint:sha-256 AA:BB', 'a=setup:actpass'];
const AUDIO = [
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 0',
  'c=IN IP4 0.0.0.0',
  ...TRANSPORT,
  'a=mid:0',
  'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'a=sendonly',
  'a=rtpmap:111 opus/48000/2',
  'a=rtcp-fb:111 transport-cc',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=rtpmap:63 red/48000/2',
  'a=fmtp:63 111/111',
  'a=rtpmap:0 PCMU/8000',
];
const VIDEO = [
  'm=video 9 UDP/TLS/RTP/SAVPF 45 46 96 97',
  'c=IN IP4 0.0.0.0',
  ...TRANSPORT,
  'a=mid:1',
  'a=rtpmap:45 AV1/90000',
  'a=rtpmap:46 rtx/90000',
  'a=fmtp:46 apt=45',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-fb:96 goog-remb',
  'a=rtcp-fb:96 transport-cc',
  'a=rtcp-fb:96 nack pli',
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=candidate:1 1 udp 2113937151 1b4d6f2a.local 50000 typ host',
  'a=candidate:2 1 udp 2113937150 192.0.2.7 50001 typ host',
];
const sdp = (...lines: string[]): string => lines.map(line => `${line}\r\n`).join('');

describe('an offer', () => {
  it('is answered with Opus, VP8 and its retransmissions, by the numbers of the offer', () => {
    const { payloadTypes, mids } = readOffer(sdp(...HEAD, ...AUDIO, ...VIDEO));
    assert.deepEqual(payloadTypes, { audio: 111, video: 96, rtx: 97 });
    assert.deepEqual(mids, { audio: '0', video: '1' });
  });

  it('loses every other codec, header extensions, transport-cc, and addresses that only its browser knows', () => {
    const kept = readOffer(sdp(...HEAD, ...AUDIO, ...VIDEO)).sdp.split('\r\n');
    assert.ok(kept.includes('m=audio 9 UDP/TLS/RTP/SAVPF 111'));
    assert.ok(kept.includes('m=video 9 UDP/TLS/RTP/SAVPF 96 97'));
    for (const line of [
      'a=rtcp-fb:96 goog-remb',
      'a=rtcp-fb:96 nack pli',
      'a=fmtp:97 apt=96',
      ...TRANSPORT,
    ]) {
      assert.ok(kept.includes(line), line);
    }
    assert.ok(kept.some(line => line.includes('192.0.2.7')));
    for (const gone of [/extmap/, /transport-cc/, /AV1|red|PCMU|apt=45/, /\.local/]) {
      assert.ok(!kept.some(line => gone.test(line)), String(gone));
    }
  });

  it('may hold one kind alone, and video without retransmissions', () => {
    assert.deepEqual(readOffer(sdp(...HEAD, ...AUDIO)).payloadTypes, { audio: 111 });
    const plain = VIDEO.filter(line => !line.includes('rtx') && !line.includes('apt='));
    assert.deepEqual(readOffer(sdp(...HEAD, ...plain)).payloadTypes, { video: 96 });
  });

  for (const [fault, offer] of [
    ['is no SDP', 'hello'],
    ['is empty', ''],
    ['has no media', sdp(...HEAD, ...TRANSPORT)],
    ['has no ICE or DTLS', sdp(...HEAD, ...AUDIO.filter(line => !TRANSPORT.includes(line)))],
    ['has no VP8', sdp(...HEAD, ...VIDEO.filter(line => !line.includes('VP8')))],
    ['has two pictures', sdp(...HEAD, ...VIDEO, ...VIDEO)],
    ['wants data channels', sdp(...HEAD, ...AUDIO, 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel')],
    ['has a section without an id', sdp(...HEAD, ...AUDIO.filter(line => line !== 'a=mid:0'))],
  ] as const) {
    it(`is refused when it ${fault}`, () => {
      assert.throws(() => readOffer(offer), SdpError);
    });
  }
});

describe('an answer', () => {
  it('lets silence be saved, whatever else it says of Opus, and changes nothing else', () => {
    const whole = sdp(...HEAD, ...AUDIO, ...VIDEO);
    const line = 'a=fmtp:111 minptime=10;useinbandfec=1';
    assert.equal(saveSilence(whole, 111), whole.replace(line, `${line};usedtx=1`));
    const bare = whole.replace(`${line}\r\n`, '');
    const rtpmap = 'a=rtpmap:111 opus/48000/2\r\n';
    assert.equal(saveSilence(bare, 111), bare.replace(rtpmap, `${rtpmap}a=fmtp:111 usedtx=1\r\n`));
  });

  it('limits video and leaves audio alone', () => {
    const limited = limitVideo(sdp(...HEAD, ...AUDIO, ...VIDEO), 1_000_000).split('\r\n');
    const video = limited.indexOf('m=video 9 UDP/TLS/RTP/SAVPF 45 46 96 97');
    assert.equal(limited[video + 2], 'b=AS:1000');
    assert.equal(limited.filter(line => line.startsWith('b=')).length, 1);
  });
});

describe('a candidate', () => {
  it('with a made-up name is told from one with an address', () => {
    assert.equal(isMdnsCandidate('candidate:1 1 udp 2113937151 1b4d6f2a.local 50000 typ host'), true);
    assert.equal(isMdnsCandidate('candidate:1 1 udp 2113937151 192.0.2.7 50000 typ host'), false);
  });
});

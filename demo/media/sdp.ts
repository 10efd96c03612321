import type { MediaKind, PayloadTypes } from './rtp/source.js';

/** An offer that we can't answer. Its message says what is wrong with it, and holds nothing of it. */
export class SdpError extends Error {
  override readonly name = 'SdpError';
}

/** What we need to know of a browser's offer. */
export interface Offer {
  readonly payloadTypes: PayloadTypes;
  /** The id of each media section, by kind. */
  readonly mids: { readonly [K in MediaKind]?: string };
  /** The offer cut down to what we take. */
  readonly sdp: string;
}

interface Section {
  readonly kind: MediaKind;
  mid: string | undefined;
  readonly codecs: Map<number, string>;
  /** Payload type of a retransmission → of what it repeats. */
  readonly repeats: Map<number, number>;
}

const isKind = (word: string): word is MediaKind => word === 'audio' || word === 'video';

const readSections = (lines: readonly string[]): Section[] => {
  const sections: Section[] = [];
  for (const line of lines) {
    const kind = /^m=(\S+)/.exec(line)?.[1];
    if (kind !== undefined) {
      if (!isKind(kind)) throw new SdpError('The offer has a section that is neither audio nor video');
      if (sections.some(section => section.kind === kind)) throw new SdpError(`The offer has ${kind} twice`);
      sections.push({ kind, mid: undefined, codecs: new Map(), repeats: new Map() });
      continue;
    }
    const section = sections.at(-1);
    if (!section) continue;
    const [, codecType, codec] = /^a=rtpmap:(\d+) ([^/\s]+)/.exec(line) ?? [];
    if (codec !== undefined) section.codecs.set(Number(codecType), codec.toLowerCase());
    const [, rtxType, repeated] = /^a=fmtp:(\d+) apt=(\d+)/.exec(line) ?? [];
    if (repeated !== undefined) section.repeats.set(Number(rtxType), Number(repeated));
    section.mid ??= /^a=mid:(\S+)/.exec(line)?.[1];
  }
  return sections;
};

const codecOf = (section: Section, name: string): number => {
  for (const [type, codec] of section.codecs) if (codec === name) return type;
  throw new SdpError(`The offer has ${section.kind} without ${name}`);
};

const choosePayloadTypes = (sections: readonly Section[]): PayloadTypes => {
  const chosen: PayloadTypes = {};
  for (const section of sections) {
    if (section.kind === 'audio') {
      chosen.audio = codecOf(section, 'opus');
      continue;
    }
    const video = (chosen.video = codecOf(section, 'vp8'));
    for (const [rtx, repeated] of section.repeats) if (repeated === video) chosen.rtx ??= rtx;
  }
  return chosen;
};

/**
 * Keeps Opus, VP8 and its retransmissions. Header extensions go, because they aren't forwarded, and transport-cc
 * with them, because it needs one; goog-remb stays and tells the publisher how much to send.
 */
const reduce = (lines: readonly string[], payloadTypes: PayloadTypes): string => {
  const kept = new Set(Object.values(payloadTypes).map(String));
  const reduced: string[] = [];
  for (const line of lines) {
    const [, head, types] = /^(m=\S+ \d+ \S+) (.*)$/.exec(line) ?? [];
    const [, type, feedback] = /^a=(?:rtpmap|fmtp|rtcp-fb):(\d+) (\S+)/.exec(line) ?? [];
    if (head !== undefined && types !== undefined) {
      const some = types.split(' ').filter(each => kept.has(each));
      reduced.push(`${head} ${some.join(' ')}`);
    } else if (type !== undefined && (!kept.has(type) || feedback === 'transport-cc')) {
      continue;
    } else if (!line.startsWith('a=extmap') && !isMdnsCandidate(line)) {
      reduced.push(line);
    }
  }
  return reduced.map(line => `${line}\r\n`).join('');
};

/** A name made up by the browser to hide its address. Nothing here could resolve it; its packets show the way. */
export const isMdnsCandidate = (candidate: string): boolean =>
  /\bcandidate:/.test(candidate) && /\.local\b/.test(candidate);

/** Reads a browser's offer; throws an SdpError when we can't answer it. */
export const readOffer = (sdp: string): Offer => {
  const lines = sdp.split(/\r?\n/).filter(line => line !== '');
  if (lines[0] !== 'v=0') throw new SdpError('The offer is not SDP');
  if (
    !lines.some(line => /^a=ice-ufrag:\S/.test(line)) ||
    !lines.some(line => /^a=fingerprint:\S/.test(line))
  ) {
    throw new SdpError('The offer has no ICE or DTLS');
  }
  const sections = readSections(lines);
  if (sections.length === 0) throw new SdpError('The offer has no media');
  const mids: { [K in MediaKind]?: string } = {};
  for (const { kind, mid } of sections) {
    if (mid === undefined) throw new SdpError(`The offer has ${kind} without an id`);
    mids[kind] = mid;
  }
  const payloadTypes = choosePayloadTypes(sections);
  return { payloadTypes, mids, sdp: reduce(lines, payloadTypes) };
};

/** The answer with a limit on video. Browsers start nearer to it than by goog-remb alone. */
export const limitVideo = (answer: string, bitsPerSecond: number): string =>
  answer.replace(
    /(m=video[^\r\n]*\r\n(?:i=[^\r\n]*\r\n)?c=[^\r\n]*\r\n)/,
    `$1b=AS:${Math.round(bitsPerSecond / 1000)}\r\n`,
  );

/**
 * The answer with leave to send next to nothing while there is silence (RFC 7587, `usedtx`), for Opus by this payload
 * type. Most of a group listens with the microphone muted, and fifty packets a second of each silence would go to all.
 */
export const saveSilence = (answer: string, opus: number): string => {
  const fmtp = new RegExp(`^a=fmtp:${opus} [^\r\n]+`, 'm');
  const rtpmap = new RegExp(`^a=rtpmap:${opus} [^\r\n]+`, 'm');
  return fmtp.test(answer)
    ? answer.replace(fmtp, '$&;usedtx=1')
    : answer.replace(rtpmap, `$&\r\na=fmtp:${opus} usedtx=1`);
};

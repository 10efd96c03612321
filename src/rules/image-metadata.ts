import { type FileType } from '../contract/intake-file.js';
import { sniffFile } from './sniff-file.js';

/** The file is not what its first bytes say. */
export class BrokenFileError extends Error {
  override readonly name = 'BrokenFileError';
}

const broken = (): never => {
  throw new BrokenFileError('The file is damaged.');
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** What is kept of a file. What stands side by side is one piece: a file can be made of millions of parts. */
class Kept {
  readonly #bytes: Uint8Array;
  readonly #pieces: Uint8Array[] = [];
  #from = 0;
  #to = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  keep(from: number, to: number): void {
    if (from !== this.#to) {
      this.#end();
      this.#from = from;
    }
    this.#to = to;
  }

  add(piece: Uint8Array): void {
    this.#end();
    this.#from = this.#to;
    this.#pieces.push(piece);
  }

  whole(): Uint8Array<ArrayBuffer> {
    this.#end();
    return joined(this.#pieces);
  }

  #end(): void {
    if (this.#to > this.#from) this.#pieces.push(this.#bytes.subarray(this.#from, this.#to));
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const asciiAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Which side is up, 1 to 8, by the Exif part of a JPEG or WebP; 1 where it does not say. */
const orientationOf = (exif: Uint8Array): number => {
  const view = viewOf(exif);
  if (exif.length < 14) return 1;
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > exif.length) return 1;
  const count = view.getUint16(first, little);
  for (let index = 0; index < count; index++) {
    const at = first + 2 + index * 12;
    if (at + 12 > exif.length) return 1;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const side = view.getUint16(at + 8, little);
    return side >= 1 && side <= 8 ? side : 1;
  }
  return 1;
};

/** An Exif part that says which side is up and nothing else. */
const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );

const EXIF = Uint8Array.of(0x45, 0x78, 0x69, 0x66, 0, 0);

/** Some write the name of the part in front of it, as in a JPEG. */
const exifIn = (bytes: Uint8Array): Uint8Array =>
  asciiAt(bytes, 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes;

/** Parts without which a picture has other colors, by marker and by how they begin. Any other part can hold notes. */
const KEPT_PARTS: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

/** End of the compressed picture that begins at `at`: the next marker that is no part of it. */
const endOfScan = (bytes: Uint8Array, at: number): number => {
  for (let end = at; end + 1 < bytes.length; end++) {
    const next = bytes[end + 1] ?? 0;
    if (bytes[end] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return end;
  }
  return broken();
};

const jpegExif = (orientation: number): Uint8Array => {
  const content = exifOf(orientation);
  return joined([Uint8Array.of(0xff, 0xe1, 0, 2 + EXIF.length + content.length), EXIF, content]);
};

const cleanJpeg = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const view = viewOf(bytes);
  const kept = new Kept(bytes);
  let side = 1;
  let at = 2;
  for (;;) {
    if (at + 2 > bytes.length || bytes[at] !== 0xff) return broken();
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // What stands behind the end is another picture, often a larger one.
    if (marker === 0xd9) break;
    if (at + 4 > bytes.length) return broken();
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return broken();
    const begins = KEPT_PARTS[marker];
    const isNote = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    const isKept = begins !== undefined && asciiAt(bytes, at + 4, begins.length) === begins;
    if (marker === 0xe1 && asciiAt(bytes, at + 4, 6) === 'Exif\0\0')
      side = orientationOf(bytes.subarray(at + 10, end));
    const next = marker === 0xda ? endOfScan(bytes, end) : end;
    if (!isNote || isKept) kept.keep(at, next);
    at = next;
  }
  kept.add(Uint8Array.of(0xff, 0xd9));
  return joined([bytes.subarray(0, 2), ...(side === 1 ? [] : [jpegExif(side)]), kept.whole()]);
};

/** What a PNG is drawn from: its picture, its colors, its size, its frames. */
const PNG_KEPT =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|pHYs|acTL|fcTL|fdAT)$/;

const crcOf = (bytes: Uint8Array): number => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

const pngExif = (orientation: number): Uint8Array => {
  const content = exifOf(orientation);
  const chunk = new Uint8Array(12 + content.length);
  viewOf(chunk).setUint32(0, content.length);
  chunk.set([0x65, 0x58, 0x49, 0x66], 4);
  chunk.set(content, 8);
  viewOf(chunk).setUint32(8 + content.length, crcOf(chunk.subarray(4, 8 + content.length)));
  return chunk;
};

const cleanPng = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const view = viewOf(bytes);
  const kept = new Kept(bytes);
  kept.keep(0, 8);
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return broken();
    const kind = asciiAt(bytes, at + 4, 4);
    const side = kind === 'eXIf' ? orientationOf(bytes.subarray(at + 8, end - 4)) : 1;
    if (side !== 1) kept.add(pngExif(side));
    if (PNG_KEPT.test(kind)) kept.keep(at, end);
    if (kind === 'IEND') return kept.whole();
    at = end;
  }
  return broken();
};

const WEBP_KEPT = /^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/;
/** In VP8X: there is Exif, there is XMP. */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];

const webpExif = (orientation: number): Uint8Array => {
  const content = exifOf(orientation);
  return joined([Uint8Array.of(0x45, 0x58, 0x49, 0x46, content.length, 0, 0, 0), content]);
};

const cleanWebp = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [];
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  let side = 1;
  for (let at = 12; at + 8 <= end;) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (next > end + 1) return broken();
    const kind = asciiAt(bytes, at, 4);
    if (kind === 'EXIF') side = orientationOf(exifIn(bytes.subarray(at + 8, at + 8 + size)));
    if (WEBP_KEPT.test(kind)) pieces.push(bytes.slice(at, next));
    at = next;
  }
  const [first] = pieces;
  if (!first) return broken();
  // Says first which parts there are.
  const isExtended = asciiAt(first, 0, 4) === 'VP8X' && first.length > 8;
  if (isExtended) first[8] = ((first[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (side === 1 ? 0 : HAS_EXIF);
  if (isExtended && side !== 1) pieces.push(webpExif(side));
  const body = joined(pieces);
  const head = new Uint8Array(12);
  head.set(bytes.subarray(0, 12));
  viewOf(head).setUint32(4, body.length + 4, true);
  return joined([head, body]);
};

/**
 * A picture without what a camera writes into it besides: where and when it was taken, with what, and by whom. Which
 * side is up stays. A PDF is left as it is.
 *
 * @throws BrokenFileError when it is not a whole file of its kind.
 */
export const withoutMetadata = (
  bytes: Uint8Array,
): { type: FileType; bytes: Uint8Array<ArrayBuffer> } | null => {
  const type = sniffFile(bytes);
  if (type === 'image/jpeg') return { type, bytes: cleanJpeg(bytes) };
  if (type === 'image/png') return { type, bytes: cleanPng(bytes) };
  if (type === 'image/webp') return { type, bytes: cleanWebp(bytes) };
  return type && { type, bytes: new Uint8Array(bytes) };
};

import { sniffFile, type FileType } from './intake-files.js';

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

/** Without these a picture has other colors: JFIF, ICC profile, Adobe. */
const KEPT_PARTS: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee]);

/** End of the compressed picture that begins at `at`: the next marker that is no part of it. */
const endOfScan = (bytes: Uint8Array, at: number): number => {
  for (let end = at; end + 1 < bytes.length; end++) {
    const next = bytes[end + 1] ?? 0;
    if (bytes[end] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return end;
  }
  return broken();
};

const cleanJpeg = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (at + 4 > bytes.length && !(at + 2 <= bytes.length && bytes[at + 1] === 0xd9)) return broken();
    if (bytes[at] !== 0xff) return broken();
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // What stands behind the end is another picture, often a larger one.
    if (marker === 0xd9) break;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return broken();
    const isMeta = (marker >= 0xe0 && marker <= 0xef && !KEPT_PARTS.has(marker)) || marker === 0xfe;
    // Several pictures in one file point at each other here.
    const isIndex = marker === 0xe2 && asciiAt(bytes, at + 4, 4) === 'MPF\0';
    if (marker === 0xe1 && asciiAt(bytes, at + 4, 6) === 'Exif\0\0')
      orientation = orientationOf(bytes.subarray(at + 10, end));
    if (!isMeta && !isIndex) pieces.push(bytes.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const next = endOfScan(bytes, at);
    pieces.push(bytes.subarray(at, next));
    at = next;
  }
  pieces.push(Uint8Array.of(0xff, 0xd9));
  const exif = exifOf(orientation);
  const part = [Uint8Array.of(0xff, 0xe1, 0, 2 + EXIF.length + exif.length), EXIF, exif];
  return joined(orientation === 1 ? pieces : [...pieces.slice(0, 1), ...part, ...pieces.slice(1)]);
};

const PNG_META: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

const cleanPng = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const view = viewOf(bytes);
  const pieces = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return broken();
    const kind = asciiAt(bytes, at + 4, 4);
    if (!PNG_META.has(kind)) pieces.push(bytes.subarray(at, end));
    if (kind === 'IEND') return joined(pieces);
    at = end;
  }
  return broken();
};

const cleanWebp = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [];
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= end;) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (next > end + 1) return broken();
    const kind = asciiAt(bytes, at, 4);
    const piece = bytes.slice(at, next);
    // Says which parts there are: Exif and XMP are gone.
    if (kind === 'VP8X') piece[8] = (piece[8] ?? 0) & ~0x0c;
    if (kind !== 'EXIF' && kind !== 'XMP ') pieces.push(piece);
    at = next;
  }
  if (pieces.length === 0) return broken();
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

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
export const joined = (...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(pieces.flatMap(piece => [...piece]));
const big = (value: number, bytes: 2 | 4): number[] =>
  Array.from({ length: bytes }, (_, index) => (value >>> (8 * (bytes - 1 - index))) & 255);
const little = (value: number, bytes: 2 | 4): number[] => big(value, bytes).reverse();

/** Words that only the notes of a camera hold. */
export const PLACE = 'GPS 48.2082N 16.3738E';
export const SERIAL = 'SERIAL-0042';

/** Exif as a phone writes it: which side is up, then where it was taken. */
export const exif = (orientation: number, order: 'big' | 'little' = 'little'): Uint8Array => {
  const number = order === 'big' ? big : little;
  const entry = (tag: number, type: number, count: number, value: number[]): number[] => [
    ...number(tag, 2),
    ...number(type, 2),
    ...number(count, 4),
    ...value,
  ];
  const gps = ascii(PLACE);
  return joined(
    ascii(order === 'big' ? 'MM' : 'II'),
    number(42, 2),
    number(8, 4),
    number(2, 2),
    entry(0x0112, 3, 1, [...number(orientation, 2), 0, 0]),
    entry(0x8825, 4, 1, number(38, 4)),
    number(0, 4),
    gps,
  );
};

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  joined([0xff, marker], big(content.length + 2, 2), content);

/** What the picture is made of: tables, sizes and the scan with every kind of byte that looks like a marker. */
const JPEG_PICTURE = joined(
  segment(0xdb, new Uint8Array(65).fill(1)),
  segment(0xc0, Uint8Array.of(8, 0, 1, 0, 1, 1, 1, 0x11, 0)),
  segment(0xc4, new Uint8Array(20).fill(2)),
  segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
  [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0x00],
);

export const jpeg = ({
  orientation = 6,
  order = 'little',
  trailer = true,
}: { orientation?: number; order?: 'big' | 'little'; trailer?: boolean } = {}): Uint8Array<ArrayBuffer> =>
  joined(
    [0xff, 0xd8],
    segment(0xe0, joined(ascii('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    segment(0xe1, joined(ascii('Exif\0\0'), exif(orientation, order))),
    segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${PLACE}</x:xmpmeta>`)),
    segment(0xed, ascii(`Photoshop 3.0\0${SERIAL}`)),
    segment(0xe2, joined(ascii('ICC_PROFILE\0'), [1, 1, 9, 9])),
    segment(0xe2, joined(ascii('MPF\0'), ascii(SERIAL))),
    segment(0xfe, ascii(SERIAL)),
    JPEG_PICTURE,
    [0xff, 0xd9],
    trailer ? joined([0xff, 0xd8], ascii(PLACE)) : [],
  );
export const jpegPicture = JPEG_PICTURE;

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
const crcOf = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => (crc >>> 8) ^ (crcTable[(crc ^ byte) & 255] ?? 0), ~0) ^ ~0) >>> 0;
const chunk = (kind: string, content: Uint8Array): Uint8Array => {
  const named = joined(ascii(kind), content);
  return joined(big(content.length, 4), named, big(crcOf(named), 4));
};

export const pngPicture = chunk('IDAT', Uint8Array.of(0x78, 0x9c, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81));
/** One gray point. */
export const png = (): Uint8Array<ArrayBuffer> =>
  joined(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', joined(big(1, 4), big(1, 4), [8, 0, 0, 0, 0])),
    chunk('eXIf', exif(6, 'big')),
    chunk('tEXt', ascii(`Comment\0${PLACE}`)),
    chunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${PLACE}`)),
    pngPicture,
    chunk('IEND', new Uint8Array()),
    ascii(SERIAL),
  );

const riff = (kind: string, content: Uint8Array): Uint8Array =>
  joined(ascii(kind), little(content.length, 4), content, content.length % 2 ? [0] : []);

export const webpPicture = riff('VP8 ', Uint8Array.of(1, 2, 3, 4, 5));
export const webp = (): Uint8Array<ArrayBuffer> => {
  const body = joined(
    ascii('WEBP'),
    riff('VP8X', Uint8Array.of(0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    webpPicture,
    riff('EXIF', exif(6)),
    riff('XMP ', ascii(PLACE)),
  );
  return joined(ascii('RIFF'), little(body.length, 4), body, ascii(SERIAL));
};

export const pdf = (): Uint8Array<ArrayBuffer> => joined(ascii('%PDF-1.7\n%%EOF'));

/** Whether the bytes hold these others in one piece. */
export const holds = (bytes: Uint8Array, piece: Uint8Array | string): boolean => {
  const latin = new TextDecoder('latin1');
  return latin.decode(bytes).includes(typeof piece === 'string' ? piece : latin.decode(piece));
};

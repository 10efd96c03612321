import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BrokenFileError, withoutMetadata } from '../../../src/rules/image-metadata.js';
import { sniffFile } from '../../../src/rules/sniff-file.js';
import {
  exif,
  holds,
  jpeg,
  jpegPicture,
  joined,
  pdf,
  PLACE,
  png,
  pngPicture,
  SERIAL,
  webp,
  webpPicture,
} from '../support/pictures.js';
import { processorTime } from '../support/processor-time.js';

const KINDS = [
  ['image/jpeg', jpeg, jpegPicture],
  ['image/png', png, pngPicture],
  ['image/webp', webp, webpPicture],
] as const;

const cleaned = (bytes: Uint8Array): Uint8Array => {
  const file = withoutMetadata(bytes);
  assert.ok(file);
  return file.bytes;
};

/** An Exif part that says which side is up and nothing else. */
const side = (orientation: number): string => String.fromCharCode(1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation);

describe('a picture', () => {
  for (const [type, make, picture] of KINDS)
    it(`${type}: loses where it was taken and with what, and nothing that is drawn`, () => {
      const before = make();
      assert.ok(holds(before, PLACE) && holds(before, SERIAL), 'the sample has them');
      const after = cleaned(before);
      for (const gone of [PLACE, SERIAL, 'xmp', 'Photoshop', 'MPF\0']) assert.ok(!holds(after, gone), gone);
      assert.ok(holds(after, picture), 'the picture, byte for byte');
      assert.equal(sniffFile(after), type);
      assert.deepEqual(cleaned(after), after, 'once is enough');
    });

  for (const [type, make] of KINDS)
    it(`${type}: keeps which side is up`, () => {
      assert.ok(holds(cleaned(make()), side(6)));
    });

  it('keeps each side, in either order of bytes, and writes none where it is plain', () => {
    for (const order of ['big', 'little'] as const)
      for (let orientation = 2; orientation <= 8; orientation++)
        assert.ok(holds(cleaned(jpeg({ orientation, order })), side(orientation)), `${order} ${orientation}`);
    assert.ok(!holds(cleaned(jpeg({ orientation: 1 })), 'Exif'));
    assert.ok(!holds(cleaned(jpeg({ orientation: 99 })), 'Exif'));
  });

  it('keeps its colors', () => {
    const after = cleaned(jpeg());
    assert.ok(holds(after, 'ICC_PROFILE') && holds(after, 'JFIF'));
  });

  it('ends where it ends: what a phone hangs behind it is gone', () => {
    assert.deepEqual(cleaned(jpeg({ trailer: true })), cleaned(jpeg({ trailer: false })));
  });
});

describe('another file', () => {
  it('stays as it is when it is a PDF', () => {
    assert.deepEqual(cleaned(pdf()), pdf());
  });

  it('is not taken, whatever it is called', () => {
    const texts = [
      '',
      'hello',
      '<svg onload=alert(1)>',
      'GIF89a',
      'MZ',
      'PK\u0003\u0004',
      'RIFF1234WAVE',
      ' %PDF-1.7',
    ];
    for (const text of texts) assert.equal(withoutMetadata(new TextEncoder().encode(text)), null, text);
  });
});

describe('a damaged picture', () => {
  for (const [type, make] of KINDS)
    it(`${type}: is refused wherever it is cut`, () => {
      const whole = type === 'image/jpeg' ? jpeg({ trailer: false }) : make();
      // What hangs behind a picture is none of it.
      const end = whole.length - (type === 'image/jpeg' ? 1 : SERIAL.length + 1);
      for (let length = 16; length <= end; length++)
        if (type !== 'image/webp' || !isWhole(whole.subarray(0, length)))
          assert.throws(() => withoutMetadata(whole.subarray(0, length)), BrokenFileError, String(length));
    });

  it('is refused when its parts claim more than there is, or nothing at all', () => {
    const hostile = [
      joined([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2]),
      joined([0xff, 0xd8, 0xff, 0xe1, 0, 0]),
      joined([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3]),
      joined(
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
        [0xff, 0xff, 0xff, 0xff],
        [0x49, 0x48, 0x44, 0x52],
        [0, 0, 0, 0],
      ),
      joined(
        new TextEncoder().encode('RIFF'),
        [0xff, 0xff, 0xff, 0xff],
        new TextEncoder().encode('WEBPVP8 '),
        [0xff, 0xff, 0xff, 0x7f],
      ),
    ];
    for (const bytes of hostile) assert.throws(() => withoutMetadata(bytes), BrokenFileError);
  });

  it('with notes that lead nowhere loses them all the same', () => {
    const notes = exif(6);
    fc.assert(
      fc.property(fc.nat(notes.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(notes);
        changed[at] = byte;
        const picture = joined(
          [0xff, 0xd8, 0xff, 0xe1, 0, notes.length + 8],
          new TextEncoder().encode('Exif\0\0'),
          changed,
          jpegPicture,
          [0xff, 0xd9],
        );
        assert.ok(!holds(cleaned(picture), 'GPS'));
      }),
    );
  });
});

const isWhole = (bytes: Uint8Array): boolean => {
  try {
    return withoutMetadata(bytes) !== null;
  } catch {
    return false;
  }
};

describe('any bytes at all', () => {
  it('are cleaned, refused or damaged, and nothing else happens', () => {
    const starts = [
      [0xff, 0xd8, 0xff],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0x52, 0x49, 0x46, 0x46, 40, 0, 0, 0, 0x57, 0x45, 0x42, 0x50],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        try {
          withoutMetadata(joined(start, rest));
        } catch (error) {
          assert.ok(error instanceof BrokenFileError, String(error));
        }
      }),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.constantFrom(jpeg(), png(), webp()), fc.nat(400), fc.nat(255), (bytes, at, byte) => {
        const changed = Uint8Array.from(bytes);
        changed[at % changed.length] = byte;
        try {
          const file = withoutMetadata(changed);
          if (file) assert.ok(file.bytes.length <= changed.length + 64);
        } catch (error) {
          assert.ok(error instanceof BrokenFileError, String(error));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('take moments, even ten megabytes that are made to take long', () => {
    const size = 10 * 1024 * 1024;
    const filled = new Uint8Array(size).fill(0xff);
    filled.set([0xff, 0xd8, 0xff]);
    const parts = new Uint8Array(size);
    parts.set([0xff, 0xd8]);
    for (let at = 2; at + 4 < size; at += 4) parts.set([0xff, 0xdb, 0, 2], at);
    const chunks = new Uint8Array(size);
    chunks.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    for (let at = 8; at + 12 < size; at += 12) chunks.set([0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54], at);
    for (const bytes of [filled, parts, chunks]) {
      const ms = processorTime(() => assert.throws(() => withoutMetadata(bytes), BrokenFileError));
      assert.ok(ms < 5000, `${ms} ms`);
    }
  });
});

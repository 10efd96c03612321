import type { FileType } from '../contract/intake-file.js';

const starts = (bytes: Uint8Array, at: number, ...expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte);

/** What a file is by its first bytes, whatever its name says; null for a kind that is not taken. */
export const sniffFile = (bytes: Uint8Array): FileType | null => {
  if (starts(bytes, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0, 0x52, 0x49, 0x46, 0x46) && starts(bytes, 8, 0x57, 0x45, 0x42, 0x50))
    return 'image/webp';
  return starts(bytes, 0, 0x25, 0x50, 0x44, 0x46, 0x2d) ? 'application/pdf' : null;
};

const EXTENDED = 0x80;
const STARTS_PARTITION = 0x10;
const PARTITION = 0x07;
const HAS_PICTURE_ID = 0x80;
const HAS_LAYER_INDEX = 0x40;
const HAS_LAYER_OR_KEY = 0x30;
const LONG_PICTURE_ID = 0x80;
const IS_DELTA = 0x01;

/** Whether a VP8 payload is the first of a picture that needs no other one before it (RFC 7741 §4.2 and §4.3). */
export const startsKeyframe = (payload: Buffer): boolean => {
  const [head = 0, extension = 0] = payload;
  if (!(head & STARTS_PARTITION) || head & PARTITION) return false;
  let at = 1;
  if (head & EXTENDED) {
    at += 1;
    if (extension & HAS_PICTURE_ID) at += (payload[at] ?? 0) & LONG_PICTURE_ID ? 2 : 1;
    if (extension & HAS_LAYER_INDEX) at += 1;
    if (extension & HAS_LAYER_OR_KEY) at += 1;
  }
  const picture = payload[at];
  return picture !== undefined && !(picture & IS_DELTA);
};

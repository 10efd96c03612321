/** How far `a` is ahead of `b` on the circle of 16-bit sequence numbers; negative when it is behind. */
export const sequenceAhead = (a: number, b: number): number => {
  const distance = (a - b) & 0xffff;
  return distance < 0x8000 ? distance : distance - 0x10000;
};

/** The sequence number `steps` after this one. */
export const sequenceAfter = (sequence: number, steps: number): number => (sequence + steps) & 0xffff;

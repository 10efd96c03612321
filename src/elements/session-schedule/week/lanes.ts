/** A stretch on a day's hours, as it is drawn. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  /** Place among those that overlap, from 0. */
  readonly lane: number;
  /** How many stand side by side. */
  readonly lanes: number;
}

/** Puts what overlaps side by side. Takes the spans by their start; one that only touches another does not overlap. */
export const lanesOf = (spans: readonly Span[]): Lane[] => {
  const result: { lane: number; lanes: number }[] = [];
  let cluster: { lane: number; lanes: number }[] = [];
  let ends: number[] = [];
  for (const { from, to } of spans) {
    if (ends.every(end => end <= from)) {
      cluster = [];
      ends = [];
    }
    const free = ends.findIndex(end => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    const placed = { lane, lanes: ends.length };
    cluster.push(placed);
    for (const other of cluster) other.lanes = ends.length;
    result.push(placed);
  }
  return result;
};

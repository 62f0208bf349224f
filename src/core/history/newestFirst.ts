/**
 * Takes the times of a log's commits (unix seconds) and which rows to leave out; gives the others by
 * their time, rows of one time as they stood. Git's order is that already but for commits whose clocks
 * disagree. A number sort is several times faster than one that compares rows; seconds (below 2^32)
 * and row (below 2^21) fit in one number together.
 */
export function newestFirst(
  times: Float64Array,
  isLeftOut: (row: number) => boolean = () => false,
): Int32Array {
  const rows = 2 ** 21;
  const keys = new Float64Array(times.length);
  let kept = 0;
  for (let row = 0; row < times.length; row += 1) {
    if (isLeftOut(row)) continue;
    keys[kept] = row - (times[row] ?? 0) * rows;
    kept += 1;
  }
  const sorted = keys.subarray(0, kept).toSorted();
  const order = new Int32Array(kept);
  for (let place = 0; place < kept; place += 1) {
    const key = sorted[place] ?? 0;
    order[place] = key - Math.floor(key / rows) * rows;
  }
  return order;
}

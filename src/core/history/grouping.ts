/** Numbers sorted into numbered rows; row `r` is `items[start[r] … start[r + 1]]`. */
export interface Grouping {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/**
 * Takes the row of each item and the items, side by side; gives them row by row, keeping their order
 * within a row (a counting sort, Knuth 5.2 D). Rows run from 0 to `rowCount - 1`.
 */
export function groupInRows(rowCount: number, rows: Int32Array, items: Int32Array): Grouping {
  const start = new Int32Array(rowCount + 1);
  for (const row of rows) start[row + 1] = (start[row + 1] ?? 0) + 1;
  for (let row = 0; row < rowCount; row += 1) {
    start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  }
  const next = start.slice();
  const sorted = new Int32Array(items.length);
  items.forEach((item, index) => {
    const row = rows[index] ?? 0;
    const place = next[row] ?? 0;
    sorted[place] = item;
    next[row] = place + 1;
  });
  return { start, items: sorted };
}

/** Takes a grouping and a row number; gives that row's items, empty when there is no such row. */
export function rowOf(grouping: Grouping, row: number): Int32Array {
  return grouping.items.subarray(grouping.start[row] ?? 0, grouping.start[row + 1] ?? 0);
}

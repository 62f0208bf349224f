import { Column } from "./column";

/** Numbers in numbered rows; row `r` is `items[start[r] … start[r + 1]]`. */
export interface Grouping {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/**
 * Takes a grouping, how many different items it has, and a number for its first row; gives for each item
 * the rows that hold it, each once, in their order (a counting sort, Knuth 5.2 D). Loops over plain
 * numbers only: this goes over every touch of a history when a window opens.
 */
export function rowsOfItems(
  { start: from, items }: Grouping,
  itemCount: number,
  firstRow: number,
): Grouping {
  const start = new Int32Array(itemCount + 1);
  const lastRowOf = new Int32Array(itemCount).fill(-1);
  for (let row = 0; row + 1 < from.length; row += 1) {
    const end = from[row + 1] ?? 0;
    for (let at = from[row] ?? 0; at < end; at += 1) {
      const item = items[at] ?? 0;
      if (lastRowOf[item] !== row) start[item + 1] = (start[item + 1] ?? 0) + 1;
      lastRowOf[item] = row;
    }
  }
  for (let item = 0; item < itemCount; item += 1) {
    start[item + 1] = (start[item + 1] ?? 0) + (start[item] ?? 0);
  }
  const rows = new Int32Array(start[itemCount] ?? 0);
  const places = start.slice();
  lastRowOf.fill(-1);
  for (let row = 0; row + 1 < from.length; row += 1) {
    const end = from[row + 1] ?? 0;
    for (let at = from[row] ?? 0; at < end; at += 1) {
      const item = items[at] ?? 0;
      if (lastRowOf[item] === row) continue;
      lastRowOf[item] = row;
      const place = places[item] ?? 0;
      rows[place] = row + firstRow;
      places[item] = place + 1;
    }
  }
  return { start, items: rows };
}

/** Takes a grouping, how many different items there are, and the item that each stands for; gives each row's items once. */
export function distinctItems(
  { start: from, items }: Grouping,
  itemCount: number,
  itemOf: Int32Array,
): Grouping {
  const start = new Int32Array(from.length);
  const found = new Int32Array(items.length);
  const lastRowOf = new Int32Array(itemCount).fill(-1);
  let used = 0;
  for (let row = 0; row + 1 < from.length; row += 1) {
    const end = from[row + 1] ?? 0;
    for (let at = from[row] ?? 0; at < end; at += 1) {
      const item = itemOf[items[at] ?? 0] ?? 0;
      if (lastRowOf[item] === row) continue;
      lastRowOf[item] = row;
      found[used] = item;
      used += 1;
    }
    start[row + 1] = used;
  }
  return { start, items: found.subarray(0, used) };
}

/** Takes a grouping and a row number; gives that row's items, empty when there is no such row. */
export function rowOf(grouping: Grouping, row: number): Int32Array {
  return grouping.items.subarray(grouping.start[row] ?? 0, grouping.start[row + 1] ?? 0);
}

/** Takes a grouping and a row number; gives how many items the row has. */
export function lengthOf({ start }: Grouping, row: number): number {
  return (start[row + 1] ?? 0) - (start[row] ?? 0);
}

/** Takes a grouping, a row number and a place in that row from 0; gives the item there, without a list for it. */
export function itemAt({ start, items }: Grouping, row: number, place: number): number {
  return items[(start[row] ?? 0) + place] ?? 0;
}

/** Takes a grouping and a number of rows; gives that many from its beginning, without copying them. */
export function firstRows({ start, items }: Grouping, count: number): Grouping {
  return { start: start.subarray(0, count + 1), items: items.subarray(0, start[count]) };
}

/**
 * Takes a grouping, rows of it in any order (all as they are when absent), and which items to pass
 * over; gives those rows in that order.
 */
export function pickRows(
  { start: from, items }: Grouping,
  order: Int32Array | undefined,
  passedOver: Uint8Array = new Uint8Array(0),
): Grouping {
  const rowCount = order ? order.length : from.length - 1;
  const start = new Int32Array(rowCount + 1);
  const picked = new Int32Array(items.length);
  let used = 0;
  for (let place = 0; place < rowCount; place += 1) {
    const row = order ? (order[place] ?? 0) : place;
    for (let at = from[row] ?? 0; at < (from[row + 1] ?? 0); at += 1) {
      const item = items[at] ?? 0;
      if (passedOver[item]) continue;
      picked[used] = item;
      used += 1;
    }
    start[place + 1] = used;
  }
  return { start, items: picked.slice(0, used) };
}

/** Takes a grouping and new numbers for its items; gives it with those. */
export function renumbered({ start, items }: Grouping, newNumbers: Int32Array): Grouping {
  return { start, items: items.map((item) => newNumbers[item] ?? 0) };
}

/** Takes two groupings; gives the rows of both, one after the other. */
export function joinRows(first: Grouping, second: Grouping): Grouping {
  const items = new Int32Array(first.items.length + second.items.length);
  items.set(first.items);
  items.set(second.items, first.items.length);
  const start = new Int32Array(first.start.length + second.start.length - 1);
  start.set(first.start);
  for (let row = 0; row < second.start.length; row += 1) {
    start[first.start.length - 1 + row] = (second.start[row] ?? 0) + first.items.length;
  }
  return { start, items };
}

/** Collects rows one after the other. */
export class GroupingBuilder {
  private readonly starts = new Column();
  private readonly all = new Column();

  /** Begins the next row. */
  row(): void {
    this.starts.push(this.all.length);
  }

  /** Adds an item to the row begun last. */
  push(item: number): void {
    this.all.push(item);
  }

  build(): Grouping {
    const start = new Int32Array(this.starts.length + 1);
    start.set(this.starts.toArray());
    start[this.starts.length] = this.all.length;
    return { start, items: this.all.toArray() };
  }
}

import { type Grouping, groupInRows, itemAt, lengthOf, rowOf } from "./grouping";
import type { PreparedLog } from "./preparedLog";

/** Who the writers of a log are. */
export interface Writers {
  /** The person of each contact. */
  readonly personOf: Int32Array;
  readonly personCount: number;
}

/** A stretch of history, looked up by person and file; commits are numbered from `offset`, newest first. */
export class Layer {
  readonly count: number;
  /** The commits of each person and file. */
  readonly byPerson: Grouping;
  readonly byPath: Grouping;
  private readonly persons: Grouping;

  constructor(
    readonly log: PreparedLog,
    { personOf, personCount }: Writers,
    pathCount: number,
    private readonly offset: number,
  ) {
    this.count = log.times.length;
    const writers = distinct(log.writers, personCount, personOf);
    this.persons = groupInRows(this.count, writers.rows, writers.items);
    this.byPerson = this.commitsBy(writers, personCount);
    const paths = distinct(log.touched, pathCount);
    this.byPath = this.commitsBy(paths, pathCount);
  }

  /** Gives all commits of the layer. */
  commits(): Int32Array {
    const all = new Int32Array(this.count);
    for (let place = 0; place < all.length; place += 1) all[place] = this.offset + place;
    return all;
  }

  timeOf(commit: number): number {
    return this.log.times[commit - this.offset] ?? 0;
  }

  hashOf(commit: number): string {
    return this.log.hashOf(commit - this.offset);
  }

  personsOf(commit: number): Int32Array {
    return rowOf(this.persons, commit - this.offset);
  }

  filesOf(commit: number): Int32Array {
    return rowOf(this.log.touched, commit - this.offset);
  }

  fileCountOf(commit: number): number {
    return lengthOf(this.log.touched, commit - this.offset);
  }

  fileAt(commit: number, place: number): number {
    return itemAt(this.log.touched, commit - this.offset, place);
  }

  /** Takes a file's number and a mark for each commit; marks the commits that touched it with 1. */
  markCommitsOn(file: number, marks: Uint8Array): void {
    const { start, items } = this.byPath;
    const end = start[file + 1] ?? 0;
    for (let at = start[file] ?? 0; at < end; at += 1) marks[items[at] ?? 0] = 1;
  }

  personCountOf(commit: number): number {
    return lengthOf(this.persons, commit - this.offset);
  }

  personAt(commit: number, place: number): number {
    return itemAt(this.persons, commit - this.offset, place);
  }

  private commitsBy({ rows, items }: Distinct, count: number): Grouping {
    const { offset } = this;
    return groupInRows(count, items, offset === 0 ? rows : rows.map((row) => row + offset));
  }
}

/** Each different item of each row once, beside its row. */
interface Distinct {
  readonly rows: Int32Array;
  readonly items: Int32Array;
}

/**
 * Takes rows of cells, how many items there are, and the item of each cell (the cell itself when
 * absent). Loops over plain numbers only: this goes over every touch of a history when a window opens.
 */
function distinct({ start, items }: Grouping, itemCount: number, itemOf?: Int32Array): Distinct {
  const rows = new Int32Array(items.length);
  const found = new Int32Array(items.length);
  const lastRowOf = new Int32Array(itemCount).fill(-1);
  let used = 0;
  for (let row = 0; row + 1 < start.length; row += 1) {
    const end = start[row + 1] ?? 0;
    for (let at = start[row] ?? 0; at < end; at += 1) {
      const cell = items[at] ?? 0;
      const item = itemOf ? (itemOf[cell] ?? 0) : cell;
      if (lastRowOf[item] === row) continue;
      lastRowOf[item] = row;
      rows[used] = row;
      found[used] = item;
      used += 1;
    }
  }
  return { rows: rows.subarray(0, used), items: found.subarray(0, used) };
}

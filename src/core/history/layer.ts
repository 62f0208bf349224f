import { distinctItems, type Grouping, itemAt, lengthOf, rowOf, rowsOfItems } from "./grouping";
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
    this.persons = distinctItems(log.writers, personCount, personOf);
    this.byPerson = rowsOfItems(this.persons, personCount, offset);
    this.byPath = rowsOfItems(log.touched, pathCount, offset);
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

  /** Takes a person and a stretch of time in unix seconds, both ends in it; gives whether they wrote a commit then. */
  hasCommitBy(person: number, from: number, to: number): boolean {
    const { start, items } = this.byPerson;
    const end = start[person + 1] ?? 0;
    let [low, high] = [start[person] ?? 0, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.timeOf(items[middle] ?? 0) <= to) high = middle;
      else low = middle + 1;
    }
    return low < end && this.timeOf(items[low] ?? 0) >= from;
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
}

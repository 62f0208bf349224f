import { type Grouping, rowOf } from "./grouping";
import { Layer, type Writers } from "./layer";
import { PathNumbers } from "./pathNumbers";
import type { PreparedLog } from "./preparedLog";

/**
 * The commits that touched a file, a folder, or were written by a person, each newest first. New
 * commits lie in a small layer on top of the rest, so that one commit more costs next to nothing.
 */
export class TouchIndex {
  private all: Int32Array | undefined;

  private constructor(
    private readonly base: Layer,
    private readonly top: Layer | undefined,
    private readonly numbers: PathNumbers,
  ) {}

  /**
   * @param log the history
   * @param personOf the person of each of the log's contacts
   * @param personCount how many persons there are
   */
  static of(log: PreparedLog, personOf: Int32Array, personCount: number): TouchIndex {
    const numbers = new PathNumbers(log.paths);
    const writers = { personOf, personCount };
    return new TouchIndex(new Layer(log, writers, numbers.pathCount, 0), undefined, numbers);
  }

  /**
   * Takes all commits that came since this index was made of one log, prepared with the numbers of
   * that log, and who wrote them, persons known before under their old numbers; gives the index with
   * them on top. Gives nothing when one of them renames a file, so that a new index has to be made of
   * everything.
   */
  withOnTop(newer: PreparedLog, writers: Writers): TouchIndex | undefined {
    if (newer.hasRenames) return undefined;
    this.numbers.grow(newer.paths);
    const top = new Layer(newer, writers, this.numbers.pathCount, this.base.count);
    return new TouchIndex(this.base, top, this.numbers);
  }

  get commitCount(): number {
    return this.base.count + (this.top?.count ?? 0);
  }

  /** How many files were ever touched; they are numbered from 0. */
  get fileCount(): number {
    return this.numbers.pathCount;
  }

  /** Gives all commits. */
  commits(): Int32Array {
    this.all ??= this.ofBoth((layer) => layer.commits());
    return this.all;
  }

  /** Gives the unix seconds of a commit. */
  timeOf(commit: number): number {
    return this.layerOf(commit).timeOf(commit);
  }

  /** Gives the id of a commit in hex. */
  hashOf(commit: number): string {
    return this.layerOf(commit).hashOf(commit);
  }

  /**
   * Takes commits as the methods below give them and a stretch of time in unix seconds, both ends in
   * it; gives those of that stretch.
   */
  between(commits: Int32Array, from: number, to: number): Int32Array {
    const start = this.firstOldEnough(commits, (time) => time <= to);
    const end = this.firstOldEnough(commits, (time) => time < from);
    return commits.subarray(start, Math.max(start, end));
  }

  /** Gives the persons who wrote a commit, author and co-authors, each once. */
  personsOf(commit: number): Int32Array {
    return this.layerOf(commit).personsOf(commit);
  }

  /** Gives the commits a person wrote or co-wrote. */
  commitsBy(person: number): Int32Array {
    return this.rows((layer) => layer.byPerson, person);
  }

  /** Takes a person and a stretch of time in unix seconds, both ends in it; gives whether they wrote a commit then. */
  hasCommitBy(person: number, from: number, to: number): boolean {
    const { base, top } = this;
    return base.hasCommitBy(person, from, to) || top?.hasCommitBy(person, from, to) === true;
  }

  /** Takes a commit; gives the numbers of the files it touched, for counting and comparing. */
  filesOf(commit: number): Int32Array {
    return this.layerOf(commit).filesOf(commit);
  }

  /** Takes a commit; gives the files it touched, by the paths they have now. */
  pathsOf(commit: number): string[] {
    const { paths } = this.layerOf(commit).log;
    return Array.from(this.filesOf(commit), (file) => paths[file] ?? "");
  }

  /**
   * Takes a repository-relative path, maybe of old; gives the path the file has in the newest commit.
   * A path that was taken again by another file stands for that one.
   */
  newestPath(path: string): string {
    const id = this.numbers.path(path);
    const { log } = this.base;
    if (id < 0 || this.rows((layer) => layer.byPath, id).length > 0) return path;
    return log.paths[log.newestPathOf[id] ?? id] ?? path;
  }

  /** Takes a repository-relative path; gives the commits that touched it. */
  commitsOnFile(path: string): Int32Array {
    return this.rows((layer) => layer.byPath, this.numbers.path(path));
  }

  /** Takes a folder as `folderOf` gives it; gives the commits that touched a file right in it. */
  commitsInFolder(folder: string): Int32Array {
    return this.commitsIn([folder]);
  }

  /** Takes a folder in the same way; gives the commits that touched a file anywhere under it. */
  commitsUnder(folder: string): Int32Array {
    const isUnder = (one: string): boolean => `${one}/`.startsWith(`${folder}/`);
    return this.commitsIn(this.numbers.folders().filter(isUnder));
  }

  private commitsIn(folders: readonly string[]): Int32Array {
    const marked = new Uint8Array(this.commitCount);
    const files = folders.flatMap((folder) => this.numbers.inFolder(folder));
    for (const layer of this.top ? [this.base, this.top] : [this.base]) {
      for (const file of files) layer.markCommitsOn(file, marked);
    }
    return picked(this.commits(), marked);
  }

  /**
   * Takes a commit; gives the layer it lies in, whose methods tell of it in the same words. For going
   * over whole histories, mostly before the engine has warmed up, this is asked once for each commit.
   */
  layerOf(commit: number): Layer {
    return this.top !== undefined && commit >= this.base.count ? this.top : this.base;
  }

  /** The row of both layers. */
  private rows(by: (layer: Layer) => Grouping, row: number): Int32Array {
    return this.ofBoth((layer) => rowOf(by(layer), row));
  }

  private ofBoth(commitsOf: (layer: Layer) => Int32Array): Int32Array {
    return this.together(commitsOf(this.base), this.top && commitsOf(this.top));
  }

  /**
   * Both, newest first. Nearly all commits on top are newer than what is below; a branch that took
   * its time, or a clock that is late, brings others.
   */
  private together(below: Int32Array, above?: Int32Array): Int32Array {
    if (above === undefined || above.length === 0) return below;
    const both = new Int32Array(above.length + below.length);
    let [up, down] = [0, 0];
    for (let place = 0; place < both.length; place += 1) {
      const [upper = -1, lower = -1] = [above[up], below[down]];
      const isUpper = upper >= 0 && (lower < 0 || this.timeOf(upper) >= this.timeOf(lower));
      both[place] = isUpper ? upper : lower;
      if (isUpper) up += 1;
      else down += 1;
    }
    return both;
  }

  /** Binary search among commits that are newest first, for the first one old enough. */
  private firstOldEnough(commits: Int32Array, isOldEnough: (time: number) => boolean): number {
    let low = 0;
    let high = commits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isOldEnough(this.timeOf(commits[middle] ?? 0))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Takes a file's number; gives its repository-relative path. */
  pathOf(file: number): string {
    return this.numbers.pathAt(file);
  }

  /** Takes a commit; gives how many files it touched. */
  fileCountOf(commit: number): number {
    return this.layerOf(commit).fileCountOf(commit);
  }
}

/** Gives the commits that are marked with 1. A loop without a choice in it, since this runs before the engine has warmed up. */
function picked(commits: Int32Array, marks: Uint8Array): Int32Array {
  const found = new Int32Array(commits.length);
  let count = 0;
  for (let place = 0; place < commits.length; place += 1) {
    const commit = commits[place] ?? 0;
    found[count] = commit;
    count += marks[commit] ?? 0;
  }
  return found.slice(0, count);
}

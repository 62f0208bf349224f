import { Column } from "./column";
import { type Grouping, groupInRows, rowOf } from "./grouping";
import type { FollowedLog } from "./renames";

/** The commits that touched a file, a folder, or were written by a person, each newest first. */
export class TouchIndex {
  private readonly persons: Grouping;
  private readonly byPerson: Grouping;
  private readonly byPath: Grouping;
  private readonly byFolder: Grouping;
  private readonly pathIds: ReadonlyMap<string, number>;
  private readonly folderIds: ReadonlyMap<string, number>;
  private all?: Int32Array;

  /**
   * @param log the history, strictly newest first, renames followed
   * @param personOf the person of each of the log's contacts
   * @param personCount how many persons there are
   */
  constructor(
    private readonly log: FollowedLog,
    personOf: Int32Array,
    personCount: number,
  ) {
    const commitCount = log.times.length;
    const writers = distinctRows(log.firstContact, (at) => personOf[log.contactOf[at] ?? 0] ?? 0);
    this.persons = groupInRows(commitCount, writers.commits, writers.items);
    this.byPerson = groupInRows(personCount, writers.items, writers.commits);
    const touched = distinctRows(log.firstPath, (at) => log.pathOf[at] ?? 0);
    this.byPath = groupInRows(log.paths.length, touched.items, touched.commits);
    const folders = numberFolders(log.paths);
    const entered = distinctRows(log.firstPath, (at) => folders.of[log.pathOf[at] ?? 0] ?? 0);
    this.byFolder = groupInRows(folders.ids.size, entered.items, entered.commits);
    this.pathIds = new Map(log.paths.map((path, id) => [path, id]));
    this.folderIds = folders.ids;
  }

  get commitCount(): number {
    return this.log.times.length;
  }

  /** How many files were ever touched; they are numbered from 0. */
  get fileCount(): number {
    return this.log.paths.length;
  }

  /** Gives all commits. */
  commits(): Int32Array {
    this.all ??= Int32Array.from(this.log.times, (_, commit) => commit);
    return this.all;
  }

  /** Gives every folder with a file right in it, as `folderOf` gives them. */
  folders(): string[] {
    return [...this.folderIds.keys()];
  }

  /** Gives the unix seconds of a commit. */
  timeOf(commit: number): number {
    return this.log.times[commit] ?? 0;
  }

  /**
   * Takes commits as the methods below give them and a stretch of time in unix seconds, both ends in
   * it; gives those of that stretch.
   */
  between(commits: Int32Array, from: number, to: number): Int32Array {
    const start = this.firstAtOrBefore(commits, to);
    let end = start;
    while (end < commits.length && this.timeOf(commits[end] ?? 0) >= from) end += 1;
    return commits.subarray(start, end);
  }

  /** Gives the persons who wrote a commit, author and co-authors, each once. */
  personsOf(commit: number): Int32Array {
    return rowOf(this.persons, commit);
  }

  /** Gives the commits a person wrote or co-wrote. */
  commitsBy(person: number): Int32Array {
    return rowOf(this.byPerson, person);
  }

  /**
   * Takes a repository-relative path, maybe of old; gives the path the file has in the newest commit.
   * A path that was taken again by another file stands for that one.
   */
  newestPath(path: string): string {
    const id = this.pathIds.get(path);
    if (id === undefined || rowOf(this.byPath, id).length > 0) return path;
    return this.log.paths[this.log.newestPathOf[id] ?? id] ?? path;
  }

  /** Takes a repository-relative path; gives the commits that touched it. */
  commitsOnFile(path: string): Int32Array {
    return rowOf(this.byPath, this.pathIds.get(path) ?? -1);
  }

  /** Takes a folder as `folderOf` gives it; gives the commits that touched a file right in it. */
  commitsInFolder(folder: string): Int32Array {
    return rowOf(this.byFolder, this.folderIds.get(folder) ?? -1);
  }

  /** Binary search among commits that are newest first. */
  private firstAtOrBefore(commits: Int32Array, time: number): number {
    let low = 0;
    let high = commits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.timeOf(commits[middle] ?? 0) > time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes a commit; gives how many files it touched. */
  fileCountOf(commit: number): number {
    const { firstPath } = this.log;
    return (firstPath[commit + 1] ?? 0) - (firstPath[commit] ?? 0);
  }

  /** Takes the number of a file; gives its path in the newest commit that has it. */
  pathOf(file: number): string {
    return this.log.paths[file] ?? "";
  }

  /** Takes a commit; gives the numbers of the files it touched, for counting and comparing. */
  filesOf(commit: number): Int32Array {
    const { firstPath, pathOf } = this.log;
    return pathOf.subarray(firstPath[commit] ?? 0, firstPath[commit + 1] ?? 0);
  }
}

/** Takes a repository-relative path; gives its folder, without a slash at the end, "" for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Walks the rows (commits) and gives each different item of a row once, beside its row. */
function distinctRows(
  start: Int32Array,
  itemAt: (index: number) => number,
): { commits: Int32Array; items: Int32Array } {
  const commits = new Column();
  const items = new Column();
  const lastRowOf = new Map<number, number>();
  for (let row = 0; row + 1 < start.length; row += 1) {
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
      const item = itemAt(at);
      if (lastRowOf.get(item) === row) continue;
      lastRowOf.set(item, row);
      commits.push(row);
      items.push(item);
    }
  }
  return { commits: commits.toArray(), items: items.toArray() };
}

function numberFolders(paths: readonly string[]): { ids: Map<string, number>; of: Int32Array } {
  const ids = new Map<string, number>();
  const of = Int32Array.from(paths, (path) => {
    const folder = folderOf(path);
    const id = ids.get(folder) ?? ids.size;
    ids.set(folder, id);
    return id;
  });
  return { ids, of };
}

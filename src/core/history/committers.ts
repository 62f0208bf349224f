import type { TouchIndex } from "./touchIndex";

/** What one person committed to some files. */
export interface Committer {
  readonly person: number;
  /** Commits, each once, however many of the files it touched. */
  readonly commits: number;
  /** Unix seconds of the last of them. */
  readonly last: number;
}

/** Who committed to some files, found file by file, so that many can be gone through in pieces. */
export class Committers {
  private readonly seen = new Set<number>();
  private readonly byPerson = new Map<number, Committer>();

  /**
   * @param from unix seconds before which no commit counts
   * @param to unix seconds after which none does
   */
  constructor(
    private readonly index: TouchIndex,
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** Takes a repository-relative path with "/". Never throws. */
  take(path: string): void {
    for (const commit of this.index.between(this.index.commitsOnFile(path), this.from, this.to)) {
      if (this.seen.has(commit)) continue;
      this.seen.add(commit);
      for (const person of this.index.personsOf(commit)) this.count(person, commit);
    }
  }

  /** Who committed, the most commits first, of as many the latest first. */
  get found(): Committer[] {
    return [...this.byPerson.values()].toSorted(
      (a, b) => b.commits - a.commits || b.last - a.last || a.person - b.person,
    );
  }

  private count(person: number, commit: number): void {
    const { commits, last } = this.byPerson.get(person) ?? { commits: 0, last: 0 };
    const time = Math.max(last, this.index.timeOf(commit));
    this.byPerson.set(person, { person, commits: commits + 1, last: time });
  }
}

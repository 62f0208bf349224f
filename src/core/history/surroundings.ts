import { secondsPerDay } from "../time/units";
import { type KnowledgeSettings, type Tally, tallied } from "./tally";
import { folderOf } from "./pathNumbers";
import type { TouchIndex } from "./touchIndex";

/** A folder around a file, and who did what in it. */
export interface Surrounding {
  readonly folder: string;
  readonly tallies: ReadonlyMap<number, Tally>;
}

/** After so many half-lives a touch counts less than a thousandth. */
const countingHalfLives = 10;

/**
 * Who did what in the folders of a repository. What was counted is kept for a day, unless a
 * commit comes in: a day's decay takes the same share from everybody, and shares are what matters here.
 */
export class Surroundings {
  private readonly commitsUnder = new Map<string, Int32Array>();
  private readonly counted = new Map<string, ReadonlyMap<number, Tally>>();
  private countedAt = Number.NaN;

  constructor(
    private readonly index: TouchIndex,
    private readonly settings: KnowledgeSettings,
  ) {}

  /**
   * Takes a moment in unix seconds; gives who did what anywhere in the repository, as far back as it
   * still counts.
   */
  everywhere(at: number): ReadonlyMap<number, Tally> {
    return this.kept("/", at, () => this.stillCounting(at));
  }

  /**
   * Takes a path and a moment in unix seconds; gives the folders around the file, the widest first.
   * A folder holds all that is under it; but the top folder stands only for the files right in it,
   * and only around those, since everybody works somewhere under it.
   */
  around(path: string, at: number): Surrounding[] {
    return foldersAround(path).map((folder) => ({
      folder,
      tallies: this.kept(folder, at, () => this.under(folder)),
    }));
  }

  private kept(key: string, at: number, commits: () => Int32Array): ReadonlyMap<number, Tally> {
    if (!this.isFresh(at)) {
      this.counted.clear();
      this.countedAt = at;
    }
    let tallies = this.counted.get(key);
    if (!tallies) {
      tallies = tallied(this.index, commits(), this.countedAt, this.settings);
      this.counted.set(key, tallies);
    }
    return tallies;
  }

  private stillCounting(at: number): Int32Array {
    const from = at - countingHalfLives * this.settings.halfLifeDays * secondsPerDay;
    return this.index.between(this.index.commits(), from, at);
  }

  private isFresh(at: number): boolean {
    const age = at - this.countedAt;
    if (!(age >= 0 && age < secondsPerDay)) return false;
    return this.index.between(this.index.commits(), this.countedAt + 1, at).length === 0;
  }

  private under(folder: string): Int32Array {
    const { index } = this;
    const known = this.commitsUnder.get(folder);
    if (known) return known;
    const commits = folder === "" ? index.commitsInFolder("") : index.commitsUnder(folder);
    this.commitsUnder.set(folder, commits);
    return commits;
  }
}

/** `a/b/c.ts` is in `a` and `a/b`; a file right at the top is in "". */
function foldersAround(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return folders.length === 0 ? [""] : folders.toReversed();
}

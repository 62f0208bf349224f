import { FastImport } from "../../fixtures/fastImport";
import { type Author, authorAt, makeAuthors } from "./authors";
import { GrowingTree } from "./files";
import { makeMessage } from "./messages";
import { Random } from "./random";

/** How long and how wide the generated history is. */
export interface HistorySize {
  readonly commits: number;
  readonly authors: number;
  readonly areas: number;
  readonly years: number;
  /** Files that the first commit brings in at once, as a tree that was vendored; none where absent. */
  readonly imported?: number;
}

interface Change {
  readonly author: Author;
  readonly files: Readonly<Record<string, string>>;
}

const dayMs = 86_400_000;
const yearMs = 365.25 * dayMs;
/** One change in so many comes by a side branch and a merge. */
const mergeShare = 0.06;

/** Takes a size and when the history ends; gives it, the same each time for the same two. */
export function makeHistory(size: HistorySize, end: Date): FastImport {
  const maker = new Maker(size, end);
  while (maker.made < size.commits) maker.step();
  return maker.history;
}

class Maker {
  readonly history = new FastImport();
  made = 0;
  private readonly random = new Random(20_260_101);
  private readonly authors: readonly Author[];
  private readonly tree: GrowingTree;
  private tip = 0;

  constructor(
    private readonly size: HistorySize,
    private readonly end: Date,
  ) {
    this.authors = makeAuthors(this.random, size.authors, size.areas);
    this.tree = new GrowingTree(this.random, size.areas);
  }

  /** Adds a commit, or one on a side branch and the merge of it. */
  step(): void {
    const change = this.change();
    if (this.made === 0) {
      const owners = { ".github/CODEOWNERS": this.tree.codeowners() };
      const files = { ...change.files, ...owners, ...importedFiles(this.size.imported ?? 0) };
      this.tip = this.commit({ ...change, files }, []);
    } else if (this.made + 1 < this.size.commits && this.random.next() < mergeShare) {
      this.tip = this.commit(change, [this.tip, this.commit(change, [this.tip], "topic")]);
    } else {
      this.tip = this.commit(change, [this.tip]);
    }
  }

  private change(): Change {
    const author = authorAt(this.random, this.authors, this.made / this.size.commits);
    const area = this.random.pick(author.areas, 2);
    const paths = Array.from({ length: fileCount(this.random) }, () => this.tree.path(area));
    const files = Object.fromEntries(paths.map((path) => [path, this.content(path)]));
    return { author, files };
  }

  private commit({ author, files }: Change, parents: number[], branch = "main"): number {
    this.made += 1;
    const committed = this.dateOf(this.made);
    // Written some time before it came in, as after a review.
    const date = new Date(committed.getTime() - this.random.below(5 * dayMs, 6));
    const message = makeMessage(this.random, author, this.authors);
    return this.history.commit({ author, date, committed, message, files, branch, parents });
  }

  private dateOf(place: number): Date {
    const left = 1 - place / this.size.commits;
    return new Date(this.end.getTime() - Math.floor(left * this.size.years * yearMs));
  }

  private content(path: string): string {
    const lines = Array.from({ length: 4 + this.random.below(8) }, (_, line) => `line ${line}`);
    return `${path}\nchange ${this.made}\n${lines.join("\n")}\n`;
  }
}

function importedFiles(count: number): Record<string, string> {
  const places = Array.from({ length: count }, (_, place) => place);
  return Object.fromEntries(
    places.map((place) => [`imported/${place % 500}/${place}.ts`, `${place}\n`]),
  );
}

/** Mostly one or two files, with a long tail of sweeping commits. */
function fileCount(random: Random): number {
  const chance = random.next();
  if (chance < 0.55) return 1;
  if (chance < 0.75) return 2;
  if (chance < 0.985) return 3 + random.below(18, 2);
  return 20 + random.below(150, 2);
}

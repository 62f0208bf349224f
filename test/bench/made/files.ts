import type { Random } from "./random";

const roots = ["src", "lib", "packages", "services", "docs", "tools", "test", "web"];
const parts = ["api", "core", "data", "auth", "cart", "events", "forms", "jobs", "mail", "search"];
const kinds = ["ts", "ts", "ts", "tsx", "json", "md", "css", "py"];

/** The growing tree of the generated history: areas of several folders, each with its files. */
export class GrowingTree {
  readonly #folders: string[][];
  readonly #files: string[][];

  constructor(
    private readonly random: Random,
    readonly areaCount: number,
  ) {
    this.#folders = Array.from({ length: areaCount }, (_, area) => foldersOf(random, area));
    this.#files = this.#folders.map(() => []);
  }

  /** Takes an area; gives a path in it: now and then a new one, else one of the old, early ones more often. */
  path(area: number): string {
    const files = this.#files[area] ?? [];
    if (files.length > 0 && this.random.next() > 0.04) return this.random.pick(files, 2);
    const folder = this.random.pick(this.#folders[area] ?? [""], 1.5);
    const stem = `${this.random.pick(parts)}${files.length}`;
    files.push(`${folder}/${stem}.${this.random.pick(kinds)}`);
    return files.at(-1) ?? stem;
  }

  /** Gives a CODEOWNERS file with a rule for most areas. */
  codeowners(): string {
    const lines = this.#folders.map(([folder = ""], area) => `/${folder}/ @bench/team-${area % 9}`);
    return `${lines.filter((_, area) => area % 5 !== 0).join("\n")}\n`;
  }
}

function foldersOf(random: Random, area: number): string[] {
  const base = `${random.pick(roots)}/${random.pick(parts)}-${area}`;
  const below = parts.slice(0, random.below(parts.length)).map((part) => `${base}/${part}`);
  return [base, ...below, ...below.slice(0, 3).map((folder) => `${folder}/inner`)];
}

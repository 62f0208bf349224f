import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Git } from "./git";

interface Listed {
  readonly state: string;
  readonly files: Promise<readonly string[]>;
}

/** Lists the files that git tracks, anew only when a repository's index was written. */
export class TrackedFiles {
  private readonly indexes = new Map<string, Promise<string>>();
  private readonly listed = new Map<string, Listed>();

  constructor(private readonly git: Git) {}

  /**
   * Takes a repository's root; gives the repository-relative paths of its tracked files, with "/",
   * each once (a file in conflict stands in the index several times). Throws GitError.
   */
  async of(root: string): Promise<readonly string[]> {
    const state = await stateOf(await this.indexOf(root));
    const known = this.listed.get(root);
    if (known?.state === state) return known.files;
    const files = this.list(root);
    this.listed.set(root, { state, files });
    // A failure may pass, so it is not kept.
    files.catch(() => this.listed.delete(root));
    return files;
  }

  private async list(root: string): Promise<readonly string[]> {
    const output = await this.git.ask(root, ["ls-files", "-z"]);
    return [...new Set(output.split("\0").filter((path) => path !== ""))];
  }

  private indexOf(root: string): Promise<string> {
    const known = this.indexes.get(root);
    if (known) return known;
    const asked = this.git.ask(root, ["rev-parse", "--git-path", "index"]);
    const index = asked.then((output) => resolve(root, output.replace(/\r?\n$/, "")));
    this.indexes.set(root, index);
    index.catch(() => this.indexes.delete(root));
    return index;
  }
}

/** A repository without a single file has no index yet. */
async function stateOf(index: string): Promise<string> {
  return stat(index).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => "none",
  );
}

import { join } from "node:path";
import type { GitOperation } from "../core/coaching/policy/circumstances";
import { askText } from "./askText";
import type { Git } from "./git";
import { isThere } from "./absence";

/** What git leaves in its folder while it is in the middle of something (its documentation, gitrepository-layout). */
const traces: readonly (readonly [string, GitOperation])[] = [
  ["rebase-merge", "rebase"],
  ["rebase-apply", "rebase"],
  ["CHERRY_PICK_HEAD", "cherryPick"],
  ["REVERT_HEAD", "revert"],
  ["MERGE_HEAD", "merge"],
  ["BISECT_LOG", "bisect"],
];

/** Says what git is in the middle of. */
export class Operations {
  private readonly folders = new Map<string, Promise<string>>();

  constructor(private readonly git: Git) {}

  /** Takes a repository's root; gives the operation that goes on there. Throws GitError, and what the disk throws. */
  async of(root: string): Promise<GitOperation | undefined> {
    const folder = await this.folderOf(root);
    const found = await Promise.all(traces.map(([name]) => isThere(join(folder, name))));
    return traces[found.indexOf(true)]?.[1];
  }

  /** A worktree has a folder of its own. It stays where it is, so git is asked once. */
  private folderOf(root: string): Promise<string> {
    const known = this.folders.get(root);
    if (known) return known;
    const folder = askText(this.git, root, ["rev-parse", "--absolute-git-dir"]);
    this.folders.set(root, folder);
    folder.catch(() => this.folders.delete(root));
    return folder;
  }
}

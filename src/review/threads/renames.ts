import { type Uri, workspace } from "vscode";
import { pathAfter } from "../../core/review/threads/moved";
import { errorText } from "../../host/errorText";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import { fileAt } from "./documentPlace";
import type { ThreadStore } from "./threadStore";

/** Takes threads along when their file or its folder is renamed in the editor, within its repository. */
export class Renames extends Listeners {
  constructor(
    private readonly threads: ThreadStore,
    private readonly log: Log,
  ) {
    super();
    this.on(workspace.onDidRenameFiles, ({ files }) => {
      for (const { oldUri, newUri } of files) {
        this.renamed(oldUri, newUri).catch((error: unknown) => {
          this.log.warn(`Review threads did not go along: ${errorText(error)}`);
        });
      }
    });
  }

  private async renamed(before: Uri, after: Uri): Promise<void> {
    for (const { id, root, path } of this.threads.all) {
      const top = `${fileAt({ root, path: "" }).path.replace(/\/$/, "")}/`;
      if (!before.path.startsWith(top) || !after.path.startsWith(top)) continue;
      const [from, to] = [before.path.slice(top.length), after.path.slice(top.length)];
      if (pathAfter({ path }, from, to) === undefined) continue;
      await this.threads.change(id, (now) => ({
        ...now,
        path: pathAfter(now, from, to) ?? now.path,
      }));
    }
  }
}

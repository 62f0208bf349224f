import { join } from "node:path";
import type { LineHunk } from "../../core/parking/hunks";
import type { FileHere } from "../../core/review/pulls/placeThread";
import type { Git } from "../../git/git";
import { lineHunksSince } from "../../git/lineHunks";
import { readTextFile } from "../../git/textFile";

/** Reads files of one repository and what has changed in them, each once. */
export class FilesHere {
  private readonly texts = new Map<string, Promise<readonly string[]>>();
  private readonly hunks = new Map<string, Promise<LineHunk[] | undefined>>();

  constructor(
    private readonly git: Git,
    private readonly root: string,
    /** The pull request's newest commit, in hex. */
    private readonly head: string,
  ) {}

  /** Takes a path and a commit something was written at ("" for none); gives the file. Throws GitError. */
  async at(path: string, written: string): Promise<FileHere> {
    const lines = await this.linesOf(path);
    const sinceHead = await this.since(this.head, path);
    const sinceWritten = written === "" ? undefined : await this.since(written, path);
    return { lines, sinceHead, sinceWritten };
  }

  /** Takes a path; gives its hunks since the newest commit, or nothing when that is not here. Throws GitError. */
  sinceHead(path: string): Promise<LineHunk[] | undefined> {
    return this.since(this.head, path);
  }

  private linesOf(path: string): Promise<readonly string[]> {
    return kept(this.texts, path, async () => {
      const text = await readTextFile(join(this.root, path));
      return text === undefined ? [] : text.split(/\r?\n/);
    });
  }

  private since(commit: string, path: string): Promise<LineHunk[] | undefined> {
    return kept(this.hunks, `${commit} ${path}`, () =>
      lineHunksSince(this.git, this.root, commit, path),
    );
  }
}

function kept<T>(all: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = all.get(key) ?? make();
  all.set(key, found);
  return found;
}

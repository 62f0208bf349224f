import type { Contact } from "../../../src/core/people/contact";
import type { FileChange } from "../../../src/core/history/renames";
import type { LoggedCommit, LogSink } from "../../../src/core/history/logParser";

/** A commit as a test writes it down. */
export interface WrittenCommit {
  readonly authored: number;
  readonly committed: number;
  readonly author: Contact;
  readonly message: string;
  readonly paths: readonly string[];
  /** The status of all paths; M where it is absent. */
  readonly status?: string;
}

/** The bytes that `git log -z --raw --format=<logFormat>` prints for these commits. */
export function logBytes(commits: readonly WrittenCommit[]): Uint8Array {
  const id = "0123456789".repeat(4);
  const text = commits.map(({ authored, committed, author, message, paths, status }) => {
    const head = [`>${id}`, authored, committed, author.name, author.email, `${message}\n`];
    const entries = paths.flatMap((path, at) => [
      `${at === 0 ? "\n" : ""}:100644 100644 ${id} ${id.replace("0", "f")} ${status ?? "M"}`,
      path,
    ]);
    return [...head, ...entries].map((field) => `${field}\0`).join("");
  });
  return new TextEncoder().encode(text.join(""));
}

/** Keeps what a parser tells. */
export class Told implements LogSink {
  readonly commits: (Omit<LoggedCommit, "id" | "gone"> & { paths: string[] })[] = [];
  /** Sides and ids, apart from the commits: they matter in few tests. */
  readonly ids: string[] = [];

  commit({ id, gone, ...commit }: LoggedCommit): void {
    this.commits.push({ ...commit, paths: [] });
    this.ids.push(`${gone ? "<" : ">"}${new TextDecoder().decode(id)}`);
  }

  path(path: string): void {
    this.commits.at(-1)?.paths.push(path);
  }

  add({ path, blob }: FileChange): void {
    this.path(`+${path} ${blob}`);
  }

  delete({ path, blob }: FileChange): void {
    this.path(`-${path} ${blob}`);
  }
}

import * as l10n from "@vscode/l10n";
import { plainLine, viewText } from "../../text/plain";
import { listed, threadRow } from "./listed";
import { linesWord } from "./linesWord";
import type { KeptThread } from "./thread";

/** A thread below its file, as plain text that shows a stranger's text as it is. */
export interface ThreadItem {
  readonly thread: KeptThread;
  readonly label: string;
  /** Where in the file, how severe, for whom, and how it stands. */
  readonly description: string;
  /** The same and how far the ladder is, one a line. */
  readonly tooltip: string;
}

/** A file with its threads. */
export interface FileItem {
  readonly root: string;
  readonly path: string;
  readonly label: string;
  /** Its folder, with the repository where there are several. */
  readonly description: string;
  /** As a screen reader says it. */
  readonly spoken: string;
  readonly threads: readonly ThreadItem[];
}

/** Takes threads; gives their files in the order in which one reads them, in each the open threads first, by line. */
export function threadsByFile(threads: readonly KeptThread[]): FileItem[] {
  const isOne = new Set(threads.map(({ root }) => root)).size < 2;
  const files = new Map<string, KeptThread[]>();
  for (const thread of [
    ...listed(threads, { state: "open" }),
    ...listed(threads, { state: "resolved" }),
  ]) {
    const key = `${thread.root}\n${thread.path}`;
    files.set(key, [...(files.get(key) ?? []), thread]);
  }
  // A file whose threads are all resolved stands where it is read, too.
  const order = [...new Set(listed(threads, {}).map(({ root, path }) => `${root}\n${path}`))];
  return order.flatMap((key) => {
    const own = files.get(key) ?? [];
    return own[0] ? [fileItem(own[0], own, isOne)] : [];
  });
}

function fileItem(
  { root, path }: KeptThread,
  threads: readonly KeptThread[],
  isOne: boolean,
): FileItem {
  const cut = path.lastIndexOf("/");
  const folder = plainLine(path.slice(0, Math.max(0, cut)), 80);
  const repository = isOne ? "" : plainLine(root.split(/[\\/]/).at(-1) ?? "", 40);
  const open = threads.filter(({ state }) => state === "open").length;
  const { length } = threads;
  const place = plainLine(path, 120);
  return {
    root,
    path,
    label: plainLine(path.slice(cut + 1), 80),
    description: [repository, folder].filter((part) => part !== "").join(": "),
    spoken:
      length === 1
        ? l10n.t("{0}, 1 thread, {1} open", place, open)
        : l10n.t("{0}, {1} threads, {2} open", place, length, open),
    threads: threads.map(threadItem),
  };
}

function threadItem(thread: KeptThread): ThreadItem {
  const row = threadRow(thread);
  const where = thread.lines ? linesWord(thread.lines) : l10n.t("the whole file");
  return {
    thread,
    label: viewText(row.label),
    description: viewText(`${where} · ${row.description}`),
    tooltip: viewText([row.label, row.description, row.detail].join("\n")),
  };
}

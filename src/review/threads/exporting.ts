import { basename, join } from "node:path";
import { env, l10n, Uri, window, workspace } from "vscode";
import { reviewMarkdown } from "../../core/review/threads/markdown";
import type { KeptThread } from "../../core/review/threads/thread";
import { errorText } from "../../host/errorText";
import { noticeText } from "../../core/text/plain";
import { pick } from "../../host/shown/quickPicks";
import { fileAt, placeOf } from "./documentPlace";
import type { ThreadParts } from "./parts";
import { oneOrMore } from "../../host/shown/plural";
import { threadCount } from "./threadCount";

const nothing = l10n.t(
  "There is nothing to share yet. Baton: Comment on Selection begins a review.",
);

/** Takes the parts; copies all threads of one repository as Markdown. */
export async function copyReview(parts: ThreadParts): Promise<void> {
  const review = await chosenReview(parts, l10n.t("Baton: Copy Review as Markdown"));
  if (!review) return;
  await env.clipboard.writeText(review.text);
  const { length } = review.threads;
  void window.showInformationMessage(
    oneOrMore(
      length,
      l10n.t("1 thread copied as Markdown."),
      l10n.t("{0} threads copied as Markdown.", length),
    ),
  );
}

/** Takes the parts; writes all threads of one repository into a file that the lead names. */
export async function exportReview(parts: ThreadParts): Promise<void> {
  const review = await chosenReview(parts, l10n.t("Baton: Export Review"));
  if (!review) return;
  const file = await window.showSaveDialog({
    title: l10n.t("Baton: Export Review"),
    defaultUri: Uri.file(join(review.root, "review.md")),
    filters: { Markdown: ["md"] },
  });
  if (!file) return;
  try {
    await workspace.fs.writeFile(file, Buffer.from(review.text));
  } catch (error) {
    const why = noticeText(errorText(error));
    void window.showWarningMessage(l10n.t("The review was not written: {0}", why));
    return;
  }
  const open = l10n.t({ message: "Open", comment: ["A button: open the file"] });
  const name = noticeText(basename(file.fsPath));
  const { length } = review.threads;
  const said = oneOrMore(
    length,
    l10n.t("1 thread written to {0}.", name),
    l10n.t("{0} threads written to {1}.", length, name),
  );
  if ((await window.showInformationMessage(said, open)) === open) {
    await window.showTextDocument(file);
  }
}

interface Review {
  readonly root: string;
  readonly threads: readonly KeptThread[];
  readonly text: string;
}

async function chosenReview(parts: ThreadParts, title: string): Promise<Review | undefined> {
  await parts.threads.loaded;
  const written = parts.threads.all.filter(({ comments }) => comments.length > 0);
  const root = await chosenRoot(parts, written, title);
  if (root === undefined) {
    if (written.length === 0) void window.showInformationMessage(nothing);
    return undefined;
  }
  const threads = written.filter((thread) => thread.root === root);
  const day = parts.calendar.inEnglish.day(parts.clock.now());
  return { root, threads, text: reviewMarkdown(threads, basename(root), day) };
}

/** That of the active file, else the only one that has threads, else the one that is picked. */
async function chosenRoot(
  { views }: ThreadParts,
  threads: readonly KeptThread[],
  title: string,
): Promise<string | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const here = active?.scheme === "file" ? (await placeOf(views, active)).root : undefined;
  const inWindow = threads.filter((one) => workspace.getWorkspaceFolder(fileAt(one)));
  const roots = [...new Set((inWindow.length > 0 ? inWindow : threads).map(({ root }) => root))];
  if (here !== undefined && threads.some(({ root }) => root === here)) return here;
  if (roots.length < 2) return roots[0];
  const items = roots.map((root) => {
    const count = threads.filter((one) => one.root === root).length;
    return { label: basename(root), description: threadCount(count), root };
  });
  const picked = await pick({ title, placeholder: l10n.t("Which review?"), items });
  return picked.kind === "chosen" ? picked.items[0]?.root : undefined;
}

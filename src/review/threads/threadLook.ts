import { type Comment, l10n } from "vscode";
import type { Found } from "../../core/review/threads/anchor";
import { isAnswered, isTheirs, nextRung } from "../../core/review/threads/change";
import { threadTitle } from "../../core/review/threads/listed";
import type { KeptThread } from "../../core/review/threads/thread";
import { ShownComment } from "./shownComment";

/** What a forge has of a thread, as it is shown. */
export interface ShownOnForge {
  readonly comments: readonly Comment[];
  /** The kept comments that are among them. */
  readonly covered: ReadonlySet<string>;
}

/** Takes a thread, its own comments and what a forge has of it; gives what is shown, each comment once. */
export function withForge(
  { unsaved }: KeptThread,
  own: readonly ShownComment[],
  there: ShownOnForge | undefined,
): Comment[] {
  if (!there) return [...own];
  // One that is being changed is a box, which no other can stand for.
  const left = own.filter(({ id }) => !there.covered.has(id) || id === unsaved?.comment);
  return [...there.comments, ...left];
}

/** Takes a thread and what was shown of it; gives its comments, the same objects again, by which the editor knows them. */
export function commentsOf(kept: KeptThread, before: readonly ShownComment[]): ShownComment[] {
  const { id, unsaved } = kept;
  const known = (comment: string, text: string): ShownComment =>
    before.find((one) => one.id === comment) ?? new ShownComment(id, comment, text);
  const isBegun = kept.comments[0]?.posted !== undefined;
  const found = kept.comments.map((one) => {
    const shown = known(one.id, one.text);
    if (unsaved?.comment === one.id) shown.edit(unsaved.text);
    else shown.show(one, isBegun && one.by === "lead");
    return shown;
  });
  if (!unsaved || kept.comments.some((one) => one.id === unsaved.comment)) return found;
  const shown = known(unsaved.comment, unsaved.text);
  shown.edit(unsaved.text);
  return [...found, shown];
}

/** Takes a thread and where it was found; gives all that is shown of it but the text being typed, which the editor has itself. */
export function saidOf(
  { unsaved, lines: _lines, anchor: _anchor, ...kept }: KeptThread,
  found: Found | undefined,
): string {
  return JSON.stringify([kept, unsaved?.comment, found?.how]);
}

/** Takes the same; gives the line above the thread. */
export function titleOf(kept: KeptThread, found: Found | undefined): string {
  const title = threadTitle(kept);
  if (found?.how === "gone") return l10n.t("{0} · its code is gone", title);
  return found?.how === "changed" ? l10n.t("{0} · its code has changed", title) : title;
}

/** Takes a thread; gives what the menus of it go by: words between dots. */
export function contextOf(kept: KeptThread): string {
  const words = [
    kept.state,
    ...(kept.unsaved ? ["writing"] : []),
    ...(nextRung(kept) ? ["ladder"] : []),
    ...(isAnswered(kept) ? ["answered"] : []),
    ...(isTheirs(kept) ? ["theirs"] : []),
  ];
  return `.${words.join(".")}.`;
}

import { randomUUID } from "node:crypto";
import { l10n, Range, type TextEditor, TextEditorRevealType, Uri, window } from "vscode";
import { emailKey } from "../../core/people/contact";
import { anchorOf } from "../../core/review/threads/anchor";
import { type CodeAt, rungDraft, rungsBehind, topicOfCode } from "../../core/review/threads/draft";
import { labelFor } from "../../core/review/threads/severityLabel";
import type { KeptThread, Lines, Side } from "../../core/review/threads/thread";
import type { Severity } from "../../core/review/severityNames";
import { GitError } from "../../git/gitError";
import { type FilePlace, headOf } from "../../git/repository";
import { activeFile } from "../../host/repositories/activeFile";
import { type Choice, chosenStart } from "./choices";
import { placeOf, shownFile } from "./documentPlace";
import { fileEditor } from "./fileEditor";
import { addresseeItems, type Subject } from "./people";
import type { ThreadParts } from "./parts";
import { linesOf } from "./shownThreads";

/** Where a comment is to stand. */
interface Target {
  readonly file: Uri;
  readonly side: Side;
  readonly place: FilePlace;
  readonly lines: Lines | undefined;
  /** All lines of the document; none for a whole file that is not open. */
  readonly text: readonly string[];
}

const openFirst = l10n.t(
  "Open a file of this disk and select the lines that you want to comment on.",
);

/** Takes the parts, and whether the selected lines or the whole file is meant; begins a comment there. */
export async function startComment(
  parts: ThreadParts,
  extent: "selection" | "file",
  subject: unknown,
): Promise<void> {
  const target = await targetOf(parts, extent, subject);
  if (!target) return;
  const { file, place, lines } = target;
  const topic = topicOfCode(codeOf(target));
  const people = await addresseeItems(parts, { file, place, lines, topic });
  const choice = await chosenStart({
    title: l10n.t("Baton: Comment"),
    people,
    topic,
    severity: lastSeverity(parts),
    repeats: (email) => repeatsOf(parts.threads.all, email, topic),
  });
  if (!choice) return;
  await begin(
    parts,
    target,
    choice,
    draftText(target, { ...choice, topic }, parts.threads.all.length),
    topic,
  );
}

/** Takes the parts; asks what is good and why, and begins a thread of praise with that. */
export async function startPraise(parts: ThreadParts, subject: unknown): Promise<void> {
  const target = await targetOf(parts, "selection", subject);
  if (!target) return;
  const [first] = await addresseeItems(parts, { ...target, topic: undefined }).then((items) =>
    items.filter(({ addressee }) => addressee),
  );
  const text = await praiseText();
  if (text === undefined) return;
  const choice: Choice = { addressee: first?.addressee, severity: "praise", rung: undefined };
  await begin(parts, target, choice, text, undefined);
}

async function praiseText(): Promise<string | undefined> {
  const title = l10n.t("Baton: Praise");
  const what = await window.showInputBox({
    title: `${title} (1/2)`,
    prompt: l10n.t("What is good here? Name what it does."),
    placeHolder: l10n.t("The retry lives in one place"),
    ignoreFocusOut: true,
  });
  if (what === undefined || what.trim() === "") return undefined;
  const why = await window.showInputBox({
    title: `${title} (2/2)`,
    prompt: l10n.t("Because? What does it spare the next reader, the caller or the user?"),
    placeHolder: l10n.t("every caller now gets it for free"),
    ignoreFocusOut: true,
  });
  if (why === undefined) return undefined;
  const reason = why.trim().replace(/^because\s+/i, "");
  const said = what.trim().replace(/[.\s]+$/, "");
  return `${labelFor("praise")}: ${said}${reason === "" ? "" : `, because ${reason}`}`;
}

/** Takes what is commented on and what was chosen; has the thread opened with a text to go on from. */
async function begin(
  parts: ThreadParts,
  target: Target,
  { addressee, severity, rung }: Choice,
  text: string,
  topic: Subject["topic"],
): Promise<void> {
  const { place, side, lines } = target;
  const now = parts.clock.now();
  const commit = await commitAt(parts, place.root);
  const thread: KeptThread = {
    id: randomUUID(),
    begunAt: now,
    changedAt: now,
    ...place,
    side,
    ...(lines && { lines, anchor: anchorOf(target.text, lines) }),
    ...(commit !== undefined && { commit }),
    ...(addressee && { person: emailKey(addressee.email), personName: addressee.name }),
    severity,
    ...(topic && { topic }),
    keptBack:
      rung === undefined ? [] : rungsBehind(rung, topic, codeOf(target), parts.threads.all.length),
    comments: [],
    state: "open",
    unsaved: { comment: randomUUID(), text, ...(rung !== undefined && { rung }) },
  };
  makeRoom(target);
  parts.shown.expand(thread.id);
  await parts.threads.add(thread);
  await parts.shown.ready;
}

/** A label first, so that it is always said how much is asked; then a way to begin. */
function draftText(
  target: Target,
  { severity, rung, topic }: Choice & { topic: Subject["topic"] },
  n: number,
): string {
  const label = `${labelFor(severity)}: `;
  return rung === undefined ? label : label + rungDraft(rung, topic, codeOf(target), n);
}

function codeOf({ place, lines, text }: Target): CodeAt {
  const { from, to } = lines ?? { from: 1, to: 0 };
  return { path: place.path, lines: text.slice(from - 1, to) };
}

/** Most reviews ask about as much from one remark to the next. */
function lastSeverity({ threads }: ThreadParts): Severity {
  const last = threads.all.findLast(({ severity }) => severity !== "praise");
  return last?.severity ?? "should";
}

function repeatsOf(all: readonly KeptThread[], email: string, topic: Subject["topic"]): number {
  if (email === "" || topic === undefined) return 0;
  return all.filter((one) => one.person === email && one.topic === topic).length;
}

async function commitAt({ git }: ThreadParts, root: string): Promise<string | undefined> {
  try {
    return await headOf(git, root);
  } catch (error) {
    // Comments do without git.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

async function targetOf(
  { views }: ThreadParts,
  extent: "selection" | "file",
  subject: unknown,
): Promise<Target | undefined> {
  const editor = fileEditor();
  const pointed = subject instanceof Uri && extent === "file" ? subject : undefined;
  const document = pointed ?? editor?.document.uri ?? activeFile();
  const shows = document && shownFile(document);
  if (!document || !shows) return say(openFirst);
  const isOpen = editor?.document.uri.toString() === document.toString();
  const place = await placeOf(views, shows.file);
  if (extent === "file") return { ...shows, place, lines: undefined, text: [] };
  if (!isOpen) return say(openFirst);
  const lines = selectedIn(editor);
  return { ...shows, place, lines, text: linesOf(editor.document) };
}

/** The selected lines; a cursor stands for its line. */
function selectedIn({ selection: { start, end, isSingleLine } }: TextEditor): Lines {
  // A selection of whole lines ends at the beginning of the next one.
  const to = !isSingleLine && end.character === 0 ? end.line : end.line + 1;
  return { from: start.line + 1, to };
}

/** So many lines below are covered by the box, and by the list of comments that comes up with the first one. */
const linesForBox = 22;
/** So many lines above are left to be seen. */
const linesAbove = 4;

/** Takes where a comment is to stand; brings its last line up to where its box has room below. */
function makeRoom({ file, side, lines }: Target): void {
  const editor = window.visibleTextEditors.find(({ document }) => {
    const shows = shownFile(document.uri);
    return shows?.side === side && shows.file.toString() === file.toString();
  });
  if (!editor || !lines) return;
  const last = lines.to - 1;
  const top = editor.visibleRanges[0]?.start.line ?? 0;
  const bottom = editor.visibleRanges.at(-1)?.end.line ?? 0;
  if (last >= top && last + linesForBox <= bottom) return;
  const first = Math.max(0, last - linesAbove);
  editor.revealRange(new Range(first, 0, first, 0), TextEditorRevealType.AtTop);
}

function say(sentence: string): undefined {
  void window.showInformationMessage(sentence);
  return undefined;
}

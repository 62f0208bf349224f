import {
  l10n,
  type LanguageModelChat,
  type LogOutputChannel,
  type Memento,
  Range,
  type TextDocument,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import { noRewriteText, type NoRewrite } from "../../core/review/rewrite/refusals";
import { labelText, noticeText } from "../../core/text/plain";
import { errorText } from "../../host/errorText";
import { isBox } from "../boxes/box";
import { ask } from "./ask";
import type { CodePart, EditorBefore } from "./codeBeside";
import type { Comparison } from "./comparison";
import type { Models } from "./models";

/** What a rewrite is made with. */
export interface RewriteParts {
  readonly models: Models;
  readonly before: EditorBefore;
  readonly comparison: Comparison;
  /** Whether code went along the last time. */
  readonly memory: Memento;
  readonly log: LogOutputChannel;
}

const withCodeKey = "review.rewriteWithCode";
const useIt = l10n.t("Use It");
const keepMine = l10n.t("Keep Mine");

/** Takes the parts and the address of a comment box (absent: where the cursor is); suggests a rewrite of what is in it. */
export async function suggestRewrite(parts: RewriteParts, address: unknown): Promise<void> {
  const { models, log } = parts;
  const box = boxAt(address);
  if (!box) return say("noBox");
  const comment = box.getText();
  if (comment.trim() === "") return say("empty");
  const [model] = await models.list();
  if (!model) return say("noModel");
  const sent = await whatToSend(parts, model);
  if (!sent) return;
  // Read only when it is wanted: the rules of comments take a moment to load.
  const [{ promptOf }, { answerAtMost, checkAnswer }] = await Promise.all([
    import("../../core/review/rewrite/prompt"),
    import("../../core/review/rewrite/answer"),
  ]);
  const said = await ask(model, promptOf(comment, sent.code), answerAtMost);
  if (said.error !== undefined) log.warn(`No rewrite: ${errorText(said.error)}`);
  if (said.refusal) return say(said.refusal);
  if (said.answer === undefined) return;
  const checked = checkAnswer(comment, sent.code?.lines.join("\n") ?? "", said.answer);
  if (checked.kind === "refused") {
    void window.showInformationMessage(noticeText(checked.reason, 300));
    return;
  }
  await offer(parts, box, comment, checked.text);
}

function boxAt(address: unknown): TextDocument | undefined {
  const isWanted = ({ uri }: TextDocument): boolean => uri.toString() === address;
  const box =
    typeof address === "string"
      ? workspace.textDocuments.find(isWanted)
      : window.activeTextEditor?.document;
  return box && isBox(box) ? box : undefined;
}

function say(why: NoRewrite): void {
  void window.showInformationMessage(noRewriteText[why]);
}

/** Asks what may go to the model; the comment does in any case. Gives nothing when the lead leaves. */
async function whatToSend(
  { before, memory }: RewriteParts,
  { name }: LanguageModelChat,
): Promise<{ readonly code?: CodePart } | undefined> {
  const code = before.code();
  if (!code) return {};
  const lines = labelText(l10n.t("{0}, lines {1} to {2}", code.name, code.first, code.last));
  const theCode = {
    label: l10n.t("The code too"),
    description: lines,
    picked: memory.get(withCodeKey) === true,
  };
  const picked = await window.showQuickPick([theCode], {
    canPickMany: true,
    title: l10n.t("Send your comment to {0}", labelText(name)),
    placeHolder: l10n.t("Enter sends the comment; tick to send the code around it too"),
  });
  if (!picked) return undefined;
  await memory.update(withCodeKey, picked.length > 0);
  return picked.length > 0 ? { code } : {};
}

/** Shows both and asks; the comment changes only when the lead says so, and only if it is as it was. */
async function offer(
  { comparison }: RewriteParts,
  box: TextDocument,
  comment: string,
  text: string,
): Promise<void> {
  const close = await comparison.show(comment, text);
  const question = l10n.t("The suggestion is beside your comment. Use it?");
  const chosen = await window.showInformationMessage(question, useIt, keepMine);
  await close();
  if (chosen !== useIt) return;
  if (box.isClosed) return say("notWritten");
  if (box.getText() !== comment) return say("changed");
  const edit = new WorkspaceEdit();
  edit.replace(box.uri, new Range(box.positionAt(0), box.positionAt(comment.length)), text);
  if (!(await workspace.applyEdit(edit))) say("changed");
}

import {
  type CancellationToken,
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  l10n,
  type Range,
  Range as TextRange,
  type TextDocument,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { Notice } from "../../core/review/boxes/notices";
import { ruleNames } from "../../core/review/boxes/rules";
import type { Fix } from "../../core/review/finding";
import { plainLine } from "../../core/text/plain";
import { boxCommands } from "../../host/commandIds";
import type { Boxes } from "./boxes";
import { diagnosticSource } from "./diagnostics";
import type { Reader } from "./reader";

/** Offers to say it better, and to hear no more of it. */
export class BoxFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(
    private readonly boxes: Boxes,
    private readonly reader: Reader,
  ) {}

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const box = this.boxes.of(document);
    const { version } = document;
    const read = box && (await this.reader.read(box));
    if (!read || token.isCancellationRequested || document.version !== version) return [];
    const isTouched = (notice: Notice): boolean =>
      rangeOf(document, notice).intersection(range) !== undefined;
    const touched = read.notices.filter(isTouched);
    // A comment is short: with the cursor beside what was found, it is still what is asked for.
    const meant = touched.length > 0 ? touched : read.notices;
    const about = (notice: Notice): CodeActionContext["diagnostics"] =>
      context.diagnostics.filter(
        (one) => one.source === diagnosticSource && one.range.isEqual(rangeOf(document, notice)),
      );
    const fixes = meant.flatMap((notice) =>
      notice.fixes.map((fix) => ({ ...fix, notice, title: titleOf(fix, notice, meant, document) })),
    );
    return [
      ...fixes.map((fix) => {
        const action = fixAction(document, fix);
        action.diagnostics = [...about(fix.notice)];
        return action;
      }),
      ...touched.flatMap((notice) => offActions(notice)),
    ];
  }
}

function rangeOf(
  document: TextDocument,
  { start, end }: { start: number; end: number },
): TextRange {
  return new TextRange(document.positionAt(start), document.positionAt(end));
}

/** Where two fixes would be called the same, the words they are about tell them apart. */
function titleOf(
  { title }: Fix,
  { start, end }: Notice,
  meant: readonly Notice[],
  document: TextDocument,
): string {
  const alike = meant.flatMap(({ fixes }) => fixes.filter((one) => one.title === title));
  if (alike.length < 2) return plainLine(title);
  const words = document.getText(rangeOf(document, { start, end }));
  return `${plainLine(title)}: “${plainLine(words, 40)}”`;
}

function fixAction(document: TextDocument, { title, edits, cursor }: Fix): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  for (const edit of edits) action.edit.replace(document.uri, rangeOf(document, edit), edit.text);
  // An edit cannot say where the writer goes on; the command runs after it.
  if (cursor !== undefined) {
    const args = [document.uri.toString(), cursor];
    action.command = { command: boxCommands.goOnInBox, title, arguments: args };
  }
  return action;
}

function offActions({ rule }: Notice): CodeAction[] {
  const places = workspace.workspaceFolders
    ? (["workspace", "user"] as const)
    : (["user"] as const);
  return places.map((place) => {
    const title =
      place === "workspace"
        ? l10n.t("Turn off in this workspace: {0}", ruleNames[rule])
        : l10n.t("Turn off for me: {0}", ruleNames[rule]);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { command: boxCommands.turnOffRule, title, arguments: [rule, place] };
    return action;
  });
}

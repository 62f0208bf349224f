import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from "vscode";
import { plainLine } from "../core/text/plain";
import { diagnosticSource } from "./diagnostics";
import { type CodeownersDocuments, rangeIn } from "./documents";

/** Offers the edit that mends a fault in CODEOWNERS, where there is one. */
export class Fixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(private readonly documents: CodeownersDocuments) {}

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { diagnostics }: CodeActionContext,
  ): Promise<CodeAction[]> {
    const open = await this.documents.of(document);
    return (open?.codeowners.problems ?? []).flatMap((problem) => {
      const place = rangeIn(document, problem);
      if (!problem.fix || !place.intersection(range)) return [];
      const { fix, line } = problem;
      const action = actionFor(fix.title);
      action.edit = new WorkspaceEdit();
      action.edit.replace(document.uri, rangeIn(document, { ...fix, line }), fix.text);
      action.diagnostics = diagnostics.filter(
        (one) => one.source === diagnosticSource && one.range.isEqual(place),
      );
      return [action];
    });
  }
}

function actionFor(title: string): CodeAction {
  const action = new CodeAction(plainLine(title), CodeActionKind.QuickFix);
  action.isPreferred = true;
  return action;
}

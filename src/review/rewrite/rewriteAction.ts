import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  l10n,
  type Range,
  type TextDocument,
} from "vscode";
import { rewriteCommands } from "../../host/commandIds";
import type { Models } from "./models";

/** Offers a rewrite in a comment box with something in it, while there is a model. */
export class RewriteAction implements CodeActionProvider {
  static readonly kind = CodeActionKind.RefactorRewrite;

  constructor(private readonly models: Models) {}

  provideCodeActions(document: TextDocument, _range: Range): CodeAction[] {
    if (!this.models.areOffered || document.getText().trim() === "") return [];
    const action = new CodeAction(l10n.t("Suggest a rewrite…"), RewriteAction.kind);
    const { suggestRewrite: command } = rewriteCommands;
    action.command = { command, title: action.title, arguments: [document.uri.toString()] };
    return [action];
  }
}

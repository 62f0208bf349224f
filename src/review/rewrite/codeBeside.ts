import { type TextEditor, window } from "vscode";
import type { CodeBeside } from "../../core/review/rewrite/prompt";
import { Listeners } from "../../host/listeners";
import { isBox } from "../boxes/box";

/** Lines above and below the cursor that go with a comment, and the most of them in all. */
const around = 5;
const linesAtMost = 60;

/** Lines of code, and where they are. */
export interface CodePart extends CodeBeside {
  /** From 1, both in it. */
  readonly first: number;
  readonly last: number;
}

/** The editor the lead was in before the comment box: a box does not say which lines it is about. */
export class EditorBefore extends Listeners {
  private editor: TextEditor | undefined;

  constructor() {
    super();
    this.see(window.activeTextEditor);
    this.on(window.onDidChangeActiveTextEditor, (editor) => this.see(editor));
  }

  /** Gives the lines around the cursor of that editor, as long as it is visible. */
  code(): CodePart | undefined {
    const { editor } = this;
    if (!editor || !window.visibleTextEditors.includes(editor)) return undefined;
    const { document, selection } = editor;
    const from = Math.max(0, selection.start.line - around);
    const to = Math.min(
      document.lineCount - 1,
      selection.end.line + around,
      from + linesAtMost - 1,
    );
    const lines = Array.from({ length: to - from + 1 }, (_, at) => document.lineAt(from + at).text);
    const name = document.uri.path.split("/").at(-1) ?? "";
    return { name, lines, first: from + 1, last: to + 1 };
  }

  private see(editor: TextEditor | undefined): void {
    if (editor && !isBox(editor.document)) this.editor = editor;
  }
}

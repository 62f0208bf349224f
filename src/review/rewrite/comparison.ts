import {
  commands,
  l10n,
  type Tab,
  TabInputTextDiff,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { Disposables } from "../../host/disposables";

const scheme = "baton-rewrite";

/** Shows a comment and its rewrite side by side, both as plain text that nobody can write in. */
export class Comparison extends Disposables implements TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private shown = 0;

  constructor() {
    super();
    this.own(workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** Takes both texts; shows them beside the box. Gives what closes it again. */
  async show(before: string, after: string): Promise<() => Promise<void>> {
    this.shown += 1;
    const left = this.page(l10n.t("Your comment"), before);
    const right = this.page(l10n.t("Suggestion"), after);
    await commands.executeCommand("vscode.diff", left, right, l10n.t("Your comment ↔ Suggestion"), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
    });
    return async () => {
      await window.tabGroups.close(tabsOf(right), true);
      for (const uri of [left, right]) this.texts.delete(uri.toString());
    };
  }

  private page(name: string, text: string): Uri {
    // Without an ending that has a language, so that it is shown as it is.
    const uri = Uri.from({ scheme, path: `/${this.shown}/${name}` });
    this.texts.set(uri.toString(), text);
    return uri;
  }
}

function tabsOf(page: Uri): Tab[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof TabInputTextDiff && input.modified.toString() === page.toString(),
    );
}

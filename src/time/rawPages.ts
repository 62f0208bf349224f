import { EventEmitter, l10n, type TextDocumentContentProvider, Uri, workspace } from "vscode";
import { Disposables } from "../host/disposables";
import { showMarkdownPage } from "../host/shown/markdownPage";

const scheme = "baton-time";
const page = Uri.from({ scheme, path: `/${l10n.t("Recorded time")}` });

/** The page about recorded time: a document that only exists while it is shown. */
export class RawPages extends Disposables implements TextDocumentContentProvider {
  private readonly changed = this.own(new EventEmitter<Uri>());

  readonly onDidChange = this.changed.event;

  /** @param text gives what the page says by now */
  constructor(private readonly text: () => Promise<string>) {
    super();
    this.own(workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(): Promise<string> {
    return this.text();
  }

  /** Shows the page, as things stand. */
  async open(): Promise<void> {
    this.refresh();
    await showMarkdownPage(page);
  }

  /** Has the page read anew, if it is open. */
  refresh(): void {
    this.changed.fire(page);
  }
}

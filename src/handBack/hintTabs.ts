import {
  commands,
  type Disposable,
  extensions,
  TabInputText,
  type TextDocument,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { Disposables } from "../host/disposables";
import type { HintFile } from "./hintFiles";
import { pageName, previewOf } from "./hintPages";

/** How long a page may take to come up. */
const pageTakesMs = 3000;

/** Shows hints, each with the page of what the teammate gets beside it, and takes them away again. */
export class HintTabs extends Disposables {
  private keeping: readonly Disposable[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    super();
    this.own({ dispose: () => this.letGo() });
  }

  /** Takes a hint; shows its document and its page. The lead can write at once. */
  async open({ document: uri }: HintFile): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const page = previewOf(uri);
    const { viewColumn = ViewColumn.One } = await window.showTextDocument(document, {
      preview: false,
    });
    if (extensions.getExtension("vscode.markdown-language-features")) {
      this.keepFocus(document, viewColumn);
      // Locked, or it would show the document itself as soon as the lead is there.
      await commands.executeCommand("markdown.showLockedPreviewToSide", page);
    } else {
      const beside = { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true };
      await window.showTextDocument(await workspace.openTextDocument(page), beside);
    }
  }

  /** Takes a hint; closes its document and its page. What was typed is saved before. */
  async close({ document }: HintFile): Promise<void> {
    this.letGo();
    const own = [document.toString(), previewOf(document).toString()];
    const held = workspace.textDocuments.find(({ uri }) => uri.toString() === own[0]);
    // A tab with unsaved edits would ask.
    if (held?.isDirty === true) await held.save();
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(
      tabs.filter(({ input, label }) => {
        if (input instanceof TabInputText) return own.includes(input.uri.toString());
        return label.endsWith(pageName);
      }),
    );
  }

  /**
   * The preview takes the focus twice, when its tab is there and when its page is, and its command ends
   * before both. Each time the focus goes back to the document.
   */
  private keepFocus(document: TextDocument, viewColumn: ViewColumn): void {
    this.letGo();
    const back = (): void => {
      const { activeTab } = window.tabGroups.activeTabGroup;
      if (activeTab?.label.endsWith(pageName) !== true) return;
      void window.showTextDocument(document, { viewColumn, preview: false });
    };
    this.keeping = [
      window.tabGroups.onDidChangeTabs(back),
      window.tabGroups.onDidChangeTabGroups(back),
    ];
    this.timer = setTimeout(() => this.letGo(), pageTakesMs);
  }

  private letGo(): void {
    clearTimeout(this.timer);
    this.keeping.forEach((one) => one.dispose());
    this.keeping = [];
  }
}

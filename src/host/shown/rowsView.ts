import {
  commands,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from "vscode";
import { noticeText } from "../../core/text/plain";
import { errorText } from "../errorText";
import { Listeners } from "../listeners";
import type { Log } from "../log";

/** A row of a view in the side bar. */
export interface ViewRow {
  readonly item: TreeItem;
  readonly children: readonly ViewRow[];
}

/** What a view shows. */
export interface ViewLook {
  readonly rows: readonly ViewRow[];
  /** Stands beside the view's name. */
  readonly description?: string;
  /** Stands above the rows, and in the place of a welcome text. */
  readonly message?: string;
  /** What the welcome texts of the view ask for in their `when` clauses, by context key. */
  readonly context?: { readonly key: string; readonly value: string };
}

/**
 * A view in the side bar. Its rows are looked at anew when something may have changed, one look at a
 * time, and only while it is seen: hidden it costs a flag.
 */
export class RowsView extends Listeners implements TreeDataProvider<ViewRow> {
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly tree: TreeView<ViewRow>;
  private rows: readonly ViewRow[] = [];
  private shown = "";
  private isStale = true;
  private looking: Promise<void> = Promise.resolve();
  private taking: Promise<void> = Promise.resolve();

  /** Fires when there are other rows; never while it is hidden. */
  readonly onDidChangeTreeData = this.changed.event;

  /**
   * @param id as the manifest has it
   * @param look gives what there is to show now
   */
  constructor(
    id: string,
    private readonly look: () => Promise<ViewLook>,
    private readonly log: Log,
  ) {
    super();
    this.tree = this.own(window.createTreeView(id, { treeDataProvider: this }));
    this.on(this.tree.onDidChangeVisibility, () => this.lookNext());
  }

  /** Says that there may be other rows. */
  refresh(): void {
    this.isStale = true;
    this.lookNext();
  }

  getTreeItem({ item }: ViewRow): TreeItem {
    return item;
  }

  async getChildren(row?: ViewRow): Promise<ViewRow[]> {
    if (row) return [...row.children];
    if (this.isStale) this.taking = this.take();
    // The editor and a refresh may ask at once: whoever comes second waits for the same rows.
    await this.taking;
    return [...this.rows];
  }

  private lookNext(): void {
    if (!this.isStale || !this.tree.visible) return;
    this.looking = this.looking.then(() => this.lookIfSeen());
  }

  private async lookIfSeen(): Promise<void> {
    if (!this.isStale || !this.tree.visible) return;
    const before = this.shown;
    this.taking = this.take();
    await this.taking;
    if (this.shown !== before) this.changed.fire();
  }

  /** Never rejects: what goes wrong is said above the rows. */
  private async take(): Promise<void> {
    this.isStale = false;
    try {
      const { rows, description = "", message = "", context } = await this.look();
      if (context) await commands.executeCommand("setContext", context.key, context.value);
      this.rows = rows;
      this.shown = JSON.stringify(rows);
      [this.tree.description, this.tree.message] = [description, message];
    } catch (error) {
      this.log.warn(`A view is not up to date: ${errorText(error)}`);
      [this.rows, this.shown] = [[], ""];
      this.tree.message = l10n.t("Baton could not look: {0}", noticeText(errorText(error)));
    }
  }
}

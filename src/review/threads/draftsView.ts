import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from "vscode";
import { type FileItem, type ThreadItem, threadsByFile } from "../../core/review/threads/byFile";
import type { KeptThread } from "../../core/review/threads/thread";
import { threadCommands } from "../../host/commandIds";
import { RowsView, type ViewRow } from "../../host/shown/rowsView";
import { fileAt } from "./documentPlace";
import { threadsFor } from "./drafts";
import type { ThreadParts } from "./parts";
import { contextOf } from "./threadLook";

const id = "baton.reviewDraftsView";

/** A thread in the view, as its menus hand it over. */
export class ThreadViewRow implements ViewRow {
  readonly item: TreeItem;
  readonly children = [];
  /** The id that the thread is kept by. */
  readonly thread: string;

  constructor({ thread, label, description, tooltip }: ThreadItem) {
    this.thread = thread.id;
    const item = new TreeItem(label);
    item.id = thread.id;
    item.description = description;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: tooltip.replaceAll("\n", ", ") };
    item.iconPath = new ThemeIcon(iconOf(thread));
    item.contextValue = contextOf(thread);
    item.command = {
      title: l10n.t("Go to the Thread"),
      command: threadCommands.reviewDrafts,
      arguments: [this],
    };
    this.item = item;
  }

  /** The rows are compared in this form, in which a command that leads back to them has no place. */
  toJSON(): unknown {
    const { label, description, tooltip, contextValue } = this.item;
    return [this.thread, label, description, tooltip, contextValue];
  }
}

/** Takes the parts; gives the view of the review threads, by file. The caller owns it. */
export function draftsView(parts: ThreadParts): RowsView {
  const { threads, log } = parts;
  const look = async () => {
    await threads.loaded;
    return { rows: threadsByFile(threadsFor(parts, {})).map(fileRow) };
  };
  const view = new RowsView(id, look, log);
  view.on(threads.onDidChange, () => view.refresh());
  view.on(workspace.onDidChangeWorkspaceFolders, () => view.refresh());
  return view;
}

function fileRow(file: FileItem): ViewRow {
  const item = new TreeItem(file.label, TreeItemCollapsibleState.Expanded);
  const uri = fileAt(file);
  item.id = uri.toString();
  item.resourceUri = uri;
  item.iconPath = ThemeIcon.File;
  item.description = file.description;
  item.contextValue = "file";
  item.accessibilityInformation = { label: file.spoken };
  return { item, children: file.threads.map((one) => new ThreadViewRow(one)) };
}

function iconOf({ state, unsaved }: KeptThread): string {
  if (state === "resolved") return "pass";
  return unsaved ? "edit" : "comment";
}

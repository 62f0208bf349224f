import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from "vscode";
import { absenceText } from "../core/coaching/fileView";
import { groupText } from "../core/coaching/handBack/words";
import { viewText } from "../core/text/plain";
import { GitError } from "../git/gitError";
import { handBackCommands } from "../host/commandIds";
import { RowsView, type ViewLook, type ViewRow } from "../host/shown/rowsView";
import type { HandedBackList, HandedBackRow } from "./handedBackList";
import type { HintFiles } from "./hintFiles";
import type { HandBackParts } from "./parts";

const id = "baton.handedBackView";

/** A row of the view, as its menus hand it over. */
class HandedBackItem implements ViewRow {
  readonly item: TreeItem;
  readonly children = [];

  constructor(readonly listed: HandedBackRow) {
    const { row, acts, group } = listed;
    const label = viewText(row.label);
    const told = [row.detail, row.description].filter((text) => text !== "").map(viewText);
    const item = new TreeItem(label);
    item.id = listed.id;
    item.description = told.join(" · ");
    item.tooltip = [label, ...told].join("\n");
    item.accessibilityInformation = { label: [label, ...told].join(", ") };
    item.iconPath = new ThemeIcon(icons[group]);
    item.contextValue = `.${acts.map(({ name }) => name).join(".")}.`;
    if (acts.length > 0) {
      item.command = {
        title: l10n.t("Go On"),
        command: handBackCommands.handedBack,
        arguments: [this],
      };
    }
    this.item = item;
  }

  /** The rows are compared in this form; what they lead to is told by their words. */
  toJSON(): unknown {
    const { id: name, row, acts } = this.listed;
    return [name, row, acts.map(({ label }) => label)];
  }
}

/** Takes what a command was handed; gives the row of the view, if it is one. */
export function rowOf(subject: unknown): HandedBackRow | undefined {
  return subject instanceof HandedBackItem ? subject.listed : undefined;
}

/** Takes the parts, the list and the hints; gives the view of what is handed back. The caller owns it. */
export function handedBackView(
  { record, repositories, log }: HandBackParts,
  list: HandedBackList,
  files: HintFiles,
): RowsView {
  const look = async (): Promise<ViewLook> => {
    if (!workspace.isTrusted) return { rows: [] };
    try {
      return { rows: rowsOf(await list.rows()) };
    } catch (error) {
      if (GitError.is(error, "notFound")) return { rows: [], message: absenceText.noGit };
      throw error;
    }
  };
  const view = new RowsView(id, look, log);
  const refresh = (): void => view.refresh();
  view.on(record.onDidChange, refresh);
  view.on(repositories.onDidChange, refresh);
  view.on(files.onDidChange, refresh);
  view.on(workspace.onDidChangeWorkspaceFolders, refresh);
  view.on(workspace.onDidGrantWorkspaceTrust, refresh);
  return view;
}

/** What is handed back stands by itself; all else under what it is. */
function rowsOf(rows: readonly HandedBackRow[]): ViewRow[] {
  const groups = (["drafts", "parked", "unreadable"] as const).flatMap((group) => {
    const children = rows
      .filter((one) => one.group === group)
      .map((one) => new HandedBackItem(one));
    if (children.length === 0) return [];
    const item = new TreeItem(groupText[group], TreeItemCollapsibleState.Expanded);
    item.id = group;
    return [{ item, children }];
  });
  const open = rows.filter(({ group }) => group === "open").map((one) => new HandedBackItem(one));
  return [...open, ...groups];
}

const icons: Readonly<Record<HandedBackRow["group"], string>> = {
  open: "mail",
  drafts: "edit",
  parked: "archive",
  unreadable: "warning",
};

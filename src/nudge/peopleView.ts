import { type Command, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from "vscode";
import { type FileRow, fileRows, rowSpoken } from "../core/coaching/fileRows";
import type { Calendar } from "../core/text/calendar";
import { plainLine } from "../core/text/plain";
import type { FilePlace } from "../git/repository";
import type { ActTarget } from "../host/actTarget";
import type { Clock } from "../host/clock";
import { commandIds } from "../host/commandIds";
import type { CurrentFile } from "../host/repositories/currentFile";
import type { Log } from "../host/log";
import { RowsView, type ViewLook, type ViewRow } from "../host/shown/rowsView";

const id = "baton.whoKnowsView";

/** What the welcome texts go by: how the file stands, or "known". */
const contextKey = "baton.whoKnows";

/** What the view is made of. */
export interface PeopleViewParts {
  readonly file: CurrentFile;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly log: Log;
}

/** Takes the parts; gives the view of who knows the file the lead is in, which follows it. The caller owns it. */
export function peopleView(parts: PeopleViewParts): RowsView {
  const { file, log } = parts;
  const view = new RowsView(id, () => Promise.resolve(lookAt(parts)), log);
  view.on(file.onDidChange, () => view.refresh());
  return view;
}

function lookAt({ file, clock, calendar }: PeopleViewParts): ViewLook {
  const { view, place } = file.viewed;
  if (view.kind !== "known" || !place) {
    const value = view.kind === "absent" ? view.reason : view.kind;
    return { rows: [], context: { key: contextKey, value } };
  }
  const rows = fileRows(view, { calendar, now: clock.now() });
  return {
    rows: rows.map((row, at) => viewRow(row, place, at === 0)),
    description: plainLine(place.path.split("/").at(-1) ?? "", 60),
    context: { key: contextKey, value: view.kind },
  };
}

/** A row that an act can be done with: it says of itself whom it is about, and which file. */
function viewRow(row: FileRow, place: FilePlace, isFirst: boolean): ViewRow & Partial<ActTarget> {
  const { kind, label, description, person, children } = row;
  const item = new TreeItem(label, stateOf(row, isFirst));
  // The same person is told anew for another file, opened up as that is at first.
  item.id = `${place.root}\n${place.path}\n${row.id}`;
  item.description = description;
  item.tooltip = description === "" ? label : `${label}: ${description}`;
  item.contextValue = kind;
  item.accessibilityInformation = { label: rowSpoken(row) };
  const icon = icons[kind];
  if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
  const command = commandOf(kind, place);
  if (command) item.command = command;
  const below = children.map((child) => viewRow(child, place, false));
  return { item, children: below, ...(person !== undefined && { person, ...place }) };
}

function stateOf({ children }: FileRow, isFirst: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return isFirst ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

const icons: Readonly<Record<FileRow["kind"], string | undefined>> = {
  person: "person",
  fact: undefined,
  note: "info",
  rule: "law",
  team: "organization",
  reading: "sync",
  advice: "warning",
};

/** What Enter does on a row that leads somewhere. */
function commandOf(kind: FileRow["kind"], { root, path }: FilePlace): Command | undefined {
  const file = Uri.joinPath(Uri.file(root), path);
  if (kind === "rule") {
    return { title: l10n.t("Go to the Rule"), command: commandIds.whoOwns, arguments: [file] };
  }
  if (kind === "team") return { title: l10n.t("Set Up Team"), command: commandIds.setUpTeam };
  return kind === "note" ? { title: l10n.t("Explain"), command: commandIds.explain } : undefined;
}

import { basename } from "node:path";
import { type QuickPickItem, QuickPickItemKind, Range, window, workspace } from "vscode";
import {
  type Filter,
  filterText,
  listed,
  openOnly,
  threadRow,
} from "../../core/review/threads/listed";
import { severityText } from "../../core/review/threads/severityLabel";
import type { KeptThread } from "../../core/review/threads/thread";
import { severities } from "../../core/review/severityNames";
import { counted } from "../../core/coaching/words";
import { labelText, noticeText } from "../../core/text/plain";
import { pick } from "../../host/quickPicks";
import { fileAt } from "./documentPlace";
import type { ThreadParts } from "./parts";

const title = "Baton: Review Drafts";

interface DraftItem extends QuickPickItem {
  readonly thread?: KeptThread;
  readonly isFilter?: true;
}

/** Takes the parts, and the id of a thread if one is meant already; lists the review threads, and goes to the one that is picked. */
export async function showDrafts(parts: ThreadParts, id?: string): Promise<void> {
  const { threads } = parts;
  await threads.loaded;
  const meant = id === undefined ? undefined : threads.of(id);
  if (meant) return goTo(parts, meant);
  if (threads.all.length === 0) {
    const begin = "Select lines and run Baton: Comment on Selection to begin one.";
    void window.showInformationMessage(`No review comments here yet. ${begin}`);
    return;
  }
  await showFiltered(parts, openOnly);
}

async function showFiltered(parts: ThreadParts, filter: Filter): Promise<void> {
  const found = listed(threadsFor(parts, filter), filter);
  const shown = `${counted(found.length, "thread", "threads")}: ${textOf(parts, filter)}`;
  const placeholder = `${shown}. Go to which one?`;
  const items = rows(parts, found, filter);
  const active = items.find(({ thread }) => thread);
  const picked = await pick({ title, placeholder, items, active });
  const item = picked.kind === "chosen" ? picked.items[0] : undefined;
  if (item?.thread) await goTo(parts, item.thread);
  if (!item?.isFilter) return;
  const next = await pickedFilter(parts, filter);
  if (next) await showFiltered(parts, next);
}

/** Takes the parts and what is asked for; gives the threads of the repositories in this window, unless the lead asks for all or they have none. */
export function threadsFor(
  { threads: { all } }: ThreadParts,
  { everywhere }: Pick<Filter, "everywhere">,
): readonly KeptThread[] {
  const here = all.filter((one) => workspace.getWorkspaceFolder(fileAt(one)));
  const roots = new Set(here.map(({ root }) => root));
  return everywhere || roots.size === 0 ? all : all.filter(({ root }) => roots.has(root));
}

/** Takes a thread; opens its file there with the thread opened up. Says so when the file is gone. */
async function goTo(parts: ThreadParts, thread: KeptThread): Promise<void> {
  const file = fileAt(thread);
  const line = (thread.lines?.to ?? 1) - 1;
  try {
    const selection = new Range(line, 0, line, 0);
    const editor = await window.showTextDocument(file, { selection });
    parts.shown.expand(thread.id);
    await parts.shown.ready;
    // It may have moved while its file was closed.
    const range = parts.shown.of(thread.id)[0]?.range;
    if (range) editor.revealRange(range);
  } catch {
    const path = noticeText(thread.path, 80);
    void window.showInformationMessage(
      `${path} cannot be opened any more. The thread is kept; Baton: Copy Thread as Markdown has all of it.`,
    );
  }
}

function rows(parts: ThreadParts, found: readonly KeptThread[], filter: Filter): DraftItem[] {
  const count = parts.threads.unreadable.length;
  const unread = counted(count, "thread", "threads");
  const isOne = new Set(found.map(({ root }) => root)).size < 2;
  return [
    {
      label: "$(filter) Show others",
      description: `now: ${textOf(parts, filter)}`,
      alwaysShow: true,
      isFilter: true,
    },
    ...(found.length > 0 ? [{ label: "", kind: QuickPickItemKind.Separator }] : []),
    ...found.map((thread) => {
      const name = isOne ? undefined : basename(thread.root);
      return { ...threadRow(thread, name), thread };
    }),
    ...(count > 0
      ? [{ label: `${unread} could not be read`, description: "Baton: Show Log names the files" }]
      : []),
  ];
}

interface FilterItem extends QuickPickItem {
  readonly filter: Filter;
}

/** Each choice narrows the list; the first shows everything again. */
async function pickedFilter(parts: ThreadParts, now: Filter): Promise<Filter | undefined> {
  const { all: everything } = parts.threads;
  const all = threadsFor(parts, now);
  const everywhere = everything.length > threadsFor(parts, {}).length;
  const people = new Map(all.map((one) => [one.person ?? "", one.personName ?? ""]));
  const item = (label: string, change: Filter): FilterItem => {
    const filter = { ...now, ...change };
    return { label, description: counted(listed(all, filter).length, "thread", "threads"), filter };
  };
  const items: (FilterItem | (QuickPickItem & { filter?: undefined }))[] = [
    {
      label: everywhere ? "Everything, in all repositories" : "Everything",
      description: counted(everything.length, "thread", "threads"),
      filter: everywhere ? { everywhere } : {},
    },
    item("Open", { state: "open" }),
    item("Resolved", { state: "resolved" }),
    { label: "By person", kind: QuickPickItemKind.Separator },
    ...[...people].map(([person, name]) =>
      item(person === "" ? "For nobody in particular" : `For ${labelText(name, 40)}`, { person }),
    ),
    { label: "By severity", kind: QuickPickItemKind.Separator },
    ...severities
      .filter((severity) => all.some((one) => one.severity === severity))
      .map((severity) => item(severityText[severity].name, { severity })),
  ];
  const picked = await pick({ title, placeholder: "Show which threads?", items });
  return picked.kind === "chosen" ? (picked.items[0]?.filter ?? now) : now;
}

function textOf({ threads }: ThreadParts, filter: Filter): string {
  const named = threads.all.find(({ person }) => person === filter.person);
  return filterText(filter, labelText(named?.personName ?? "", 40));
}

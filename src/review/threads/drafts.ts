import { basename } from "node:path";
import { l10n, type QuickPickItem, QuickPickItemKind, Range, window, workspace } from "vscode";
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
import { labelText, noticeText } from "../../core/text/plain";
import { pick } from "../../host/shown/quickPicks";
import { fileAt } from "./documentPlace";
import type { ThreadParts } from "./parts";
import { oneOrMore } from "../../host/shown/plural";
import { threadCount } from "./threadCount";

const title = l10n.t("Baton: Review Drafts");

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
    void window.showInformationMessage(
      l10n.t(
        "No review comments here yet. Select lines and run Baton: Comment on Selection to begin one.",
      ),
    );
    return;
  }
  await showFiltered(parts, openOnly);
}

async function showFiltered(parts: ThreadParts, filter: Filter): Promise<void> {
  const found = listed(threadsFor(parts, filter), filter);
  const shown = `${threadCount(found.length)}: ${textOf(parts, filter)}`;
  const placeholder = l10n.t("{0}. Go to which one?", shown);
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
      l10n.t(
        "{0} cannot be opened any more. The thread is kept; Baton: Copy Thread as Markdown has all of it.",
        path,
      ),
    );
  }
}

function rows(parts: ThreadParts, found: readonly KeptThread[], filter: Filter): DraftItem[] {
  const count = parts.threads.unreadable.length;
  const unread = oneOrMore(
    count,
    l10n.t("1 thread could not be read"),
    l10n.t("{0} threads could not be read", count),
  );
  const isOne = new Set(found.map(({ root }) => root)).size < 2;
  return [
    {
      label: l10n.t("$(filter) Show others"),
      description: l10n.t("now: {0}", textOf(parts, filter)),
      alwaysShow: true,
      isFilter: true,
    },
    ...(found.length > 0 ? [{ label: "", kind: QuickPickItemKind.Separator }] : []),
    ...found.map((thread) => {
      const name = isOne ? undefined : basename(thread.root);
      return { ...threadRow(thread, name), thread };
    }),
    ...(count > 0
      ? [
          {
            label: unread,
            description: l10n.t("Baton: Show Log names the files"),
          },
        ]
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
    return { label, description: threadCount(listed(all, filter).length), filter };
  };
  const items: (FilterItem | (QuickPickItem & { filter?: undefined }))[] = [
    {
      label: everywhere ? l10n.t("Everything, in all repositories") : l10n.t("Everything"),
      description: threadCount(everything.length),
      filter: everywhere ? { everywhere } : {},
    },
    item(l10n.t("Open"), { state: "open" }),
    item(l10n.t("Resolved"), { state: "resolved" }),
    { label: l10n.t("By person"), kind: QuickPickItemKind.Separator },
    ...[...people].map(([person, name]) =>
      item(
        person === "" ? l10n.t("For nobody in particular") : l10n.t("For {0}", labelText(name, 40)),
        { person },
      ),
    ),
    { label: l10n.t("By severity"), kind: QuickPickItemKind.Separator },
    ...severities
      .filter((severity) => all.some((one) => one.severity === severity))
      .map((severity) => item(severityText[severity].name, { severity })),
  ];
  const picked = await pick({ title, placeholder: l10n.t("Show which threads?"), items });
  return picked.kind === "chosen" ? (picked.items[0]?.filter ?? now) : now;
}

function textOf({ threads }: ThreadParts, filter: Filter): string {
  const named = threads.all.find(({ person }) => person === filter.person);
  return filterText(filter, labelText(named?.personName ?? "", 40));
}

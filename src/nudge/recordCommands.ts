import { l10n, type QuickPickItem, window, workspace } from "vscode";
import type { LedgerEntry } from "../core/coaching/ledger/entry";
import { ledgerPage } from "../core/coaching/ledger/ledgerPage";
import type { Calendar } from "../core/text/calendar";
import { csvOf } from "../core/text/csv";
import { noticeText } from "../core/text/plain";
import type { Clock } from "../host/clock";
import { errorText } from "../host/errorText";
import type { Ledger } from "../host/records/ledger";
import type { Log } from "../host/log";
import { oneOrMore } from "../host/shown/plural";
import { offer } from "../host/shown/offers";

const hour = 3600;

/** What the commands about the record are built on. */
export interface RecordParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly log: Log;
}

/** Takes the ledger, the folder it is kept under and the calendar; gives the record as a page. */
export async function recordText(
  ledger: Ledger,
  folder: string,
  calendar: Calendar,
): Promise<string> {
  await ledger.refresh();
  return ledgerPage({ entries: ledger.entries, calendar, folder, ...ledger.faults });
}

/** Asks for a file and writes the whole record there: CSV when its name says so, JSON lines otherwise. */
export async function exportRecord({ ledger, log }: RecordParts): Promise<void> {
  const file = await window.showSaveDialog({
    title: l10n.t("Export Nudge Record"),
    filters: { [l10n.t("JSON lines")]: ["jsonl"], [l10n.t("Table (CSV)")]: ["csv"] },
  });
  if (!file) return;
  await ledger.refresh();
  const entries = ledger.entries.toSorted((a, b) => a.at - b.at || a.seq - b.seq);
  const isTable = file.path.endsWith(".csv");
  const text = isTable
    ? csvOf(entries.map((entry) => ({ ...entry })))
    : entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const { length } = entries;
    void window.showInformationMessage(
      oneOrMore(length, l10n.t("1 entry written."), l10n.t("{0} entries written.", length)),
    );
  } catch (error) {
    failed(log, l10n.t("The record was not written"), error);
  }
}

interface SpanItem extends QuickPickItem {
  readonly isMeant: ((entry: LedgerEntry) => boolean) | "all";
}

/** Asks what is to be deleted, once; deletes it, and offers to have it back. */
export async function deleteRecord(parts: RecordParts): Promise<void> {
  const { ledger, log } = parts;
  await ledger.refresh();
  const chosen = await window.showQuickPick(spans(parts), {
    title: l10n.t("Baton: Delete Nudge Record"),
    placeHolder: l10n.t("What is to be deleted from the disk?"),
  });
  if (!chosen) return;
  try {
    const gone = await ledger.remove(chosen.isMeant);
    const { length } = gone;
    const said = oneOrMore(
      length,
      l10n.t("1 entry deleted."),
      l10n.t("{0} entries deleted.", length),
    );
    // Not awaited: the command is done, and what is said may stand there for long.
    if (length === 0) void window.showInformationMessage(said);
    else void offer(said, l10n.t("Undo"), async () => ledger.restore(gone));
  } catch (error) {
    failed(log, l10n.t("The record could not be deleted"), error);
  }
}

function spans({ ledger, clock, calendar }: RecordParts): SpanItem[] {
  const now = clock.now();
  const today = calendar.dayNumber(now);
  const item = (label: string, isMeant: (entry: LedgerEntry) => boolean): SpanItem => {
    const count = ledger.entries.filter(isMeant).length;
    return { label, description: entryCount(count), isMeant };
  };
  return [
    item(l10n.t("$(clock) The last hour"), ({ at }) => at > now - hour),
    item(l10n.t("$(calendar) Today"), ({ at }) => calendar.dayNumber(at) === today),
    {
      label: l10n.t("$(trash) Everything"),
      description: entryCount(ledger.entries.length),
      detail: l10n.t("What Baton is to be quiet about, and what is yours, is deleted with it."),
      isMeant: "all",
    },
  ];
}

function entryCount(count: number): string {
  return oneOrMore(count, l10n.t("1 entry"), l10n.t("{0} entries", count));
}

function failed(log: Log, what: string, error: unknown): void {
  log.warn(`${what}: ${errorText(error)}`);
  void window.showWarningMessage(`${what}: ${noticeText(errorText(error))}`);
}

import * as l10n from "@vscode/l10n";
import type { Calendar } from "../../text/calendar";
import { codeSpan } from "../../text/plain";
import type { LedgerEntry } from "./entry";
import { entryText } from "./entryText";

/** What the page about the record tells. */
export interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  readonly calendar: Calendar;
  /** Where the record is kept on the disk. */
  readonly folder: string;
  readonly damagedLines: number;
  readonly newerFiles: number;
  readonly unwritten: number;
}

/** Newer ones say enough; the export has all. */
const shownAtMost = 500;

/**
 * Takes the above; gives the record as Markdown for people to read, newest day first, in which every
 * stranger's text shows as it is.
 */
export function ledgerPage(page: LedgerPage): string {
  const { entries, calendar, folder } = page;
  const newest = entries.toSorted((a, b) => b.at - a.at || b.seq - a.seq).slice(0, shownAtMost);
  const days = [...new Set(newest.map(({ at }) => calendar.day(at)))];
  const more = entries.length - newest.length;
  return [
    `# ${l10n.t("What Baton has kept")}`,
    l10n.t(
      "Nudges and what you did about them, on this machine only, under {0}. *Baton: Export Nudge Record* writes all of it to a file, *Baton: Delete Nudge Record* deletes it.",
      codeSpan(folder, 500),
    ),
    ...faultLines(page),
    ...(entries.length === 0 ? [l10n.t("There is nothing yet.")] : []),
    ...days.map((day) => {
      const ofDay = newest.filter(({ at }) => calendar.day(at) === day);
      const lines = ofDay.map((entry) => `- ${calendar.clock(entry.at)} ${entryText(entry)}`);
      return `## ${day}\n\n${lines.join("\n")}`;
    }),
    ...(more > 0 ? [moreText(more)] : []),
    "",
  ].join("\n\n");
}

function moreText(count: number): string {
  return count === 1
    ? l10n.t("1 older entry is in the export.")
    : l10n.t("{0} older entries are in the export.", count);
}

function faultLines({ damagedLines, newerFiles, unwritten }: LedgerPage): string[] {
  const faults = [
    damagedLines > 0 ? damagedText(damagedLines) : "",
    newerFiles > 0 ? newerText(newerFiles) : "",
    unwritten > 0 ? unwrittenText(unwritten) : "",
  ].filter((fault) => fault !== "");
  return faults.length === 0 ? [] : [faults.join(" ")];
}

function damagedText(lines: number): string {
  return lines === 1
    ? l10n.t("1 line is damaged and left out.")
    : l10n.t("{0} lines are damaged and left out.", lines);
}

function newerText(files: number): string {
  return files === 1
    ? l10n.t("1 file is of a newer version of Baton, and left alone.")
    : l10n.t("{0} files are of a newer version of Baton, and left alone.", files);
}

function unwrittenText(entries: number): string {
  return entries === 1
    ? l10n.t("1 entry waits for a disk that can be written.")
    : l10n.t("{0} entries wait for a disk that can be written.", entries);
}

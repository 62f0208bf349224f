import * as l10n from "@vscode/l10n";
import type { Calendar } from "../../text/calendar";
import { codeSpan, pageText } from "../../text/plain";
import { durationText } from "../week/timeText";
import type { CorrectedTo, SpanEntry, TimeEntry } from "../weeks/timeEntry";
import { modeWord } from "./recordingText";
import { momentOf } from "./spanTable";

/** What the page about recorded time tells. */
export interface RawPage {
  readonly entries: readonly TimeEntry[];
  /** How recording stands, in a sentence. */
  readonly state: string;
  readonly calendar: Calendar;
  /** Where it is kept on the disk. */
  readonly folder: string;
  readonly damagedLines: number;
  readonly newerFiles: number;
  readonly unwritten: number;
}

/** Newer ones say enough; the export has all. */
const shownAtMost = 500;

/** Takes the above; gives the record of time as Markdown, newest day first, each line as it was kept. */
export function rawPage(page: RawPage): string {
  const { entries, calendar, folder, state } = page;
  const newest = entries
    .toSorted((a, b) => momentOf(b) - momentOf(a) || b.seq - a.seq)
    .slice(0, shownAtMost);
  const days = [...new Set(newest.map((entry) => calendar.day(momentOf(entry))))];
  const more = entries.length - newest.length;
  return [
    `# ${l10n.t("Time that Baton has recorded")}`,
    l10n.t(
      "Yours alone, on this machine only, under {0}: the lines in {1}, the days of past months in {2}. No text of yours is in it, no clipboard, and nobody else's time.",
      codeSpan(folder, 500),
      "`journal`",
      "`rollup`",
    ),
    `${state} ${l10n.t("*Baton: Export Recorded Time* writes all of it to a file, *Baton: Delete Recorded Time* deletes the last hour, today or everything.")}`,
    ...faultLines(page),
    ...(entries.length === 0 ? [l10n.t("There is nothing yet.")] : []),
    ...days.map((day) => {
      const ofDay = newest.filter((entry) => calendar.day(momentOf(entry)) === day);
      return `## ${day}\n\n${ofDay.map((entry) => `- ${entryText(entry, calendar)}`).join("\n")}`;
    }),
    ...(more > 0 ? [moreText(more)] : []),
    "",
  ].join("\n\n");
}

function moreText(count: number): string {
  return count === 1
    ? l10n.t("1 older line is in the export.")
    : l10n.t("{0} older lines are in the export.", count);
}

function faultLines({ damagedLines, newerFiles, unwritten }: RawPage): string[] {
  const faults = [
    damagedLines > 0 ? damagedText(damagedLines) : "",
    newerFiles > 0 ? newerText(newerFiles) : "",
    unwritten > 0 ? unwrittenText(unwritten) : "",
  ].filter((text) => text !== "");
  return faults.length === 0 ? [] : [faults.join(" ")];
}

function damagedText(count: number): string {
  return count === 1
    ? l10n.t("1 line is damaged and left out.")
    : l10n.t("{0} lines are damaged and left out.", count);
}

function newerText(count: number): string {
  return count === 1
    ? l10n.t("1 file is of a newer version of Baton, and left alone.")
    : l10n.t("{0} files are of a newer version of Baton, and left alone.", count);
}

function unwrittenText(count: number): string {
  return count === 1
    ? l10n.t("1 line is not on the disk yet.")
    : l10n.t("{0} lines are not on the disk yet.", count);
}

function entryText(entry: TimeEntry, calendar: Calendar): string {
  const clock = calendar.clock(momentOf(entry));
  if (entry.kind === "correction") {
    const { from, to, session } = entry.of;
    const what = correctedText[entry.as];
    return `${clock} ${l10n.t("You said of lines {0} to {1} of {2}: {3}", from, to, codeSpan(session), what)}`;
  }
  if (entry.kind === "reflection") {
    const { sentence } = entry;
    return `${clock} ${
      sentence === undefined
        ? l10n.t("You noted about your week")
        : l10n.t("You noted about your week: {0}", pageText(sentence, 400))
    }`;
  }
  const { start, end, mode, session, seq } = entry;
  const facts = factsOf(entry).join(", ");
  return `${clock} ${lengthText(end - start)} ${modeWord(mode)}: ${facts} (${codeSpan(`${session} ${seq}`)})`;
}

function factsOf({ path, owner, chars, bulkChars, incident }: SpanEntry): string[] {
  return [
    path === "" ? l10n.t("a file whose name is not kept") : codeSpan(path),
    owner.teamOwned ? l10n.t("the team's") : l10n.t("not the team's"),
    ...(chars > 0 ? [typedText(chars)] : []),
    ...(bulkChars > 0 ? [bulkText(bulkChars)] : []),
    ...(incident === true ? [l10n.t("in an incident")] : []),
  ];
}

function typedText(count: number): string {
  return count === 1 ? l10n.t("1 character typed") : l10n.t("{0} characters typed", count);
}

function bulkText(count: number): string {
  return count === 1 ? l10n.t("1 character in bulk") : l10n.t("{0} characters in bulk", count);
}

/** Lines are kept every few seconds, so that most are shorter than a minute. */
function lengthText(seconds: number): string {
  return seconds < 60 ? l10n.t("{0} s", seconds) : durationText(seconds);
}

const correctedText: Readonly<Record<CorrectedTo, string>> = {
  get pair() {
    return l10n.t("it was pairing");
  },
  get hint() {
    return l10n.t("it was a hint");
  },
  get review() {
    return l10n.t("it was review");
  },
  get read() {
    return l10n.t("it was reading");
  },
  get type() {
    return l10n.t("it was typing");
  },
  get incident() {
    return l10n.t("it was an incident");
  },
  get asRecorded() {
    return l10n.t("it was as recorded");
  },
};

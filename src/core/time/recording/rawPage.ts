import { counted } from "../../coaching/words";
import type { Calendar } from "../../text/calendar";
import { codeSpan, pageText } from "../../text/plain";
import { durationText } from "../week/timeText";
import type { CorrectedTo, TimeEntry } from "../weeks/timeEntry";
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
    "# Time that Baton has recorded",
    `Yours alone, on this machine only, under ${codeSpan(folder, 500)}: the lines in \`journal\`, the days of past months in \`rollup\`. No text of yours is in it, no clipboard, and nobody else's time.`,
    `${state} *Baton: Export Recorded Time* writes all of it to a file, *Baton: Delete Recorded Time* deletes the last hour, today or everything.`,
    ...faultLines(page),
    ...(entries.length === 0 ? ["There is nothing yet."] : []),
    ...days.map((day) => {
      const ofDay = newest.filter((entry) => calendar.day(momentOf(entry)) === day);
      return `## ${day}\n\n${ofDay.map((entry) => `- ${entryText(entry, calendar)}`).join("\n")}`;
    }),
    ...(more > 0 ? [`${counted(more, "older line is", "older lines are")} in the export.`] : []),
    "",
  ].join("\n\n");
}

function faultLines({ damagedLines, newerFiles, unwritten }: RawPage): string[] {
  const faults = [
    ...are(damagedLines, "line is damaged and left out.", "lines are damaged and left out."),
    ...are(newerFiles, "file is", "files are").map(
      (files) => `${files} of a newer version of Baton, and left alone.`,
    ),
    ...are(unwritten, "line is not on the disk yet.", "lines are not on the disk yet."),
  ];
  return faults.length === 0 ? [] : [faults.join(" ")];
}

function entryText(entry: TimeEntry, calendar: Calendar): string {
  const clock = calendar.clock(momentOf(entry));
  if (entry.kind === "correction") {
    const { from, to, session } = entry.of;
    return `${clock} You said of lines ${from} to ${to} of ${codeSpan(session)}: ${correctedText[entry.as]}`;
  }
  if (entry.kind === "reflection") {
    return `${clock} You noted about your week${entry.sentence === undefined ? "" : `: ${pageText(entry.sentence, 400)}`}`;
  }
  const { start, end, mode, path, owner, chars, bulkChars, session, seq } = entry;
  const file = path === "" ? "a file whose name is not kept" : codeSpan(path);
  const whose = owner.teamOwned ? "the team's" : "not the team's";
  const typed = chars > 0 ? `, ${counted(chars, "character", "characters")} typed` : "";
  const bulk = bulkChars > 0 ? `, ${counted(bulkChars, "character", "characters")} in bulk` : "";
  const urgent = entry.incident === true ? ", in an incident" : "";
  return `${clock} ${lengthText(end - start)} ${modeWord(mode)}: ${file}, ${whose}${typed}${bulk}${urgent} (${codeSpan(`${session} ${seq}`)})`;
}

/** Lines are kept every few seconds, so that most are shorter than a minute. */
function lengthText(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : durationText(seconds);
}

function are(count: number, one: string, many: string): string[] {
  return count > 0 ? [counted(count, one, many)] : [];
}

const correctedText: Readonly<Record<CorrectedTo, string>> = {
  pair: "it was pairing",
  hint: "it was a hint",
  review: "it was review",
  read: "it was reading",
  type: "it was typing",
  incident: "it was an incident",
  asRecorded: "it was as recorded",
};

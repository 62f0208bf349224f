import { counted, list } from "../words";
import type { Calendar } from "../../text/calendar";
import { codeSpan, pageText } from "../../text/plain";
import { momentText } from "../policy/momentText";
import type { AnswerReason, Commented, LedgerEntry } from "./entry";

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
    "# What Baton has kept",
    `Nudges and what you did about them, on this machine only, under ${codeSpan(folder, 500)}. *Baton: Export Nudge Record* writes all of it to a file, *Baton: Delete Nudge Record* deletes it.`,
    ...faultLines(page),
    ...(entries.length === 0 ? ["There is nothing yet."] : []),
    ...days.map((day) => {
      const ofDay = newest.filter(({ at }) => calendar.day(at) === day);
      const lines = ofDay.map((entry) => `- ${calendar.clock(entry.at)} ${entryText(entry)}`);
      return `## ${day}\n\n${lines.join("\n")}`;
    }),
    ...(more > 0 ? [`${counted(more, "older entry is", "older entries are")} in the export.`] : []),
    "",
  ].join("\n\n");
}

function faultLines({ damagedLines, newerFiles, unwritten }: LedgerPage): string[] {
  const faults = [
    damagedLines > 0
      ? `${counted(damagedLines, "line is", "lines are")} damaged and left out.`
      : "",
    newerFiles > 0
      ? `${counted(newerFiles, "file is", "files are")} of a newer version of Baton, and left alone.`
      : "",
    unwritten > 0
      ? `${counted(unwritten, "entry waits", "entries wait")} for a disk that can be written.`
      : "",
  ].filter((fault) => fault !== "");
  return faults.length === 0 ? [] : [faults.join(" ")];
}

const answerText: Readonly<Record<AnswerReason, string>> = {
  notUseful: "You found it not useful",
  incident: "Not now: an incident",
  onlyI: "Not now: only you can do it",
  pairing: "Not now: you were pairing",
  mine: "Not now: it is yours",
  ignored: "Nobody took it up",
};

const actText = {
  ask: "You asked",
  pair: "You invited to pair",
  hint: "You gave a hint to",
  handOver: "You offered to hand over to",
} as const;

function entryText(entry: LedgerEntry): string {
  switch (entry.kind) {
    case "shown": {
      const where = entry.level === "message" ? "in a message" : "in the status bar";
      return `Baton named ${pageText(entry.person)} for ${codeSpan(entry.path)} ${where}, ${momentText[entry.rule]}`;
    }
    case "act":
      return `${actText[entry.act]} ${pageText(entry.person)}: ${codeSpan(entry.path)}`;
    case "answer":
      return answerText[entry.reason];
    case "incident":
      return "Incident mode began";
    case "incidentEnded":
      return "Incident mode ended";
    case "snooze":
      return "You snoozed Baton";
    case "wake":
      return "You woke Baton";
    case "quiet":
      return `Quiet about the ${entry.what} ${codeSpan(entry.name)}`;
    case "speak":
      return `No longer quiet about the ${entry.what} ${codeSpan(entry.name)}`;
    case "mine":
      return `The ${entry.what} ${codeSpan(entry.name)} is yours`;
    case "notMine":
      return `The ${entry.what} ${codeSpan(entry.name)} is no longer yours`;
    case "ruleOn":
      return `Nudges ${momentText[entry.rule]} are on again`;
    case "pairing":
      return `Pairing ${entry.step}: ${entry.people.map((one) => pageText(one)).join(", ")}`;
    case "handBack":
      return `Hint ${handBackText[entry.step]}${entry.person === undefined ? "" : ` for ${pageText(entry.person)}`}`;
    case "comment":
      return commentText(entry);
    case "note":
      return pageText(entry.text, 400);
  }
}

function commentText({ isGone, isPraise, hasReason, asksQuestion, isOrder }: Commented): string {
  if (isGone) return "You took a review comment back";
  const does = [
    isPraise ? "praise" : "",
    hasReason ? "a reason" : "",
    asksQuestion ? "a question" : "",
    isOrder ? "an order without a reason" : "",
  ].filter((part) => part !== "");
  return `You wrote a review comment${does.length === 0 ? "" : ` with ${list(does)}`}`;
}

const handBackText = {
  opened: "begun",
  rungSent: "sent",
  answered: "answered",
  patched: "sent as a patch",
  thanked: "thanked for",
  broughtBack: "taken back",
  closed: "closed",
  dropped: "dropped",
} as const;

import { counted } from "../../coaching/words";
import type { LocalTime } from "../localTime";
import { mondayOf } from "../isoWeek";
import { secondsPerDay } from "../units";
import type { Meant } from "../weeks/correctionsFor";
import type { CorrectedTo } from "../weeks/timeEntry";
import type { Stretch } from "./messages";
import type { Choice, FixView } from "./panelView";
import { wallMoment } from "./wallMoment";
import { shortDays } from "./weekDays";

const wayNames: Readonly<Record<CorrectedTo, string>> = {
  pair: "pairing",
  incident: "an incident",
  hint: "writing a hint",
  review: "reviewing",
  read: "reading",
  type: "typing",
  asRecorded: "as it was recorded",
};

const ways: readonly CorrectedTo[] = [
  "pair",
  "incident",
  "review",
  "hint",
  "read",
  "type",
  "asRecorded",
];

/** Takes the days of a week in which something was recorded (days since 1970); gives what can be set right. */
export function fixView(days: readonly number[]): FixView {
  return {
    days: days.map((day) => ({ value: String(day), name: dayName(day) })),
    ways: ways.map((way): Choice => ({ value: way, name: wayNames[way] })),
  };
}

/** Takes a stretch of a day and the lead's zone; gives it in unix seconds, as the clock on the wall had it. */
export function stretchMeant({ day, from, until }: Stretch, zone: LocalTime): Meant {
  return { from: wallMoment(zone, day, from), until: wallMoment(zone, day, until) };
}

/** Takes a stretch and how many rows of spans in it were set right; gives the sentence for the lead. */
export function fixedText({ day, from, until, as }: Stretch, count: number): string {
  const when = `${dayName(day)}, ${clockText(from)} to ${clockText(until)}`;
  if (count === 0) return `Nothing was recorded on ${when}.`;
  const what = counted(count, "stretch counts", "stretches count");
  return as === "asRecorded"
    ? `${when}: ${what} as recorded again.`
    : `${when}: ${what} as ${wayNames[as].replace(/^an /, "")} now.`;
}

function dayName(day: number): string {
  const date = new Date(day * secondsPerDay * 1000);
  const month = date.toLocaleString("en-GB", { month: "short", timeZone: "UTC" });
  return `${shortDays[day - mondayOf(day)]}, ${date.getUTCDate()} ${month}`;
}

function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

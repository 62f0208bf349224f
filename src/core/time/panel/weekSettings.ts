import * as l10n from "@vscode/l10n";
import { isRecord } from "../../people/roster";
import { type Band, defaultBand } from "../week/weekInput";

/** The settings about the week as they are written. */
export interface WrittenWeekSettings {
  readonly handsOnBand: unknown;
  readonly weekReminder: unknown;
}

/** When a week is said to be ready. */
export interface WeekReminder {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** After midnight. */
  readonly minute: number;
}

/** What the lead decided about the week, and a sentence for each setting that cannot be used. */
export interface WeekSettings {
  readonly band: Band;
  /** Absent when Baton is not to say it. */
  readonly reminder: WeekReminder | undefined;
  readonly problems: readonly string[];
}

/** Friday afternoon, when a week is looked back on. */
const defaultReminder: WeekReminder = { weekday: 5, minute: 15 * 60 };

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Takes the settings about the week as they are written; gives what they come to, with the default in the place of what cannot be used. Never throws. */
export function parseWeekSettings(written: WrittenWeekSettings): WeekSettings {
  const problems: string[] = [];
  const band = bandIn(written.handsOnBand);
  if (band === "bad") problems.push(bandProblem());
  const reminder = reminderIn(written.weekReminder);
  if (reminder === "bad") problems.push(reminderProblem());
  return {
    band: band === "bad" ? defaultBand : band,
    reminder: reminder === "bad" ? defaultReminder : reminder,
    problems,
  };
}

function bandProblem(): string {
  const like = '{ "from": 20, "to": 40 }';
  return l10n.t("{0}: write {1}, in percent, the first one lower.", "baton.handsOnBand", like);
}

function reminderProblem(): string {
  return l10n.t(
    "{0}: write a day and a time, such as {1}, or nothing for never.",
    "baton.weekReminder",
    '"Friday 15:00"',
  );
}

function bandIn(value: unknown): Band | "bad" {
  if (value === undefined) return defaultBand;
  if (!isRecord(value)) return "bad";
  const { from, to } = value;
  if (typeof from !== "number" || typeof to !== "number") return "bad";
  return from >= 0 && from < to && to <= 100 ? { from: from / 100, to: to / 100 } : "bad";
}

function reminderIn(value: unknown): WeekReminder | undefined | "bad" {
  if (value === undefined) return defaultReminder;
  if (typeof value !== "string") return "bad";
  if (value.trim() === "") return undefined;
  const [, day = "", hour, minute] = /^\s*([a-z]+)\s+(\d{1,2}):(\d\d)\s*$/i.exec(value) ?? [];
  const weekday = weekdays.indexOf(day.toLowerCase()) + 1;
  const isTime = Number(hour) < 24 && Number(minute) < 60;
  return weekday > 0 && isTime ? { weekday, minute: Number(hour) * 60 + Number(minute) } : "bad";
}

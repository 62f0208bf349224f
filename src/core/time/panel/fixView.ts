import * as l10n from "@vscode/l10n";
import type { Days } from "../../text/days";
import type { LocalTime } from "../localTime";
import type { Meant } from "../weeks/correctionsFor";
import type { CorrectedTo } from "../weeks/timeEntry";
import type { Stretch } from "./messages";
import type { Choice, FixView } from "./panelView";
import { wallMoment } from "./wallMoment";

const wayNames: Readonly<Record<CorrectedTo, string>> = {
  get pair() {
    return l10n.t("pairing");
  },
  get incident() {
    return l10n.t("an incident");
  },
  get hint() {
    return l10n.t("writing a hint");
  },
  get review() {
    return l10n.t("reviewing");
  },
  get read() {
    return l10n.t("reading");
  },
  get type() {
    return l10n.t("typing");
  },
  get asRecorded() {
    return l10n.t("as it was recorded");
  },
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

/** Takes the days of a week in which something was recorded (days since 1970) and what says days; gives what can be set right. */
export function fixView(recorded: readonly number[], days: Days): FixView {
  return {
    days: recorded.map((day) => ({ value: String(day), name: days.withWeekday(day) })),
    ways: ways.map((way): Choice => ({ value: way, name: wayNames[way] })),
  };
}

/** Takes a stretch of a day and the lead's zone; gives it in unix seconds, as the clock on the wall had it. */
export function stretchMeant({ day, from, until }: Stretch, zone: LocalTime): Meant {
  return { from: wallMoment(zone, day, from), until: wallMoment(zone, day, until) };
}

/** Takes a stretch, how many rows of spans in it were set right and what says days; gives the sentence for the lead. */
export function fixedText({ day, from, until, as }: Stretch, count: number, days: Days): string {
  const when = l10n.t("{0}, {1} to {2}", days.withWeekday(day), clockText(from), clockText(until));
  if (count === 0) return l10n.t("Nothing was recorded on {0}.", when);
  if (as === "asRecorded") {
    return count === 1
      ? l10n.t("{0}: 1 stretch counts as recorded again.", when)
      : l10n.t("{0}: {1} stretches count as recorded again.", when, count);
  }
  const way = as === "incident" ? l10n.t("incident") : wayNames[as];
  return count === 1
    ? l10n.t("{0}: 1 stretch counts as {1} now.", when, way)
    : l10n.t("{0}: {1} stretches count as {2} now.", when, count, way);
}

function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

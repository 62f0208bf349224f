import * as l10n from "@vscode/l10n";
import type { Days } from "../../text/days";
import { commitsText } from "../week/countText";
import { durationText } from "../week/timeText";
import type { WhenWorked } from "../week/whenWorked";
import { madeOfWhen } from "./made";
import type { HourCell, HoursFigure } from "./panelView";

const hoursADay = 24;

/** Takes when the lead worked, its sentence and what says days; gives it as the panel draws it. */
export function hoursFigure(when: WhenWorked, takeaway: string, days: Days): HoursFigure {
  return {
    title: l10n.t("When"),
    takeaway,
    made: madeOfWhen(),
    days: days.weekdays.map((weekday, day) => ({
      name: days.shortWeekdays[day] ?? "",
      hours: Array.from({ length: hoursADay }, (_, hour) => cellOf(when, { weekday, day, hour })),
    })),
    legend: legendOf(when.unit),
    table: {
      caption: l10n.t("By day, in your hours and outside them"),
      columns: [
        { name: l10n.t("day"), isNumber: false },
        { name: l10n.t("in your hours"), isNumber: true },
        { name: l10n.t("outside"), isNumber: true },
      ],
      rows: days.weekdays.map((name, day) => [
        name,
        amountText(when.unit, sumOf(when, day, true)),
        amountText(when.unit, sumOf(when, day, false)),
      ]),
    },
  };
}

/** What the five levels of a cell stand for. */
function legendOf(unit: WhenWorked["unit"]): readonly string[] {
  const nothing = l10n.t("nothing");
  if (unit === "commits") return [nothing, commitsText(1), "2", "3", l10n.t("4 or more")];
  const upTo = [1, 2, 3].map((level) => durationText(level * secondsPerLevel));
  return [nothing, ...upTo.map((text) => l10n.t("up to {0}", text)), l10n.t("more")];
}

const secondsPerLevel = 15 * 60;
const highestLevel = 4;

interface Cell {
  readonly weekday: string;
  readonly day: number;
  readonly hour: number;
}

function cellOf({ unit, hours, isOwnHour }: WhenWorked, { weekday, day, hour }: Cell): HourCell {
  const place = day * hoursADay + hour;
  const amount = hours[place] ?? 0;
  const isOwn = isOwnHour[place] ?? false;
  const steps = unit === "seconds" ? Math.ceil(amount / secondsPerLevel) : amount;
  const values = [weekday, hour, hour + 1, amountText(unit, amount)] as const;
  return {
    level: Math.min(highestLevel, steps),
    isOwn,
    label: isOwn
      ? l10n.t("{0}, {1} to {2}: {3}, in your hours.", ...values)
      : l10n.t("{0}, {1} to {2}: {3}, outside your hours.", ...values),
  };
}

function sumOf({ hours, isOwnHour }: WhenWorked, day: number, isOwn: boolean): number {
  const places = Array.from({ length: hoursADay }, (_, hour) => day * hoursADay + hour);
  const meant = places.filter((place) => isOwnHour[place] === isOwn);
  return meant.reduce((sum, place) => sum + (hours[place] ?? 0), 0);
}

function amountText(unit: WhenWorked["unit"], amount: number): string {
  if (unit === "seconds") return durationText(amount);
  return amount === 0 ? l10n.t("no commits") : commitsText(amount);
}

import { counted } from "../../coaching/words";
import { durationText } from "../week/timeText";
import type { WhenWorked } from "../week/whenWorked";
import { madeOfWhen } from "./made";
import type { HourCell, HoursFigure } from "./panelView";
import { shortDays } from "./weekDays";

const hoursADay = 24;
const longDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Takes when the lead worked and its sentence; gives it as the panel draws it. */
export function hoursFigure(when: WhenWorked, takeaway: string): HoursFigure {
  const days = shortDays.map((name, day) => ({
    name,
    hours: Array.from({ length: hoursADay }, (_, hour) => cellOf(when, day, hour)),
  }));
  return {
    title: "When",
    takeaway,
    made: madeOfWhen(),
    days,
    legend: legends[when.unit],
    table: {
      caption: "By day, in your hours and outside them",
      columns: [
        { name: "day", isNumber: false },
        { name: "in your hours", isNumber: true },
        { name: "outside", isNumber: true },
      ],
      rows: longDays.map((name, day) => [
        name,
        amountText(when.unit, sumOf(when, day, true)),
        amountText(when.unit, sumOf(when, day, false)),
      ]),
    },
  };
}

/** What the five levels of a cell stand for. */
const legends = {
  seconds: ["nothing", "up to 15 min", "up to 30 min", "up to 45 min", "more"],
  commits: ["nothing", "1 commit", "2", "3", "4 or more"],
} as const satisfies Record<WhenWorked["unit"], readonly string[]>;

const secondsPerLevel = 15 * 60;
const highestLevel = 4;

function cellOf({ unit, hours, isOwnHour }: WhenWorked, day: number, hour: number): HourCell {
  const place = day * hoursADay + hour;
  const amount = hours[place] ?? 0;
  const isOwn = isOwnHour[place] ?? false;
  const steps = unit === "seconds" ? Math.ceil(amount / secondsPerLevel) : amount;
  const where = isOwn ? "in your hours" : "outside your hours";
  return {
    level: Math.min(highestLevel, steps),
    isOwn,
    label: `${longDays[day]}, ${hour} to ${hour + 1}: ${amountText(unit, amount)}, ${where}.`,
  };
}

function sumOf({ hours, isOwnHour }: WhenWorked, day: number, isOwn: boolean): number {
  const places = Array.from({ length: hoursADay }, (_, hour) => day * hoursADay + hour);
  const meant = places.filter((place) => isOwnHour[place] === isOwn);
  return meant.reduce((sum, place) => sum + (hours[place] ?? 0), 0);
}

function amountText(unit: WhenWorked["unit"], amount: number): string {
  if (unit === "seconds") return durationText(amount);
  return amount === 0 ? "no commits" : counted(amount, "commit", "commits");
}

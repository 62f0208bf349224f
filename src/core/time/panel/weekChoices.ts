import type { Days } from "../../text/days";
import { mondayOf } from "../isoWeek";
import type { Choice } from "./panelView";
import { weekChoiceName } from "./weekDays";

/** More weeks than that nobody looks through in a list: ten years. */
const weeksAtMost = 520;

/** Takes the first day anything is known of and today (days since 1970); gives the Mondays between them, newest first. */
export function mondaysKnown(first: number, today: number): number[] {
  const current = mondayOf(today);
  const count = (current - mondayOf(Math.min(first, today))) / 7 + 1;
  return Array.from({ length: Math.min(count, weeksAtMost) }, (_, ago) => current - ago * 7);
}

/** Takes Mondays (days since 1970) and what says days; gives them as a list to choose from. */
export function weekChoices(mondays: readonly number[], days: Days): Choice[] {
  return mondays.map((monday) => ({ value: String(monday), name: weekChoiceName(monday, days) }));
}

import { secondsPerDay } from "../time/units";
import type { KnownHistory } from "./situation";

/** A month: a second change to a file within it is a habit that begins. */
export const habitDays = 30;

/**
 * Takes a history, a repository-relative path and a moment (unix seconds); gives how often the lead
 * had committed to the file in the month before.
 */
export function timesChanged(
  { index, people }: Pick<KnownHistory, "index" | "people">,
  path: string,
  at: number,
): number {
  const month = index.between(index.commitsOnFile(path), at - habitDays * secondsPerDay, at);
  return month.filter((commit) => index.personsOf(commit).includes(people.leadId)).length;
}

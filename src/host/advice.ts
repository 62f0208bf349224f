import { Calendar } from "../core/text/calendar";
import { tooLargeText } from "../core/ownership/words";
import type { CodeownersFile } from "../git/codeownersFile";

/** Takes the lead's addresses; gives what to do when there are none. */
export function leadAdvice(leadEmails: readonly string[]): string[] {
  if (leadEmails.length > 0) return [];
  return ["Baton cannot tell your commits: set git's user.email, or baton.leadEmails."];
}

/** Takes the CODEOWNERS file in force; gives what is wrong with it, the first bad line in full. */
export function codeownersAdvice(found: CodeownersFile | undefined): string[] {
  if (!found) return [];
  const { file, tooLarge, codeowners } = found;
  if (tooLarge) return [tooLargeText(file)];
  const [first] = codeowners.problems;
  if (!first) return [];
  const others = new Set(codeowners.problems.map(({ line }) => line)).size - 1;
  const more =
    others === 0 ? "" : ` ${others} more ${others === 1 ? "line has" : "lines have"} a fault too.`;
  return [`${file} line ${first.line}: ${first.reason}. ${first.remedy}${more}`];
}

/** Takes the unix seconds at which a shallow clone was cut off; gives what that means. */
export function shallowAdvice(since: number | undefined): string[] {
  if (since === undefined) return [];
  const day = new Calendar().day(since);
  return [
    `This clone is shallow: Baton sees only what came after ${day}. git fetch --unshallow brings the rest.`,
  ];
}

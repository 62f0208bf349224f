import * as l10n from "@vscode/l10n";
import type { Calendar } from "../../core/text/calendar";
import { tooLargeText } from "../../core/ownership/words";
import type { CodeownersFile } from "../../git/codeownersFile";
import { oneOrMore } from "../shown/plural";

/** Takes the lead's addresses; gives what to do when there are none. */
export function leadAdvice(leadEmails: readonly string[]): string[] {
  if (leadEmails.length > 0) return [];
  return [l10n.t("Baton cannot tell your commits: set git's user.email, or baton.leadEmails.")];
}

/** Takes the CODEOWNERS file in force; gives what is wrong with it, the first bad line in full. */
export function codeownersAdvice(found: CodeownersFile | undefined): string[] {
  if (!found) return [];
  const { file, tooLarge, codeowners } = found;
  if (tooLarge) return [tooLargeText(file)];
  const [first] = codeowners.problems;
  if (!first) return [];
  const others = new Set(codeowners.problems.map(({ line }) => line)).size - 1;
  const { line, reason, remedy } = first;
  const fault = l10n.t("{0} line {1}: {2}. {3}", file, line, reason, remedy);
  const more = oneOrMore(
    others,
    l10n.t("1 more line has a fault too."),
    l10n.t("{0} more lines have a fault too.", others),
  );
  return [others === 0 ? fault : `${fault} ${more}`];
}

/** Takes the unix seconds at which a shallow clone was cut off, and the lead's calendar; gives what that means. */
export function shallowAdvice(since: number | undefined, calendar: Calendar): string[] {
  if (since === undefined) return [];
  return [
    l10n.t(
      "This clone is shallow: Baton sees only what came after {0}. git fetch --unshallow brings the rest.",
      calendar.day(since),
    ),
  ];
}

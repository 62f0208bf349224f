import { allRungs, type HintDocument, type HintProblem, rungNames } from "../hints/hint";
import { hintMessage } from "../hints/hintMessage";
import type { Place } from "../messages";

/**
 * Takes the lead's document as it was read, or what is wrong with it, and the place; gives the page of
 * what the teammate gets: the first message, then the rungs that are kept back.
 */
export function previewMarkdown(
  read: HintDocument | { readonly problems: readonly HintProblem[] },
  place: Place,
): string {
  if ("problems" in read) {
    const lines = read.problems.map(({ line, message }) => `- Line ${line}: ${message}`);
    return ["*Something is missing before this can be sent.*", "", ...lines].join("\n");
  }
  const { hint, to, startsAt } = read;
  const later = allRungs.filter((rung) => rung > startsAt);
  const message = (rung: (typeof later)[number]): string => hintMessage(hint, rung, to, place);
  const kept = later.flatMap((rung) => [
    "",
    "---",
    "",
    `*Kept back for later: ${rung} ${rungNames[rung].toLowerCase()}*`,
    "",
    message(rung),
  ]);
  return [`*${to} gets this first*`, "", message(startsAt), ...kept].join("\n");
}

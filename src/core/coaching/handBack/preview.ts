import * as l10n from "@vscode/l10n";
import { allRungs, type HintDocument, type HintProblem } from "../hints/hint";
import { rungText } from "../hints/rungText";
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
    const lines = read.problems.map(
      ({ line, message }) => `- ${l10n.t("Line {0}: {1}", line, message)}`,
    );
    return [`*${l10n.t("Something is missing before this can be sent.")}*`, "", ...lines].join(
      "\n",
    );
  }
  const { hint, to, startsAt } = read;
  const later = allRungs.filter((rung) => rung > startsAt);
  const message = (rung: (typeof later)[number]): string => hintMessage(hint, rung, to, place);
  const kept = later.flatMap((rung) => [
    "",
    "---",
    "",
    `*${l10n.t("Kept back for later: {0} {1}", rung, rungText[rung])}*`,
    "",
    message(rung),
  ]);
  return [`*${l10n.t("{0} gets this first", to)}*`, "", message(startsAt), ...kept].join("\n");
}

import * as l10n from "@vscode/l10n";
import { allRungs } from "../../coaching/hints/hint";
import { rungText } from "../../coaching/hints/rungText";
import { list } from "../../coaching/words";
import { type Practice, together } from "./practice";
import { percentText } from "./timeText";
import { baselineWeeks } from "./weekInput";

/** With fewer comments a share would be one comment more or less. */
export const commentsNeeded = 5;

/**
 * Takes weeks of the lead's review comments, the one it is about last; gives the sentences about them,
 * beside the lead's own four weeks before, or nothing for a week without any.
 */
export function practiceSentence(weeks: readonly Practice[]): string | undefined {
  const now = weeks.at(-1);
  if (!now || now.comments === 0) return undefined;
  const before = together(weeks.slice(-baselineWeeks - 1, -1));
  const parts = deeds.map(([count, text]) => {
    const said = text(count(now));
    if (before.comments < commentsNeeded) return said;
    const share = percentText(count(before) / before.comments);
    return l10n.t("{0} ({1} in your four weeks before)", said, share);
  });
  const wrote =
    now.comments === 1
      ? l10n.t("You wrote 1 review comment: {0}.", list(parts))
      : l10n.t("You wrote {0} review comments: {1}.", now.comments, list(parts));
  const rungs = allRungs.filter((rung) => now.rungs[rung] > 0);
  if (rungs.length === 0) return wrote;
  const steps = rungs.map((rung) => `${rungText[rung]} ${now.rungs[rung]}`);
  return `${wrote} ${l10n.t("Steps of hints: {0}.", list(steps))}`;
}

/** What a comment may do: how many did it, and that in words. */
const deeds: readonly (readonly [(one: Practice) => number, (count: number) => string])[] = [
  [(one) => one.withReason, reasonText],
  [(one) => one.withQuestion, questionText],
  [(one) => one.praise, praiseText],
  [(one) => one.bareOrders, orderText],
];

function reasonText(count: number): string {
  if (count === 0) return l10n.t("none gave a reason");
  return count === 1 ? l10n.t("1 gave a reason") : l10n.t("{0} gave a reason", count);
}

function questionText(count: number): string {
  if (count === 0) return l10n.t("none asked something");
  return count === 1 ? l10n.t("1 asked something") : l10n.t("{0} asked something", count);
}

function praiseText(count: number): string {
  if (count === 0) return l10n.t("none were praise");
  return count === 1 ? l10n.t("1 was praise") : l10n.t("{0} were praise", count);
}

function orderText(count: number): string {
  if (count === 0) return l10n.t("none were an order without a reason");
  return count === 1
    ? l10n.t("1 was an order without a reason")
    : l10n.t("{0} were an order without a reason", count);
}

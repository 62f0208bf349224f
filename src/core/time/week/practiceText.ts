import { allRungs, rungNames } from "../../coaching/hints/hint";
import { counted, list } from "../../coaching/words";
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
  const than = (count: (one: Practice) => number): string =>
    before.comments < commentsNeeded
      ? ""
      : ` (${percentText(count(before) / before.comments)} in your four weeks before)`;
  const { comments, withReason, withQuestion, praise, bareOrders } = now;
  const parts = [
    `${withReason || "none"} gave a reason${than((one) => one.withReason)}`,
    `${withQuestion || "none"} asked something${than((one) => one.withQuestion)}`,
    `${praise || "none"} ${praise === 1 ? "was" : "were"} praise${than((one) => one.praise)}`,
    `${bareOrders || "none"} ${bareOrders === 1 ? "was" : "were"} an order without a reason${than((one) => one.bareOrders)}`,
  ];
  const wrote = `You wrote ${counted(comments, "review comment", "review comments")}: ${list(parts)}.`;
  const rungs = allRungs.filter((rung) => now.rungs[rung] > 0);
  if (rungs.length === 0) return wrote;
  const steps = rungs.map((rung) => `${rungNames[rung].toLowerCase()} ${now.rungs[rung]}`);
  return `${wrote} Steps of hints: ${list(steps)}.`;
}

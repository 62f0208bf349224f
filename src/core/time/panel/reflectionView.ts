import * as l10n from "@vscode/l10n";
import type { Goal, Reflection, WeekReflection } from "../weeks/reflection";
import type { Noted, ReflectionView } from "./panelView";

/** Takes what was noted about a week and days from 1970 to its Monday; gives it to be written and changed. */
export function reflectionView({ own, carried }: WeekReflection, monday: number): ReflectionView {
  const { lastGoal, rating, sentence = "", goal } = own ?? {};
  return {
    monday,
    ...(carried && { carried: goalText(carried) }),
    noted: {
      ...(lastGoal && { lastGoal }),
      ...(rating && { rating }),
      sentence,
      trigger: goal?.trigger ?? "",
      action: goal?.action ?? "",
    },
  };
}

/** Takes what the lead wrote, days from 1970 to the week's Monday and the moment (unix seconds); gives it as it is kept. */
export function reflectionFrom(
  { lastGoal, rating, sentence, trigger, action }: Noted,
  monday: number,
  at: number,
): Reflection {
  const goal = { trigger: trigger.trim(), action: action.trim() };
  return {
    kind: "reflection",
    at,
    monday,
    ...(lastGoal && { lastGoal }),
    ...(rating && { rating }),
    ...(sentence.trim() !== "" && { sentence: sentence.trim() }),
    ...((goal.trigger !== "" || goal.action !== "") && { goal }),
  };
}

/** One half may not be written yet. */
function goalText({ trigger, action }: Goal): string {
  return l10n.t("If {0}, then {1}", trigger || "…", action || "…");
}

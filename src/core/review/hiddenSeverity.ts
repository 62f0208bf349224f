import type { Spot } from "./findings";
import { graveIn } from "./severity";
import { phrase } from "./phrase";
import type { Told } from "./told";

/** Words that make light of what they stand beside. */
const light = phrase`\b(?:nit|nits|minor|tiny|small thing|just a thought|maybe|perhaps|might want|might be worth|feel free|no big deal|not a big deal|up to you|optional(?:ly)?|if you (?:like|want|have time)|wondering|i wonder|should we (?:worry|care)|could we|would it make sense)\b`;
/** The weight is said after all. */
const said = phrase`\b(?:blocking|blocker|non-?blocking|must be fixed|before (?:we |you |this )?(?:merge|land|ship)\w*|can't (?:merge|land)|not a blocker|-1|-2)\b`;

/** Takes a comment; gives where it names real harm as if in passing. Never throws. */
export function hiddenSeverity(told: Told): Spot[] {
  const { label, words } = told;
  const harm = graveIn(told);
  if (!harm || said.test(words)) return [];
  const isLight = label ? label.severity === "optional" : light.test(words);
  if (!isLight || label?.decorations.some((one) => one.includes("blocking"))) return [];
  return [{ rule: "hiddenSeverity", ...harm }];
}

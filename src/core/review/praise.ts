import { phrase } from "./phrase";
import type { Told } from "./told";

/** What is good, said of the work and not of an idea how to change it. */
const praise: readonly RegExp[] = [
  // A verdict: "this looks great", "nice work", "well done".
  phrase`\b(?:this|it|that|these|those|tests?|code|changes?|patch|docs?|implementation|all|everything)(?:'s| is| are| looks?(?: like)?(?: an?)?| reads?| works?)(?: all| really| very| so| just| pretty| quite| absolutely| much)* (?:good|clean|nice|great|awesome|excellent|fantastic|amazing|beautiful|lovely|wonderful|brilliant|neat|elegant|perfect|super useful|really useful|so clean|much (?:cleaner|nicer|better))\b`,
  phrase`\b(?:nice|great|good|excellent|awesome|fantastic|amazing|solid|lovely|beautiful|superb|brilliant|impressive|neat) (?:work|job|catch|find|fix|cleanup|clean-up|refactor\w*|improvement|change|patch|one|stuff|solution|approach|touch|tests?|test coverage|docs?|documentation|write-?up|commit message|trick)\b(?! (?:would|could|might|should|but|if))`,
  // The same of whatever it is, and no more before the reason: "Good guard: …".
  /^(?:nice|great|good|excellent|lovely|neat) (?!(?:point|question|idea|morning|enough|to|for|as|in|if|but|and|that)\b)[a-z-]+(?: [a-z-]+)?(?=:|$)/,
  /\bwell (?:done|written|thought|tested|documented|structured|put)\b|\bkudos\b|\bbravo\b|\bthumbs up\b|\u{1f44d}|\u{1f389}/u,
  // Liking: "I like that better", "love this".
  phrase`\b(?:i |really |do )(?:really |very much |quite |do )?(?:like|love|appreciate) (?:this|that|the|how|it|these|those|them|your)\b`,
  phrase`^(?:love|like|loving) (?:this|that|it|how)\b`,
  // Approval: "LGTM", "looks good".
  phrase`\blgtm\b|\blooks good\b|\bsuch a wonderful\b`,
];
/** Liking that goes on to a wish: "I would like the …". */
const notPraise =
  /\b(?:would|'d|don't|do not|didn't|not|if) (?:really )?(?:like|love|appreciate)\b/;

/** Takes a comment; gives whether it praises the work. Never throws. */
export function isPraise({ label, sentences }: Told): boolean {
  if (label?.severity === "praise") return true;
  return sentences.some(({ words, mark }) => {
    if (mark.includes("?") || notPraise.test(words)) return false;
    return praise.some((shape) => shape.test(words));
  });
}

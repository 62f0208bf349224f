import type { Found, Spot } from "./findings";
import { gatesOf } from "./tone/gates";
import { phrase } from "./phrase";

/** A complaint that names no place and no consequence. */
const complaint = phrase`\b(?:(?:this|that|it|these|something|things)(?:'s| is| are| looks?| seems?| feels?| smells?| reads?| sounds?)(?: just| a bit| a little| kind of| kinda| really| very| so| quite| pretty| still| somehow)* (?:weird|odd|off|bad|wrong|strange|confusing|ugly|messy|hacky|fishy|iffy|smelly|clunky|awkward|funny|broken|not (?:great|good|nice|right|clear|ideal|pretty|ok|okay)|unclear|hard to (?:read|follow))|(?:don't|do not|doesn't|does not) (?:really )?(?:like|love|look right|feel right|seem right|make (?:much )?sense)|(?:could|should|can) be (?:better|nicer|cleaner)|needs (?:more )?(?:work|love|polish)|not (?:a fan|convinced|happy|great|nice)|no good|meh|hm+|yuck|ugh|eww?|ick)\b`;
/** Longer comments say more than that. */
const wordsAtMost = 12;

/** Whoever says more behind it may be saying what it is. */
const wordsBehindAtMost = 3;

/** Takes what was found in a comment; gives where it complains without saying of what. Never throws. */
export function vagueComplaint(found: Found): Spot[] {
  const { told, explainsWhy, asksQuestion, givesDirection, isPraise } = found;
  if (told.wordCount > wordsAtMost || explainsWhy || asksQuestion || givesDirection) return [];
  if (isPraise || gatesOf(told).ownWork) return [];
  const sentence = told.sentences.find(({ words }) => endsWithComplaint(words));
  return sentence ? [{ rule: "vagueComplaint", start: sentence.start, end: sentence.end }] : [];
}

function endsWithComplaint(words: string): boolean {
  const found = complaint.exec(words);
  if (!found) return false;
  const behind = words.slice(found.index + found[0].length);
  return !/[:;]/.test(behind) && behind.split(/\s+/).length <= wordsBehindAtMost + 1;
}

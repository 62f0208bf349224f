import { isHedged } from "./hedges";
import type { Beside } from "./orders";
import type { Severity } from "./severityNames";
import type { Told } from "./told";

/** What else was found in a comment that tells its weight. */
export interface Weighed extends Beside {
  readonly givesDirection: boolean;
  readonly isPraise: boolean;
}

/** Harm to users, data or the build: what a change must not do. */
const grave =
  /\b(?:crash(?:es|ed|ing)?|segfaults?|deadlocks?|data loss|los(?:e|es|ing) (?:\w+ )?data|corrupt(?:s|ed|ion)?|security|vulnerab\w+|injection|xss|csrf|exploit\w*|leaks? (?:\w+ )?(?:passwords?|tokens?|secrets?|keys?|credentials?|memory|data)|(?:breaks?|broke|broken|fails?|kills?) (?:the |all |every |existing |our |production|prod\b|backwards?|upgrades?|clients?|users?|builds?|ci\b)|blow(?:s|ing) (?:up|away)|use after free|race condition|infinite loop|out of memory|not backwards? compatible|blocker|blocking|must not (?:be )?merged?)\b|(?:^|\s)-[12]\b/;

/** Takes a comment and what was found in it; gives how much it asks, as it says or as it reads. */
export function severityOf(told: Told, found: Weighed): Severity {
  if (told.label?.severity) return told.label.severity;
  if (found.isPraise && !found.givesDirection && !found.asksQuestion) return "praise";
  const open = isHedged(told.words);
  if (isGrave(told) && !open) return "blocking";
  if (found.givesDirection) return open ? "optional" : "should";
  return found.asksQuestion ? "unclear" : "info";
}

/** Takes a comment; gives whether it names harm that a change must not do. */
export function isGrave({ words }: Told): boolean {
  return grave.test(words);
}

/** Takes a comment; gives where it names that harm, if it does. */
export function graveIn({ words }: Told): { start: number; end: number } | undefined {
  const found = grave.exec(words);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

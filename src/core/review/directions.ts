import { oneOf } from "./alternatives";
import { phrases } from "./phrase";
import type { Sentence } from "./sentences";
import type { Told } from "./told";
import { nounVerbs, noVerb, objectStart, orderVerbs } from "./verbs";

/** Small words that may stand before an order without softening it: "and please also just …". */
const lead =
  "(?:(?:please|pls|plz|kindly|also|and|then|so|ok|okay|btw|just|instead|here|again|first|second|next|finally|actually|simply|otherwise|either|or|but|now|fwiw|to be safe|in general|as above|same here|ditto|minor|really),? |[\\w ]{1,18} - (?:in [\\w ]{1,20}, )?|[a-z]+(?: [a-z]+){0,3}: |(?:while|if|when|before|after|for|in) [^,;]{2,60}, |x+[,:] )";

/** An order by its first word. */
const imperative = new RegExp(
  String.raw`^${lead}{0,4}(?:(?:${orderVerbs})\b(?! (?:is|are|was|were|will|would|has|does|should|can)\b)|(?:${nounVerbs}) (?:${objectStart})\b|(?!(?:${noVerb})\b)[a-z]{2,14}(?<!ing|ed|ly|[^s]s) (?:the|this|that|these|those|an?|them|all|both|each|your|either)\b)`,
);

/** What has to be, said of the code or of everybody but oneself. */
const obligation =
  /\b(?:should(?!n't we| i\b| we\b)|must|shall|needs? to|needs (?:a|an|the|some|more|updating|\w+ing)\b|has to|have to|ought to|had better|shouldn't|mustn't|is to be|are to be|want's? (?:a|to be))\b/;
/** Obligations that are nobody's to do: the writer's own, of the machine, of what is likely. */
const noObligation =
  /\b(?:i|i'll|who|nobody) (?:should|must|need|have|had)\b|\bmust (?:have|not have)\b|\bshould (?:be (?:fine|ok|okay|safe|good|enough|possible|able)|work|already|suffice|have (?:been|known))\b/;

/** Wishes and proposals: "could you …", "let's …", "it would be nice to …". */
const proposals = oneOf(
  // Asked as a question.
  ...phrases`
    \b(?:can|could|would|will|couldn't|can't|shouldn't|wouldn't) (?:you|we|this|it|these|that|there)\b
    \bwhere(?: is|'s| are) the\b
    \bwhy bother\b
    \bnot sure (?:this|that|it|these|we|why we)\b
    \bwould you mind\b
    \bmind (?:adding|\w+ing)\b
  `,
  // Among equals.
  ...phrases`
    \blet's\b
    \blets\b
    \bhow about\b
    \bwhat about\b
    \bwhy (?:not|don't (?:you|we)|can't (?:you|we))\b
    \bwhy (?:did|do) you not\b
  `,
  // Named as advice.
  ...phrases`
    \b(?:consider|prefer|suggest|recommend|propose|advise)(?:ed|ing)?\b
    \bsuggestion\b
  `,
  // As the writer would do it.
  ...phrases`
    \bi(?:'d| would| might)(?! never| not| have thought| guess)(?: \w+)?\b
  `,
  // What would be good.
  ...phrases`
    \b(?:would|might|could|may|'d)(?: also| probably| maybe| still)? be (?:\w+ )?(?:nice|nicer|good|better|great|cleaner|clearer|simpler|helpful|useful|easier|best|worth|clear|more|appropriate|ideal|safer|wise|sensible|preferable|split|moved|done|written|simplified|removed|replaced)\b
  `,
  // What is better than this.
  ...phrases`
    \b(?:better|best|nicer|cleaner|simpler|clearer|easier|safer) (?:to|if|as|is|would|place|off|way|just|this)\b
    \bis (?:better|preferred|preferable)\b
    \bworth (?:\w+ing|a|an|to|checking)\b
    \bmakes? (?:more )?sense to\b
  `,
  // What is open to the other.
  ...phrases`
    \b(?:you|we|one) (?:just |actually |really |also |still )?(?:may|might|can|could|probably) (?!not|never|see|get into|end up|have been|be sure|say|assume)\w
  `,
  // What the other may want.
  ...phrases`
    \b(?:you|we) \w{0,10} ?(?:want|need) to\b
    \bi wonder (?:if|whether)\b
    \bnot sure if (?:you|we)\b
  `,
  // One in place of another.
  ...phrases`
    \b(?:instead(?: of)?|rather than|in favou?r of)\b
  `,
  // Left open.
  ...phrases`
    \b(?:maybe|perhaps|alternatively|ideally|preferably)\b
  `,
  // Where it belongs.
  ...phrases`
    \bgoes? (?:in|to|on|here|with|after|before)\b
    \bwants? to be\b
    \bbelongs? (?:in|to|on|here)\b
    \bplease\b
    \bfeel free\b
    \btodo\b
  `,
  // What could be done.
  ...phrases`
    \b(?:could|can|might|may) (?:also |just |probably |still |be )+(?:\w+ed|be|do|use|have|written|put|done|split)\b
  `,
);

/** Faults that say by themselves what to do: "missing braces", "unused import". */
const faults = oneOf(
  ...phrases`
    \b(?:missing|missed|(?<!\bi )forgot(?:ten)?|lacks?|unused|useless|unnecessary|redundant|superfluous|pointless|misplaced|misspelled|misspelt|typos?|obsolete|leftover|stray|unneeded|unrelated)\b
    \b(?:not|no longer|isn't|aren't|never) (?:really |actually |strictly |even )?(?:needed|necessary|required|used)\b
    \bno need\b
    \b(?:don't|doesn't|do not|does not|didn't|needn't|shouldn't|won't)(?: \w+){0,2} need\b
    \b(?:extra|trailing|double|wrong|bad) (?:space|spaces|blank|newline|line|lines|whitespace|indent\w*|comma|semicolon|word|parens?|quotes?|name)\b
    \bwrong (?:\w+ )?(?:file|place|name|type|order|way|copyright|year)\b
  `,
);

/** An edit as a token: s/a/b/, an arrow, "foo => bar", "a, not b". */
const edits = /(?:^|\s)s\/[^/\n]{1,80}\/[^/\n]{0,80}(?:\/|\?|\s|$)|\S ?(?:->|=>|\u2192) ?\S/;

/** The writer's own plans direct nobody. */
export const ownPlan =
  /\bwill fix\b|^(?:(?:ok|okay|yeah|yes|yep|sure|done|right|ah|oh|oops|hmm|well|so|and|then|but|also|agreed|good \w+)[,.]? )*(?:i'll|i will|i'm going to|i am going to|i've|i have|i can|i could|i added|i just|will (?:do|fix|add|remove|change|update|move|rename)|fixed|done|removed|added|changed|moved|renamed|updated)\b/;

/** Takes a sentence; gives whether it orders, without what could soften it. */
export function isOrder({ words, mark }: Sentence): boolean {
  if (mark.includes("?") || ownPlan.test(words)) return false;
  return imperative.test(words) || (obligation.test(words) && !noObligation.test(words));
}

/** Takes a comment; gives whether it says what to do. Never throws. */
export function givesDirection(told: Told): boolean {
  const { text, label, words, sentences, wordCount } = told;
  if (text.hasSuggestion || edits.test(text.counted)) return true;
  if (label && /^(?:nitpick|suggestion|todo|chore|typo|polish|issue|optional)$/.test(label.name))
    return true;
  if (wordCount <= 2 && /^\s*x{3,}\S*\s*$/.test(words) && !text.counted.includes("://"))
    return true;
  if (isFragment(words, wordCount)) return true;
  if (text.hasCode && wordCount <= 12 && !/^\s*(?:done|oops|fixed)/.test(words)) return true;
  return sentences.some(directs);
}

/** Takes a sentence; gives whether it says what to do. */
export function directs(sentence: Sentence): boolean {
  const { words } = sentence;
  if (ownPlan.test(words)) return false;
  if (isOrder(sentence) || (!sentence.mark.includes("?") && faults(words))) return true;
  if (obligation.test(words) && !noObligation.test(words)) return true;
  return proposals(words);
}

/** A word or two and nothing else stand for what is to be written there. */
function isFragment(words: string, count: number): boolean {
  return count >= 1 && count <= 2 && !answer.test(words) && /^[\s\w.,*'"()/-]+$/.test(words);
}

/** What is said in a word or two and directs nobody. */
const answer =
  /\b(?:done|fixed|ok|okay|ack|acked|ditto|same|yes|yep|yeah|no|nope|sure|right|agreed?|thanks|thank|thx|lgtm|nice|great|good|cool|neat|awesome|perfect|sorry|oops|ouch|yuck|gross|hm+|wow|what|why|how|really|here|too|also|will|is|are|was|did|me|it|i|haha|lol|true|exactly|correct|indeed|obviously|interesting|whatever|shrug|resolved|updated|changed|removed|added|moved|wip|fair|makes?|damn|shit|crap|ugh|love|like)\b|x{12,}/;

import { phrase } from "../phrase";
import type { Told } from "../told";
import type { Heard } from "./heard";

/** Something a comment speaks of, and how much it counts for being about people (below 0: about code). */
interface Topic {
  readonly points: number;
  readonly shape: RegExp;
}

const who = phrase`\b(?:you|your|yourself|people|persons?|guys|someone|somebody|anyone|everyone|nobody)\b`;

const topics: readonly Topic[] = [
  // Who is spoken of.
  {
    points: 3,
    shape: phrase`\b(?:people|persons?|guys|someone|somebody|anyone|everyone|nobody|no one|folks|humans?|developers?|maintainers?|contributors?|community|company)\b`,
  },
  { points: 2, shape: phrase`\b(?:you|your|yours|yourself|u)\b` },
  { points: 1, shape: /\b(?:you|your)\b[^]{1,400}\b(?:you|your)\b/ },
  // What people do with one another: they say and answer, want and think.
  {
    points: 1,
    shape: phrase`\b(?:say|saying|said|tell|telling|told|ask|asking|asked|suggesting|claim\w*|argu\w+|discuss\w*|debate|complain\w*|explain\w*|answer\w*|reply|respond\w*|mention\w*|call|called|calling|insist\w*|insult\w*|express\w*|words?|opinion|tone|comment|reasoning|rant\w*|remind|lecture\w*|demand\w*)\b`,
  },
  {
    points: 1,
    shape: phrase`\b(?:want|wants|care|cares|like|think|believe|know|understand|feel|wonder|expect\w*|learn|listen|imagine|willing|interested|bother|dare|pretend\w*|assum\w+|deny|refuse\w*|ignor\w+|respect)\b`,
  },
  {
    points: 1,
    shape: phrase`\b(?:responsib\w+|irresponsible|attitude|behaviou?r|honest\w*|dishonest|rude|constructive|productive|helpful|reasonable|unreasonable|acceptable|serious|seriously|personal\w*|blam\w+|fault|lie|lies|lying|excuses?|credit|conduct|offend\w*|offensive|toxic|angry|ashamed|disappoint\w*|respect|trust|for free|effort|imagination|childish|ridiculous|insane|evil|useless)\b`,
  },
  // How long and how often, how much and not at all.
  {
    points: 1,
    shape: phrase`\b(?:time|hours?|years?|waste\w*|spend\w*|spent|again|already|still|keep|ever|even|enough|any more|anymore|once|finally|in the future)\b`,
  },
  {
    points: 1,
    shape: phrase`\b(?:even|really|literally|seriously|extremely|completely|totally|just|only|at all|so|very|way|too)\b`,
  },
  {
    points: 1,
    shape: phrase`\b(?:not|no|never|none|nothing|don't|doesn't|didn't|can't|cannot|won't|isn't|aren't|haven't|without)\b`,
  },
  { points: 1, shape: /!/ },
  // What keeps to the work, or says it with a reserve, or with thanks.
  { points: -3, shape: /xxx|[{}<>=]|\d{3}/ },
  {
    points: -2,
    shape: phrase`\b(?:functions?|methods?|class|variables?|tests?|files?|lines?|commits?|code|types?|strings?|null|values?|returns?|errors?|api|builds?|default|config\w*|param\w*|arg\w*|objects?|lists?|loops?|threads?|servers?|drivers?|kernel|devices?|memory|cpus?|pages?|registers?|locks?|pointers?|structs?|modules?|versions?|instances?|nodes?|networks?|volumes?)\b`,
  },
  {
    points: -3,
    shape: phrase`\b(?:maybe|perhaps|probably|might|could|i think|kinda|kind of|seems|guess|would be|nit|consider|suggest|imo|imho|please|thanks|thank|sorry|good|nice|right|agree|agreed|sure|ok|okay|hi|hello|hey|done|fixed|appreciate|glad|happy)\b`,
  },
];

/** So many points are enough by themselves; fewer say nothing. */
const enough = 7;

/** Takes a comment; gives where it speaks about people and hardly about code. Never throws. */
export function aboutPeople(told: Told): Heard[] {
  if (peoplePoints(told) < enough) return [];
  const [first] = told.sentences.filter(({ words }) => who.test(words));
  const { start, end } = first ?? told.sentences[0] ?? { start: 0, end: 0 };
  return [{ rule: "blame", start, end, points: 2 }];
}

function peoplePoints({ words, wordCount }: Told): number {
  if (wordCount < 6) return 0;
  const long = wordCount > 40 ? -2 : 0;
  return topics.reduce((sum, { points, shape }) => sum + (shape.test(words) ? points : 0), long);
}

import type { Topic } from "../../people/topics";

/** Words of a comment that tell what it is about, the most telling topics first. */
const signs: readonly (readonly [Topic, RegExp])[] = [
  [
    "security",
    /\b(?:secur\w+|inject\w+|sanit\w+|escap(?:e|ed|ing)|xss|csrf|passwords?|secrets?|tokens?|credentials?|permissions?|auth\w*|untrusted)\b/,
  ],
  ["accessibility", /\b(?:accessib\w+|a11y|aria|screen readers?|keyboard|contrast|alt text)\b/],
  [
    "concurrency",
    /\b(?:races?|racy|locks?|locked|mutex\w*|threads?|concurren\w+|deadlock\w*|atomic\w*|await|async|parallel)\b/,
  ],
  [
    "error handling",
    /\b(?:errors?|exceptions?|catch|throws?|raises?|fail(?:s|ed|ure|ures)?|retry|retries|panic|rollback)\b/,
  ],
  [
    "tests",
    /\b(?:tests?|testing|unittests?|asserts?|assertions?|mocks?|mocked|fixtures?|coverage)\b/,
  ],
  ["logging", /\b(?:logs?|logged|logger|logging|trace|metrics?)\b/],
  [
    "data access",
    /\b(?:quer(?:y|ies)|sql|database|db|transactions?|rows?|tables?|orm|index(?:es)?|migrations?)\b/,
  ],
  [
    "performance",
    /\b(?:slow\w*|fast\w*|perf\w*|cache\w*|allocat\w+|memory|expensive|loops?|o\(n\W?)\b/,
  ],
  ["duplication", /\b(?:duplicat\w+|copy|copied|copies|repeat\w*|dry|same code|reuse|re-use)\b/],
  ["naming", /\b(?:names?|named|naming|renam\w+|typos?|spell\w*|call(?:ed)? it|prefix|suffix)\b/],
  [
    "interface",
    /\b(?:api|interface|param\w*|arguments?|args?|signature|callers?|public|expos\w+|kwargs?)\b/,
  ],
  [
    "complexity",
    /\b(?:complex\w*|simpl\w+|nest\w+|refactor\w*|split|extract|long|readab\w+|indent\w*|helper)\b/,
  ],
];

/** Takes the words of a comment; gives what it is about, where they tell. Never throws. */
export function topicOf(words: string): Topic | undefined {
  return signs.find(([, shape]) => shape.test(words))?.[0];
}

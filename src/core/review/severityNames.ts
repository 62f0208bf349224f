/** How much a comment asks: must be mended first, should be, may be, nothing, praise, or it does not say. */
export const severities = ["blocking", "should", "optional", "info", "praise", "unclear"] as const;

/** One of them. */
export type Severity = (typeof severities)[number];

/** What a word or an emoji at the head of a comment makes it. */
export interface KnownLabel {
  readonly name: string;
  readonly severity?: Severity;
}

/** Labels of Conventional Comments, its optional ones too; nothing follows from some of them. */
const conventional: readonly (readonly [string, Severity?])[] = [
  ["praise", "praise"],
  ["nitpick", "optional"],
  ["suggestion"],
  ["issue", "should"],
  ["todo", "should"],
  ["question", "unclear"],
  ["thought", "info"],
  ["chore", "should"],
  ["note", "info"],
  ["typo", "optional"],
  ["polish", "optional"],
  ["quibble", "optional"],
];

/** Other words for a severity: Google's, Netlify's ladder, and plain ones. */
const plain: readonly (readonly [string, string, Severity])[] = [
  ["nit", "nitpick", "optional"],
  ["nits", "nitpick", "optional"],
  ["nitpicks", "nitpick", "optional"],
  ["minor", "nitpick", "optional"],
  ["optional", "optional", "optional"],
  ["consider", "optional", "optional"],
  ["fyi", "note", "info"],
  ["info", "note", "info"],
  ["blocking", "issue", "blocking"],
  ["blocker", "issue", "blocking"],
  ["must", "issue", "blocking"],
  ["should", "issue", "should"],
  ["non-blocking", "optional", "optional"],
  ["mountain", "mountain", "blocking"],
  ["boulder", "boulder", "blocking"],
  ["pebble", "pebble", "should"],
  ["sand", "sand", "optional"],
  ["dust", "dust", "optional"],
];

/** The Code Review Emoji Guide, and the emoji of Netlify's ladder. */
const pictures: readonly (readonly [string, string, string, Severity])[] = [
  ["wrench", "🔧", "issue", "should"],
  ["question", "❓", "question", "unclear"],
  ["pick", "⛏", "nitpick", "optional"],
  ["seedling", "🌱", "thought", "optional"],
  ["memo", "📝", "note", "info"],
  ["thinking", "🤔", "thought", "info"],
  ["thought_balloon", "💭", "thought", "info"],
  ["+1", "👍", "praise", "praise"],
  ["thumbsup", "👍", "praise", "praise"],
  ["recycle", "♻", "suggestion", "optional"],
  ["mountain", "⛰", "mountain", "blocking"],
];

/** Everything a comment may begin with that says what it is, in small letters; emoji behind a colon. */
export const severityNames: ReadonlyMap<string, KnownLabel> = new Map([
  ...conventional.map(([name, severity]): [string, KnownLabel] => [
    name,
    severity ? { name, severity } : { name },
  ]),
  ...plain.map(([word, name, severity]): [string, KnownLabel] => [word, { name, severity }]),
  ...pictures.flatMap(([short, emoji, name, severity]): [string, KnownLabel][] => [
    [`:${short}`, { name, severity }],
    [`:${emoji}`, { name, severity }],
  ]),
]);

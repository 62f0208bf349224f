/** Three wordings or more of one thing. */
export type Wordings = readonly [string, string, string, ...string[]];

/** What there is to say about a topic, for each rung. */
export interface TopicWords {
  /** One open question each, about what follows or what is taken for granted. */
  readonly questions: Wordings;
  /** The idea by its name, and where to look for it. */
  readonly pointers: Wordings;
  /** What a partial example leaves open. */
  readonly gaps: Wordings;
  /** In one sentence, what the change is good for. */
  readonly reasons: Wordings;
}

/** Takes wordings and a number of 0 or more; gives one of them, the next for the next number. */
export function wordingAt(wordings: Wordings, n: number): string {
  const at = Number.isSafeInteger(n) ? Math.abs(n) % wordings.length : 0;
  return wordings[at] ?? wordings[0];
}

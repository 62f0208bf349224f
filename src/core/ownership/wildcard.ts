/** Any run of characters, also none; never a "/", as names contain none. */
export const star = -1;
/** Exactly one character, counted as a code point. */
export const anyCharacter = -2;

/** A name pattern with at least one wildcard, cut so that most names are dismissed by their ends. */
export interface Wildcard {
  readonly prefix: string;
  /** Starts and ends with a wildcard; UTF-16 units between. */
  readonly middle: readonly number[];
  readonly suffix: string;
  /** The longest text in the middle without a wildcard. */
  readonly core: string;
}

/**
 * Builds a wildcard from tokens: UTF-16 units, `star` and `anyCharacter`.
 * Gives undefined if there is no wildcard among them. Never throws.
 */
export function wildcardOf(tokens: readonly number[]): Wildcard | undefined {
  const first = tokens.findIndex(isWild);
  if (first < 0) return undefined;
  const last = tokens.findLastIndex(isWild);
  const middle = tokens.slice(first, last + 1);
  return {
    prefix: textOf(tokens.slice(0, first)),
    middle,
    suffix: textOf(tokens.slice(last + 1)),
    core: longestText(middle),
  };
}

/** Turns tokens without wildcards into the text they stand for. Never throws. */
export function textOf(units: readonly number[]): string {
  // One call per unit: a spread of a line of a million characters would overflow the stack.
  return units.map((unit) => String.fromCharCode(unit)).join("");
}

/**
 * Says whether a whole name matches. Time is at most the product of both lengths: after a mismatch
 * only the latest star takes one more character, which is enough, so nothing is tried twice as an
 * expression with backtracking would for `a*a*a*b`. Never throws.
 */
export function wildcardMatches(wildcard: Wildcard, name: string): boolean {
  const { prefix, middle, suffix } = wildcard;
  if (name.length < prefix.length + suffix.length) return false;
  if (!name.startsWith(prefix) || !name.endsWith(suffix)) return false;
  if (middle.length === 1 && middle[0] === star) return true;
  // Says no to nearly every name, at a fraction of the cost of the walk below.
  if (!name.includes(wildcard.core)) return false;
  return middleMatches(middle, name.slice(prefix.length, name.length - suffix.length));
}

function longestText(tokens: readonly number[]): string {
  let from = 0;
  let longest: readonly number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isWild(token)) continue;
    if (index - from > longest.length) longest = tokens.slice(from, index);
    from = index + 1;
  }
  return textOf(longest);
}

function middleMatches(tokens: readonly number[], text: string): boolean {
  let token = 0;
  let at = 0;
  let afterStar = -1;
  let starEnd = 0;
  while (at < text.length) {
    const wanted = tokens[token];
    if (wanted === star) {
      afterStar = ++token;
      starEnd = at;
    } else if (wanted === anyCharacter) {
      at += characterLength(text, at);
      token++;
    } else if (wanted === text.charCodeAt(at)) {
      at++;
      token++;
    } else if (afterStar >= 0) {
      token = afterStar;
      at = ++starEnd;
    } else {
      return false;
    }
  }
  while (tokens[token] === star) token++;
  return token === tokens.length;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isWild(token: number): boolean {
  return token < 0;
}

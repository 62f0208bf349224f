import { type CharacterClass, classTakes } from "./characterClass";

/** Any run of characters, also none; never a "/", as names contain none. */
export const star = -1;
/** Exactly one character, counted as a code point. */
export const anyCharacter = -2;
/** One character of the first class of the name pattern; the second class is one less, and so on. */
export const firstClass = -3;

/** A name pattern with at least one wildcard, cut so that most names are dismissed by their ends. */
export interface Wildcard {
  readonly prefix: string;
  /** Starts and ends with a wildcard; UTF-16 units between. */
  readonly middle: readonly number[];
  readonly suffix: string;
  /** The longest text in the middle without a wildcard. */
  readonly core: string;
  /** What the classes among the tokens stand for, in their order. */
  readonly classes: readonly CharacterClass[];
}

/**
 * Builds a wildcard from tokens: UTF-16 units, `star`, `anyCharacter` and, from `firstClass` down, the
 * given classes. Gives undefined if there is no wildcard among them. Never throws.
 */
export function wildcardOf(
  tokens: readonly number[],
  classes: readonly CharacterClass[] = [],
): Wildcard | undefined {
  const first = tokens.findIndex(isWild);
  if (first < 0) return undefined;
  const last = tokens.findLastIndex(isWild);
  const middle = tokens.slice(first, last + 1);
  return {
    prefix: textOf(tokens.slice(0, first)),
    middle,
    suffix: textOf(tokens.slice(last + 1)),
    core: longestText(middle),
    classes,
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
  return middleMatches(wildcard, name.slice(prefix.length, name.length - suffix.length));
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

function middleMatches({ middle, classes }: Wildcard, text: string): boolean {
  let token = 0;
  let at = 0;
  let afterStar = -1;
  let starEnd = 0;
  while (at < text.length) {
    const wanted = middle[token];
    if (wanted === star) {
      afterStar = ++token;
      starEnd = at;
      continue;
    }
    const taken = wanted === undefined ? 0 : lengthTaken(wanted, classes, text, at);
    if (taken > 0) {
      at += taken;
      token++;
    } else if (afterStar >= 0) {
      token = afterStar;
      starEnd += characterLength(text, starEnd);
      at = starEnd;
    } else {
      return false;
    }
  }
  while (middle[token] === star) token++;
  return token === middle.length;
}

/** How much of the text a token other than a star takes at this place; 0 if it does not fit. */
function lengthTaken(
  token: number,
  classes: readonly CharacterClass[],
  text: string,
  at: number,
): number {
  if (!isWild(token)) return token === text.charCodeAt(at) ? 1 : 0;
  const wanted = classes[firstClass - token];
  const fits = wanted === undefined || classTakes(wanted, text.codePointAt(at) ?? 0);
  return fits ? characterLength(text, at) : 0;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isWild(token: number): boolean {
  return token < 0;
}

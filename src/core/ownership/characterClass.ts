/** What stands between `[` and `]`: one character among these, or one that is not. */
export interface CharacterClass {
  readonly negated: boolean;
  /** Code points, from and to, both included; single characters are ranges of one. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

interface Character {
  readonly code: number;
  readonly end: number;
}

/**
 * Reads a character class as Ruby's `bracket` does (dir.c): `!` or `^` at the start negates, a
 * backslash keeps the character after it, and the first `]` ends the class even if nothing stands in
 * it, so that `[]` takes nothing and `[!]` takes anything.
 *
 * Takes a text and where it goes on after `[`; gives the class and where it goes on after `]`, or
 * undefined if there is no end. Never throws.
 */
export function readClass(
  text: string,
  start: number,
): { readonly value: CharacterClass; readonly end: number } | undefined {
  const negated = text[start] === "!" || text[start] === "^";
  const ranges: (readonly [number, number])[] = [];
  let at = negated ? start + 1 : start;
  while (text[at] !== "]") {
    const low = characterAt(text, at);
    if (low === undefined) return undefined;
    const isRange = text[low.end] === "-" && text[low.end + 1] !== "]";
    const high = isRange ? characterAt(text, low.end + 1) : low;
    if (high === undefined) return undefined;
    // The ends of a range belong to it even when they stand the wrong way round.
    if (low.code > high.code) ranges.push([low.code, low.code], [high.code, high.code]);
    else ranges.push([low.code, high.code]);
    at = high.end;
  }
  return { value: { negated, ranges }, end: at + 1 };
}

/** Says whether a class takes a character, given as its code point. Never throws. */
export function classTakes({ negated, ranges }: CharacterClass, code: number): boolean {
  return ranges.some(([from, to]) => from <= code && code <= to) !== negated;
}

function characterAt(text: string, start: number): Character | undefined {
  const at = text[start] === "\\" ? start + 1 : start;
  const code = text.codePointAt(at);
  return code === undefined ? undefined : { code, end: at + (code > 0xffff ? 2 : 1) };
}

import { isSameOwner, ownerKey } from "../spans/span";
import { secondsPerDay } from "../units";
import type { CorrectedSpan } from "./corrected";
import { cutEvery, localCount } from "./localCut";

/** A span that other spans go on from: made anew once they have come to an end, not with each of them. */
interface Growing {
  readonly first: CorrectedSpan;
  end: number;
  chars: number;
  bulkChars: number;
}

/**
 * Takes spans in any order; gives them as if each had been kept in one piece for each day: a window
 * keeps what is certain every few seconds, and where it did must make no difference.
 */
export function rejoined(spans: readonly CorrectedSpan[]): CorrectedSpan[] {
  const pieces = spans.flatMap((span) => cutEvery(span, secondsPerDay));
  const sorted = pieces.toSorted((a, b) => a.start - b.start || a.seq - b.seq);
  const ending = new Map<string, Growing>();
  const found: Growing[] = [];
  let last: CorrectedSpan | undefined;
  let key = "";
  for (const piece of sorted) {
    // Most spans go on from the one before, whose key costs more than a look.
    if (!last || !isSameWork(last, piece)) key = keyOf(piece);
    last = piece;
    const before = ending.get(key);
    if (before && before.end === piece.start) join(before, piece);
    else {
      if (before) found.push(before);
      const { end, chars, bulkChars } = piece;
      ending.set(key, { first: piece, end, chars, bulkChars });
    }
  }
  return [...found, ...ending.values()].map(({ first, ...grown }) => ({ ...first, ...grown }));
}

function join(before: Growing, { end, chars, bulkChars }: CorrectedSpan): void {
  before.end = end;
  before.chars += chars;
  before.bulkChars += bulkChars;
}

function isSameWork(one: CorrectedSpan, other: CorrectedSpan): boolean {
  return (
    one.session === other.session &&
    one.path === other.path &&
    one.root === other.root &&
    one.mode === other.mode &&
    (one.incident === true) === (other.incident === true) &&
    one.tzOffsetMin === other.tzOffsetMin &&
    localCount(one, secondsPerDay) === localCount(other, secondsPerDay) &&
    isSameOwner(one.owner, other.owner)
  );
}

function keyOf(piece: CorrectedSpan): string {
  const { session, mode, root, path, owner, incident = false, tzOffsetMin } = piece;
  const day = localCount(piece, secondsPerDay);
  return [session, mode, root, path, incident, tzOffsetMin, day, ownerKey(owner)].join("\0");
}

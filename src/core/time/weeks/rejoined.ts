import { ownerKey } from "../spans/span";
import { secondsPerDay } from "../units";
import type { CorrectedSpan } from "./corrected";
import { cutEvery, localCount } from "./localCut";

/**
 * Takes spans in any order; gives them as if each had been kept in one piece for each day: a window
 * keeps what is certain every few seconds, and where it did must make no difference.
 */
export function rejoined(spans: readonly CorrectedSpan[]): CorrectedSpan[] {
  const pieces = spans.flatMap((span) => cutEvery(span, secondsPerDay));
  const sorted = pieces.toSorted((a, b) => a.start - b.start || a.seq - b.seq);
  const ending = new Map<string, CorrectedSpan>();
  const found: CorrectedSpan[] = [];
  for (const piece of sorted) {
    const key = keyOf(piece);
    const before = ending.get(key);
    if (before && before.end === piece.start) ending.set(key, joinedTo(before, piece));
    else {
      if (before) found.push(before);
      ending.set(key, piece);
    }
  }
  return [...found, ...ending.values()];
}

function keyOf(piece: CorrectedSpan): string {
  const { session, mode, root, path, owner, incident, tzOffsetMin } = piece;
  const day = localCount(piece, secondsPerDay);
  return [session, mode, root, path, incident, tzOffsetMin, day, ownerKey(owner)].join("\0");
}

function joinedTo(before: CorrectedSpan, piece: CorrectedSpan): CorrectedSpan {
  return {
    ...before,
    end: piece.end,
    chars: before.chars + piece.chars,
    bulkChars: before.bulkChars + piece.bulkChars,
  };
}

import type { Span } from "../spans/span";

/** A stretch of time with characters and the time zone that it was lived in. */
type Cuttable = Pick<Span, "start" | "end" | "tzOffsetMin" | "chars" | "bulkChars">;

/**
 * Takes a span and a number of seconds that divides a day; gives the span cut wherever the lead's
 * clock showed a multiple of them, its characters in the first piece.
 */
export function cutEvery<Piece extends Cuttable>(span: Piece, seconds: number): Piece[] {
  const { end, tzOffsetMin } = span;
  const ahead = tzOffsetMin * 60;
  const first = (localCount(span, seconds) + 1) * seconds - ahead;
  if (end <= first) return [span];
  const pieces: Piece[] = [];
  let { start, chars, bulkChars } = span;
  do {
    const next = (Math.floor((start + ahead) / seconds) + 1) * seconds - ahead;
    const to = Math.min(end, next);
    pieces.push({ ...span, start, end: to, chars, bulkChars });
    [start, chars, bulkChars] = [to, 0, 0];
  } while (start < end);
  return pieces;
}

/** Takes a span; gives how many whole stretches of so many seconds the lead's clock had gone since 1970 when it began. */
export function localCount({ start, tzOffsetMin }: Cuttable, seconds: number): number {
  return Math.floor((start + tzOffsetMin * 60) / seconds);
}

import type { CorrectedSpan } from "./corrected";
import { cutEvery, localCount } from "./localCut";

/** A piece of a span that lies in one hour of one day, as the lead lived it. */
export interface DayPiece extends CorrectedSpan {
  /** Days from 1970 to the calendar day. */
  readonly day: number;
  /** From 0 to 23, by the lead's clock. */
  readonly hour: number;
  /** Seconds after it, to the next piece, that count where gaps of up to five minutes do. */
  readonly joined: number;
}

/** A gap up to this many seconds may have been work too: the upper end of what is told. */
const joinedAtMost = 300;
const secondsPerHour = 3600;

/** Takes pieces as `unioned` gives them; gives them cut at each hour of the lead's, with the gaps after them. */
export function dayPieces(pieces: readonly CorrectedSpan[]): DayPiece[] {
  const cut = pieces.flatMap((piece) => cutEvery(piece, secondsPerHour)).map(withHour);
  let until = -Infinity;
  return cut.map((piece, place) => {
    const next = cut[place + 1];
    // Characters of what lay under another span come after it, without any time of their own.
    until = Math.max(until, piece.end);
    const gap = next?.day === piece.day ? Math.max(0, next.start - until) : 0;
    return { ...piece, joined: gap <= joinedAtMost ? gap : 0 };
  });
}

function withHour(piece: CorrectedSpan): Omit<DayPiece, "joined"> {
  const hours = localCount(piece, secondsPerHour);
  const day = Math.floor(hours / 24);
  return { ...piece, day, hour: hours - day * 24 };
}

import type { Correction, CorrectedTo, LineStamp, SpanEntry, TimeEntry } from "./timeEntry";

/** A stretch of time that the lead has a word on, in unix seconds; the end is no longer in it. */
export interface Meant {
  readonly from: number;
  readonly until: number;
}

/**
 * Takes entries in any order, a stretch of time, what it was, and the moment the lead says so (unix
 * seconds); gives the corrections that say it: one for each row of spans that a session wrote. A span
 * that reaches into the stretch is meant as a whole; spans are kept every few seconds.
 */
export function correctionsFor(
  entries: readonly TimeEntry[],
  { from, until }: Meant,
  as: CorrectedTo,
  at: number,
): Correction[] {
  const isMeant = ({ start, end }: SpanEntry): boolean =>
    start < until && (end > from || (end === start && start >= from));
  const bySession = new Map<string, (SpanEntry & LineStamp)[]>();
  for (const entry of entries) {
    if (entry.kind !== "span") continue;
    const known = bySession.get(entry.session);
    if (known) known.push(entry);
    else bySession.set(entry.session, [entry]);
  }
  return [...bySession].flatMap(([session, spans]) =>
    rowsOf(
      spans.toSorted((a, b) => a.seq - b.seq),
      isMeant,
    ).map(([first, last]): Correction => ({
      kind: "correction",
      at,
      of: { session, from: first, to: last },
      as,
    })),
  );
}

/** The first and last number of each row of neighbours that are meant. */
function rowsOf(
  spans: readonly (SpanEntry & LineStamp)[],
  isMeant: (span: SpanEntry) => boolean,
): [first: number, last: number][] {
  const rows: [number, number][] = [];
  let row: [number, number] | undefined;
  for (const span of spans) {
    if (!isMeant(span)) row = undefined;
    else if (row) row[1] = span.seq;
    else rows.push((row = [span.seq, span.seq]));
  }
  return rows;
}

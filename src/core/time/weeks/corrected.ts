import type { Span } from "../spans/span";
import type { Correction, LineStamp, SpanEntry, TimeEntry } from "./timeEntry";

/** A span as the lead has it in the end: in another mode, or an incident, where they said so. */
export type CorrectedSpan = Span & LineStamp;

/**
 * Takes entries in any order; gives their spans, each once however often it was read, as the last
 * correction of each has it.
 */
export function correctedSpans(entries: readonly TimeEntry[]): CorrectedSpan[] {
  const sessions = new Map<string, Map<number, SpanEntry & LineStamp>>();
  const corrections = new Map<string, (Correction & LineStamp)[]>();
  for (const entry of entries) {
    if (entry.kind === "span") {
      const known = sessions.get(entry.session);
      if (known) keepOne(known, entry);
      else sessions.set(entry.session, new Map([[entry.seq, entry]]));
    }
    if (entry.kind !== "correction") continue;
    const { session } = entry.of;
    corrections.set(session, [...(corrections.get(session) ?? []), entry]);
  }
  return [...sessions].flatMap(([session, spans]) => {
    const said = corrections.get(session);
    const ofSession = [...spans.values()];
    return said ? ofSession.map((span) => corrected(span, said)) : ofSession;
  });
}

function corrected(span: CorrectedSpan, said: readonly (Correction & LineStamp)[]): CorrectedSpan {
  const last = said
    .filter(({ of }) => of.from <= span.seq && span.seq <= of.to)
    .reduce<(Correction & LineStamp) | undefined>(later, undefined);
  const as = last?.as ?? "asRecorded";
  if (as === "asRecorded") return span;
  return { ...span, ...(as !== "incident" && { mode: as }), incident: as === "incident" };
}

/** Of two lines with one stamp, which no window writes, the one that says more, so that order does not matter. */
function keepOne(spans: Map<number, SpanEntry & LineStamp>, entry: SpanEntry & LineStamp): void {
  const known = spans.get(entry.seq);
  if (known === undefined || isMore(entry, known)) spans.set(entry.seq, entry);
}

function isMore(one: SpanEntry, other: SpanEntry): boolean {
  if (one.end !== other.end) return one.end > other.end;
  return JSON.stringify(one) > JSON.stringify(other);
}

function later(
  one: (Correction & LineStamp) | undefined,
  other: Correction & LineStamp,
): Correction & LineStamp {
  if (one === undefined || other.at !== one.at) return !one || other.at > one.at ? other : one;
  if (other.session !== one.session) return other.session > one.session ? other : one;
  return other.seq > one.seq ? other : one;
}

import type { Span } from "../spans/span";
import type { Correction, LineStamp, SpanEntry, TimeEntry } from "./timeEntry";

/** A span as the lead has it in the end. */
export interface CorrectedSpan extends Span, LineStamp {
  /** Whether incident mode was on, or the lead said afterwards that it was an incident. */
  readonly incident: boolean;
}

/**
 * Takes entries in any order; gives their spans, each once however often it was read, as the last
 * correction of each has it.
 */
export function correctedSpans(entries: readonly TimeEntry[]): CorrectedSpan[] {
  const spans = new Map<string, SpanEntry & LineStamp>();
  const corrections = new Map<string, (Correction & LineStamp)[]>();
  for (const entry of entries) {
    if (entry.kind === "span") keepOne(spans, entry);
    if (entry.kind !== "correction") continue;
    const { session } = entry.of;
    corrections.set(session, [...(corrections.get(session) ?? []), entry]);
  }
  return [...spans.values()].map((span) => {
    const last = (corrections.get(span.session) ?? [])
      .filter(({ of }) => of.from <= span.seq && span.seq <= of.to)
      .reduce<(Correction & LineStamp) | undefined>(later, undefined);
    return { ...span, ...changeOf(span, last) };
  });
}

function changeOf(
  { mode, incident = false }: Span,
  correction: Correction | undefined,
): Pick<CorrectedSpan, "mode" | "incident"> {
  const as = correction?.as ?? "asRecorded";
  if (as === "asRecorded") return { mode, incident };
  return as === "incident" ? { mode, incident: true } : { mode: as, incident: false };
}

/** Of two lines with one stamp, which no window writes, the one that says more, so that order does not matter. */
function keepOne(spans: Map<string, SpanEntry & LineStamp>, entry: SpanEntry & LineStamp): void {
  const key = `${entry.session} ${entry.seq}`;
  const known = spans.get(key);
  if (known === undefined || isMore(entry, known)) spans.set(key, entry);
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

import type { Span } from "../spans/span";
import type { Reflection } from "./reflection";

/** Which window wrote a line, and as its how manieth; no two lines have the same. */
export interface LineStamp {
  readonly session: string;
  readonly seq: number;
}

/**
 * What the lead says a stretch of time was: another mode, or an incident, in which hands on are not
 * held against anybody. "asRecorded" takes an earlier correction back.
 */
export const corrections = [
  "pair",
  "hint",
  "review",
  "read",
  "type",
  "incident",
  "asRecorded",
] as const;

export type CorrectedTo = (typeof corrections)[number];

/** A later word on spans that one session wrote. */
export interface Correction {
  readonly kind: "correction";
  /** Unix seconds at which the lead said it; of several the last one counts. */
  readonly at: number;
  /** The first and last number of the spans meant, both in it. */
  readonly of: { readonly session: string; readonly from: number; readonly to: number };
  readonly as: CorrectedTo;
}

/** A span as a line of the journal. */
export type SpanEntry = Span & { readonly kind: "span" };

/** What a line of the journal of time tells, before it has its stamp. */
export type NewTimeEntry = SpanEntry | Correction | Reflection;

/** One line of the journal of time. */
export type TimeEntry = NewTimeEntry & LineStamp;

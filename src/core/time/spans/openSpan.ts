import { ownerKey, type Span, type SpanMode } from "./span";
import type { SpanPlace } from "./spanSignal";
import { gapSeconds, isSameFile, type OpenSpan, type SpanSettings } from "./spanState";

/** Something the lead did, or had before them. */
export interface Life {
  /** Whole unix seconds. */
  readonly at: number;
  readonly mode: SpanMode;
  readonly place: SpanPlace;
  readonly incident: boolean;
  readonly chars: number;
  readonly bulkChars: number;
}

/** A span that goes on, if one does, and those that have ended. */
export interface Grown {
  readonly open: OpenSpan | undefined;
  readonly spans: readonly Span[];
}

/** Takes a span that goes on, if one does, and what was seen next; gives what goes on and what ended. */
export function grown(before: OpenSpan | undefined, life: Life, settings: SpanSettings): Grown {
  if (!before) return { open: begun(life), spans: [] };
  if (isTail(before, life)) {
    return { open: { ...before, tail: tailWith(before, life.at) }, spans: [] };
  }
  const isHandsAgain = before.tail !== undefined && isHands(life.mode) && isNear(before, life);
  const { open, spans } = isHandsAgain
    ? { open: { ...before, tail: undefined }, spans: [] }
    : untailed(before, settings);
  const isJoined = life.at - open.last <= gapSeconds[open.mode];
  if (isJoined && open.mode === life.mode && isSame(open, life)) {
    return { open: joined(open, life), spans };
  }
  const credited = isJoined ? { ...open, last: life.at } : open;
  return { open: begun(life), spans: [...spans, ...ended(credited, settings)] };
}

/** Takes a span that goes on and a moment in whole unix seconds at which it ends, or nothing for when something was seen last; gives what that makes. */
export function closed(
  before: OpenSpan | undefined,
  settings: SpanSettings,
  at?: number,
): readonly Span[] {
  if (!before) return [];
  const { open, spans } = untailed(before, settings);
  const isJoined = at !== undefined && at - open.last <= gapSeconds[open.mode];
  return [...spans, ...ended(isJoined ? { ...open, last: at } : open, settings)];
}

/**
 * Takes a span that goes on and a moment in whole unix seconds; gives what is certain of it by then,
 * to be kept, and what goes on from there.
 */
export function settledBy(before: OpenSpan | undefined, at: number, settings: SpanSettings): Grown {
  if (!before) return { open: undefined, spans: [] };
  const isOpen = before.tail !== undefined && at - before.last <= gapSeconds[before.mode];
  const { open, spans } = isOpen ? { open: before, spans: [] } : untailed(before, settings);
  const rest = { ...open, start: open.last, chars: 0, bulkChars: 0 };
  return { open: rest, spans: [...spans, ...ended(open, settings)] };
}

function begun({ mode, place, incident, at, chars, bulkChars }: Life): OpenSpan {
  return { mode, place, incident, start: at, last: at, chars, bulkChars, tail: undefined };
}

function isHands(mode: SpanMode): boolean {
  return mode === "type" || mode === "assist";
}

/** Whether a span of edits is followed, on the same file and soon enough for typing to go on. */
function isNear(open: OpenSpan, life: Life): boolean {
  const isSoon = life.at - open.last <= gapSeconds[open.mode];
  return isHands(open.mode) && isSoon && isSame(open, life);
}

function isTail(open: OpenSpan, life: Life): boolean {
  return life.mode === "read" && isNear(open, life);
}

function tailWith({ tail, last }: OpenSpan, at: number): NonNullable<OpenSpan["tail"]> {
  const time = Math.max(at, last);
  return { start: tail?.start ?? time, last: Math.max(time, tail?.last ?? time) };
}

/** What came after the last edit is reading by now, and typing lasted until it began. */
function untailed(before: OpenSpan, settings: SpanSettings): { open: OpenSpan; spans: Span[] } {
  const { tail, ...typed } = before;
  if (!tail) return { open: before, spans: [] };
  const spans = ended({ ...typed, last: tail.start }, settings);
  const { place, incident } = before;
  return { open: { mode: "read", place, incident, ...tail, chars: 0, bulkChars: 0 }, spans };
}

function joined(open: OpenSpan, { at, chars, bulkChars }: Life): OpenSpan {
  return { ...open, last: at, chars: open.chars + chars, bulkChars: open.bulkChars + bulkChars };
}

function isSame(one: OpenSpan, other: Life): boolean {
  return one.incident === other.incident && isSamePlace(one.place, other.place);
}

function isSamePlace(one: SpanPlace, other: SpanPlace): boolean {
  return one === other || (isSameFile(one, other) && ownerKey(one.owner) === ownerKey(other.owner));
}

/** The span as it is kept, cut at midnight; nothing when nothing is in it. */
function ended(open: OpenSpan, { zone, isHidden }: SpanSettings): Span[] {
  const { mode, place, last, bulkChars, incident } = open;
  const hidden = isHidden(place.path);
  const owner = hidden ? { ...place.owner, rule: null } : place.owner;
  const spans: Span[] = [];
  let { start, chars } = open;
  let bulk = bulkChars;
  do {
    const end = Math.min(last, zone.startOfDay(zone.dayOf(start) + 1));
    if (end === start && chars + bulk === 0) break;
    const path = hidden ? "" : place.path;
    const tzOffsetMin = zone.offsetMinutes(start);
    spans.push({
      start,
      end,
      mode,
      root: place.root,
      path,
      owner,
      tzOffsetMin,
      chars,
      bulkChars: bulk,
      ...(incident && { incident }),
    });
    [start, chars, bulk] = [end, 0, 0];
  } while (start < last);
  return spans;
}

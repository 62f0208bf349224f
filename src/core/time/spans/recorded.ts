import { charsIn, isKeySized } from "./editKind";
import { closed, grown, settledBy } from "./openSpan";
import type { Span, SpanMode } from "./span";
import type {
  EditSignal,
  ModeSignal,
  SelectionSignal,
  SpanPlace,
  SpanSignal,
  WindowSignal,
} from "./spanSignal";
import {
  handSeconds,
  isSameFile,
  jumpSeconds,
  lateSeconds,
  type SpanSettings,
  type SpanState,
  tickSeconds,
} from "./spanState";

/** What is known after a signal, and the spans to be kept. */
export interface Recorded {
  readonly state: SpanState;
  readonly spans: readonly Span[];
}

/**
 * Takes what is known, what the editor tells next and the settings; gives what is known then and the
 * spans that became certain. Only what happens in the focused window counts, and of keys and edits
 * only while its lead is there; an edit in a file that is not in front of the lead is nobody's time.
 */
export function recorded(before: SpanState, signal: SpanSignal, settings: SpanSettings): Recorded {
  const { at, steady } = signal;
  const isBroken = hasSlept(before, signal) || hasJumped(before, signal);
  const lost = isBroken ? ended(before, settings) : nothing(before);
  const clocks = { at, steady };
  const ticked = signal.kind === "tick" || isBroken;
  const tickAt = ticked ? steady : lost.state.tickAt;
  const state = { ...lost.state, clocks, tickAt };
  const { state: after, spans } = effectOf(state, signal, settings);
  return { state: after, spans: [...lost.spans, ...spans] };
}

/** Ticks come all the time; one that is late means that nothing ran, so nobody was there. */
function hasSlept({ tickAt }: SpanState, { steady }: SpanSignal): boolean {
  return tickAt !== undefined && steady - tickAt > tickSeconds + lateSeconds;
}

function hasJumped({ clocks }: SpanState, { at, steady }: SpanSignal): boolean {
  if (!clocks) return false;
  return Math.abs(at - clocks.at - (steady - clocks.steady)) > jumpSeconds;
}

function effectOf(state: SpanState, signal: SpanSignal, settings: SpanSettings): Recorded {
  switch (signal.kind) {
    case "window":
      return windowed(state, signal, signal.at, settings);
    case "entered":
      return entered(state, signal.place, signal.at, settings);
    case "edited":
      return edited(state, signal, signal.at, settings);
    case "selected":
      return selected(state, signal, signal.at, settings);
    case "scrolled": {
      const isHere = isSeen(state) && isSameFile(state.place, signal);
      return isHere ? lived(state, "read", signal.at, settings) : nothing(state);
    }
    case "mode":
      return switched(state, signal.mode, signal.on, signal.at, settings);
    case "incident":
      return switched(state, "incident", signal.on, signal.at, settings);
    case "paused": {
      const over = signal.on ? ended(state, settings) : nothing(state);
      return { ...over, state: { ...over.state, paused: signal.on } };
    }
    case "tick": {
      const { open, spans } = settledBy(state.open, Math.floor(signal.at), settings);
      return { state: open === state.open ? state : { ...state, open }, spans };
    }
    case "ended":
      return ended(state, settings);
  }
}

function nothing(state: SpanState): Recorded {
  return { state, spans: [] };
}

/** Closes what goes on where something was seen last. */
function ended(state: SpanState, settings: SpanSettings): Recorded {
  const rest = { ...state, open: undefined, pending: undefined, handAt: undefined };
  return { state: rest, spans: closed(state.open, settings) };
}

function windowed(
  before: SpanState,
  { focused, active }: WindowSignal,
  at: number,
  settings: SpanSettings,
): Recorded {
  const wasThere = isThere(before);
  const state = { ...before, focused, active };
  if (!focused) return ended(state, settings);
  return !wasThere && isThere(state) ? lived(state, "read", at, settings) : nothing(state);
}

function entered(
  before: SpanState,
  place: SpanPlace | undefined,
  at: number,
  settings: SpanSettings,
): Recorded {
  const state = { ...before, place, pending: undefined, handAt: undefined };
  if (place && isThere(before)) return lived(state, "read", at, settings);
  // The file that is left was in front of the lead until now, if they were there at all.
  const until = isThere(before) ? Math.floor(at) : undefined;
  return { state: { ...state, open: undefined }, spans: closed(before.open, settings, until) };
}

function edited(
  state: SpanState,
  signal: EditSignal,
  at: number,
  settings: SpanSettings,
): Recorded {
  if (!isThere(state) || !isSameFile(state.place, signal)) return nothing(state);
  const count = signal.reason === undefined ? charsIn(signal.changes) : 0;
  const isOwn = signal.reason !== undefined || isKeySized(signal.changes);
  if (!isOwn) return lived(state, "assist", at, settings, { chars: 0, bulkChars: count });
  const { handAt, pending } = state;
  if (handAt !== undefined && at - handAt <= handSeconds) {
    return lived(state, "type", at, settings, { chars: count, bulkChars: 0 });
  }
  const isRow = pending !== undefined && at - pending.at <= handSeconds;
  return nothing({ ...state, pending: { at, chars: count + (isRow ? pending.chars : 0) } });
}

function selected(
  before: SpanState,
  { by, root, path }: SelectionSignal,
  at: number,
  settings: SpanSettings,
): Recorded {
  if (by === "command" || !isThere(before)) return nothing(before);
  if (!isSameFile(before.place, { root, path })) return nothing(before);
  const { pending } = before;
  const state = { ...before, handAt: at, pending: undefined };
  if (pending && at - pending.at <= handSeconds) {
    return lived(state, "type", pending.at, settings, { chars: pending.chars, bulkChars: 0 });
  }
  // The cursor follows each letter; that is no reading.
  const { open } = state;
  const follows = open !== undefined && open.mode !== "read" && at - open.last <= handSeconds;
  return follows ? nothing(state) : lived(state, "read", at, settings);
}

function switched(
  before: SpanState,
  what: ModeSignal["mode"] | "incident",
  on: boolean,
  at: number,
  settings: SpanSettings,
): Recorded {
  if (before[what] === on) return nothing(before);
  const state = { ...before, [what]: on };
  return isThere(state) && state.open ? lived(state, "read", at, settings) : nothing(state);
}

/** Whether what is in front of the lead is seen at all. */
function isSeen({ focused, paused }: SpanState): boolean {
  return focused && !paused;
}

/** Whether keys and edits are the lead's. */
function isThere(state: SpanState): boolean {
  return isSeen(state) && state.active;
}

const noChars = { chars: 0, bulkChars: 0 };

/** Something was seen in the file in front of the lead. */
function lived(
  state: SpanState,
  doing: "type" | "assist" | "read",
  at: number,
  settings: SpanSettings,
  chars: { readonly chars: number; readonly bulkChars: number } = noChars,
): Recorded {
  const { place, incident, open: before } = state;
  if (!place) return nothing(state);
  const latest = before ? (before.tail ?? before).last : 0;
  const life = {
    at: Math.max(Math.floor(at), latest),
    mode: modeOf(state, place, doing),
    place,
    incident,
    chars: chars.chars,
    bulkChars: chars.bulkChars,
  };
  const { open, spans } = grown(before, life, settings);
  return { state: { ...state, open }, spans };
}

/** Pairing is pairing whatever is done meanwhile, and so is writing a hint. */
function modeOf(
  { pair, hint, debug }: SpanState,
  { surface }: SpanPlace,
  doing: "type" | "assist" | "read",
): SpanMode {
  if (pair) return "pair";
  if (hint) return "hint";
  if (surface === "review") return "review";
  return debug && doing === "read" ? "debug" : doing;
}

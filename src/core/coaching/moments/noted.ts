import { burstAt, hasSustained, isSustained, withEdit, withMoment } from "./burst";
import type { Moment, MomentKind } from "./moment";
import {
  type Burst,
  burstsAtMost,
  defaultMoments,
  isSamePlace,
  type MomentSettings,
  type MomentState,
  placeKey,
} from "./momentState";
import type {
  Activated,
  Committed,
  Edited,
  Signal,
  SignalPlace,
  Staged,
  SwitchedBranch,
} from "./signal";

type NotTyped = Exclude<Signal, Edited>;

/** What is known after a signal, and the natural breaks that came with it. */
export interface Noticed {
  readonly state: MomentState;
  readonly moments: readonly Moment[];
}

/**
 * Takes what is known, what happened next and the settings; gives what is known then and the moments
 * that came with it. A burst of editing brings each kind of moment once at most. Whose file it is, and
 * whether anything is said, is decided elsewhere. A clock that is set back loses nothing but the time.
 */
export function noted(
  state: MomentState,
  signal: Signal,
  settings: MomentSettings = defaultMoments,
): Noticed {
  const before = onTime(state, signal.at);
  // Most of what happens is typing, which brings no moment by itself.
  if (signal.kind === "edited") return nothing(edited(before, signal, settings));
  const back = returned(before, signal, settings);
  const { state: after, moments } = effectOf(back.state, signal, settings);
  const doneAt = isDone(signal, before) ? signal.at : after.doneAt;
  return {
    state: doneAt === after.doneAt ? after : { ...after, doneAt },
    moments: back.moments.length === 0 ? moments : [...back.moments, ...moments],
  };
}

function effectOf(state: MomentState, signal: NotTyped, settings: MomentSettings): Noticed {
  const { at } = signal;
  switch (signal.kind) {
    case "saved": {
      const burst = burstOf(state, signal, at, settings);
      const isDue = isSustained(burst, settings);
      return isDue ? brought(state, "savedAfterEditing", [burst], at) : nothing(state);
    }
    case "staged":
      return brought(state, "staged", stagedBursts(state, signal, at, settings), at);
    case "activated":
      return activated(state, signal, at, settings);
    case "sessionEnded": {
      const place = state.active ?? [...state.bursts.values()].at(-1);
      if (!place) return nothing(state);
      return brought(state, "sessionEnded", [burstOf(state, place, at, settings)], at);
    }
    case "committed":
      return committed(state, signal, at);
    case "switchedBranch":
      return switchedBranch(state, signal, at);
    case "tick":
      return paused(state, at, settings);
    case "focused":
      return nothing(state);
  }
}

function nothing(state: MomentState): Noticed {
  return { state, moments: [] };
}

/** Times ahead of the clock are of a clock that was set back. */
function onTime(state: MomentState, at: number): MomentState {
  const { keyAt = at, doneAt = at } = state;
  if (keyAt <= at && doneAt <= at) return state;
  const earlier = (time: number | undefined): number | undefined => time && Math.min(time, at);
  return { ...state, keyAt: earlier(state.keyAt), doneAt: earlier(state.doneAt) };
}

/**
 * A debug session may end, and time goes by, with nobody there. Who comes back to a window without a
 * file is back once they go to one.
 */
function isDone({ kind }: NotTyped, { active }: MomentState): boolean {
  return kind !== "tick" && kind !== "sessionEnded" && (kind !== "focused" || active !== undefined);
}

function returned(state: MomentState, signal: NotTyped, settings: MomentSettings): Noticed {
  const isBack = signal.kind === "focused" || signal.kind === "activated";
  if (!isBack || state.doneAt === undefined) return nothing(state);
  if (signal.at - state.doneAt < settings.idleSeconds) return nothing(state);
  const place = signal.kind === "activated" ? signal.place : state.active;
  if (!place) return nothing(state);
  return brought(state, "returned", [burstOf(state, place, signal.at, settings)], signal.at);
}

function edited(
  state: MomentState,
  signal: Edited & { readonly at: number },
  settings: MomentSettings,
): MomentState {
  const { at } = signal;
  const key = placeKey(signal);
  const before = burstAt(state.bursts.get(key), signal, at, settings);
  const bursts = withBurst(state.bursts, withEdit(before, signal, at, settings), key);
  const active = isSamePlace(state.active, signal) ? state.active : placeOf(signal);
  return { bursts, active, keyAt: at, doneAt: at };
}

function stagedBursts(
  state: MomentState,
  { root, paths }: Staged,
  at: number,
  settings: MomentSettings,
): Burst[] {
  return paths
    .filter((path) => state.bursts.has(placeKey({ root, path })))
    .map((path) => burstOf(state, { root, path }, at, settings))
    .filter((burst) => hasSustained(burst, settings));
}

function activated(
  state: MomentState,
  { place }: Activated,
  at: number,
  settings: MomentSettings,
): Noticed {
  const { active } = state;
  if (isSamePlace(active, place)) return nothing(state);
  const next = { ...state, active: place && placeOf(place) };
  if (!active || !state.bursts.has(placeKey(active))) return nothing(next);
  const burst = { ...burstOf(state, active, at, settings), isLeft: true };
  if (isSustained(burst, settings)) return brought(next, "left", [burst], at);
  return nothing({ ...next, bursts: withBurst(next.bursts, burst) });
}

function committed(state: MomentState, signal: Committed, at: number): Noticed {
  const { root, paths, byLead, withTeammate } = signal;
  const [path] = paths;
  if (!byLead || path === undefined) return nothing(state);
  const bursts = new Map(state.bursts);
  for (const one of paths) bursts.delete(placeKey({ root, path: one }));
  const moments: Moment[] = withTeammate ? [] : [{ kind: "committed", at, root, path, paths }];
  return { state: { ...state, bursts }, moments };
}

function switchedBranch(state: MomentState, signal: SwitchedBranch, at: number): Noticed {
  const { root, by, paths = [] } = signal;
  const bursts = new Map([...state.bursts].filter(([, burst]) => burst.root !== root));
  const { active } = state;
  const path = active?.root === root ? active.path : paths[0];
  const isTheirs = by !== undefined && path !== undefined;
  const moments: Moment[] = isTheirs ? [{ kind: "switchedBranch", at, root, path, by }] : [];
  return { state: { ...state, bursts }, moments };
}

/** No key anywhere for a while: a pause in each file that was not left before. */
function paused(state: MomentState, at: number, settings: MomentSettings): Noticed {
  if (state.keyAt === undefined || at - state.keyAt < settings.pauseSeconds) return nothing(state);
  const due = [...state.bursts.values()]
    .filter((burst) => !burst.isLeft && !burst.had.has("pausedAfterEditing"))
    .filter((burst) => isSustained(burstAt(burst, burst, at, settings), settings));
  return brought(state, "pausedAfterEditing", due, at);
}

/** The moments of a kind that the bursts have not had yet. */
function brought(state: MomentState, kind: MomentKind, due: readonly Burst[], at: number): Noticed {
  let { bursts } = state;
  const moments: Moment[] = [];
  for (const burst of due) {
    const isNew = !burst.had.has(kind);
    if (isNew) moments.push({ kind, at, ...placeOf(burst) });
    bursts = withBurst(bursts, isNew ? withMoment(burst, kind, at) : burst);
  }
  return { state: due.length === 0 ? state : { ...state, bursts }, moments };
}

function burstOf(
  state: MomentState,
  place: SignalPlace,
  at: number,
  settings: MomentSettings,
): Burst {
  return burstAt(state.bursts.get(placeKey(place)), place, at, settings);
}

function withBurst(
  known: ReadonlyMap<string, Burst>,
  burst: Burst,
  key = placeKey(burst),
): ReadonlyMap<string, Burst> {
  const bursts = new Map(known);
  bursts.delete(key);
  bursts.set(key, burst);
  const [oldest] = bursts.size > burstsAtMost ? bursts.keys() : [];
  if (oldest !== undefined) bursts.delete(oldest);
  return bursts;
}

function placeOf({ root, path }: SignalPlace): SignalPlace {
  return { root, path };
}

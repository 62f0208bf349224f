import type { MomentKind } from "./moment";
import type { Burst, MomentSettings } from "./momentState";
import type { Edited, SignalPlace } from "./signal";

const nothing: ReadonlySet<never> = new Set();

/**
 * Takes what is known of a file (if anything), its place, the moment (unix seconds) and the settings;
 * gives the burst that goes on there, or a new one when the file lay idle.
 */
export function burstAt(
  burst: Burst | undefined,
  { root, path }: SignalPlace,
  at: number,
  settings: MomentSettings,
): Burst {
  if (burst && at - burst.lastAt < settings.idleSeconds) return burst;
  const sustainedBefore = burst !== undefined && hasSustained(burst, settings);
  return {
    root,
    path,
    lastAt: at,
    editedAt: undefined,
    lines: nothing,
    typedSeconds: 0,
    sustainedBefore,
    isLeft: false,
    had: nothing,
  };
}

/** Takes a burst, an edit of its file at a moment (unix seconds) and the settings; gives it with the edit. */
export function withEdit(
  burst: Burst,
  { line, lines }: Pick<Edited, "line" | "lines">,
  at: number,
  settings: MomentSettings,
): Burst {
  // A clock that was set back joins nothing.
  const gap = at - (burst.editedAt ?? at);
  const joined = gap > 0 && gap <= settings.joinSeconds ? gap : 0;
  return {
    ...burst,
    lastAt: at,
    editedAt: at,
    isLeft: false,
    lines: withLines(burst.lines, line, lines, settings.changedLines),
    typedSeconds: burst.typedSeconds + joined,
  };
}

/** Which lines is kept only until they are enough. */
function withLines(
  known: ReadonlySet<number>,
  line: number,
  count: number,
  enough: number,
): ReadonlySet<number> {
  if (known.size >= enough || (count <= 1 && known.has(line))) return known;
  const lines = new Set(known);
  for (let one = line; one < line + Math.max(count, 1) && lines.size < enough; one += 1) {
    lines.add(one);
  }
  return lines;
}

/** Takes a burst and the settings; gives whether the lead has edited the file for long since the last break. */
export function isSustained({ lines, typedSeconds }: Burst, settings: MomentSettings): boolean {
  return lines.size >= settings.changedLines || typedSeconds >= settings.typedSeconds;
}

/** Takes a burst and the settings; gives whether the file holds long editing that is not committed. */
export function hasSustained(burst: Burst, settings: MomentSettings): boolean {
  return burst.sustainedBefore || isSustained(burst, settings);
}

/** Takes a burst, a kind and the moment (unix seconds); gives it with that moment had. */
export function withMoment(burst: Burst, kind: MomentKind, at: number): Burst {
  return { ...burst, lastAt: at, had: new Set([...burst.had, kind]) };
}

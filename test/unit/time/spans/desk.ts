import { LocalTime } from "../../../../src/core/time/localTime";
import { recorded } from "../../../../src/core/time/spans/recorded";
import type { OwnerSnapshot, Span } from "../../../../src/core/time/spans/span";
import type { SpanPlace, SpanSignal } from "../../../../src/core/time/spans/spanSignal";
import {
  noSpan,
  type SpanSettings,
  type SpanState,
} from "../../../../src/core/time/spans/spanState";

export const theirs: OwnerSnapshot = { rule: "/src/", owners: ["@noor"], teamOwned: true };

/** Takes a path; gives the file in an editor. */
export function file(path: string, surface: SpanPlace["surface"] = "editor"): SpanPlace {
  return { root: "/r", path, owner: theirs, surface };
}

type Told = SpanSignal extends infer One
  ? One extends unknown
    ? Omit<One, "at" | "steady">
    : never
  : never;

/** A lead at an editor, with a clock that the test turns. */
export class Desk {
  readonly spans: Span[] = [];
  private state: SpanState = noSpan;
  private path: string | undefined;
  private steady = 500;

  constructor(
    private at: number,
    readonly settings: SpanSettings = { zone: new LocalTime("UTC"), isHidden: () => false },
  ) {
    this.tell({ kind: "window", focused: true, active: true });
  }

  tell(signal: Told): this {
    const { at, steady } = this;
    const { state, spans } = recorded(this.state, { ...signal, at, steady }, this.settings);
    this.state = state;
    this.spans.push(...spans);
    return this;
  }

  /** Lets time pass; the wall clock may be set meanwhile. */
  wait(seconds: number, set = 0): this {
    this.steady += seconds;
    this.at += seconds + set;
    return this;
  }

  enter(path: string | undefined, surface?: SpanPlace["surface"]): this {
    this.path = path;
    return this.tell({
      kind: "entered",
      place: path === undefined ? undefined : file(path, surface),
    });
  }

  /** A key: the text changes, then the cursor moves. */
  type(text = "a"): this {
    this.edit(text);
    return this.select();
  }

  edit(text: string, path = this.path ?? "none", rangeLength = 0): this {
    return this.tell({ kind: "edited", root: "/r", path, changes: [{ text, rangeLength }] });
  }

  select(by: "keyboard" | "mouse" | "command" = "keyboard"): this {
    return this.tell({ kind: "selected", root: "/r", path: this.path ?? "none", by });
  }

  scroll(): this {
    return this.tell({ kind: "scrolled", root: "/r", path: this.path ?? "none" });
  }

  blur(): this {
    return this.tell({ kind: "window", focused: false, active: false });
  }

  focus(): this {
    return this.tell({ kind: "window", focused: true, active: true });
  }

  end(): readonly Span[] {
    this.tell({ kind: "ended" });
    return this.spans;
  }

  /** Seconds by mode and path, as in "type a 12". */
  sums(): string[] {
    this.tell({ kind: "ended" });
    return sumsOf(this.spans);
  }
}

/** Takes spans; gives their seconds by mode and path, as in "type a 12", nothing for none. */
export function sumsOf(spans: readonly Pick<Span, "mode" | "path" | "start" | "end">[]): string[] {
  const sums = new Map<string, number>();
  for (const { mode, path, start, end } of spans) {
    const key = `${mode} ${path}`;
    sums.set(key, (sums.get(key) ?? 0) + end - start);
  }
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .map(([key, sum]) => `${key} ${sum}`)
    .toSorted();
}

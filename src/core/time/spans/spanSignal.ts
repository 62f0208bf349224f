import type { OwnerSnapshot } from "./span";

/** A file in front of the lead, and whose it is. */
export interface SpanPlace {
  /** The repository's top folder. */
  readonly root: string;
  /** Repository-relative, with "/". */
  readonly path: string;
  readonly owner: OwnerSnapshot;
  /** What it is shown for: in a diff editor, a comment box or a pull request it is reviewed. */
  readonly surface: "editor" | "review";
}

/** One change of a text, as the editor tells it. */
export interface TextChange {
  readonly text: string;
  /** How many characters it took away. */
  readonly rangeLength: number;
}

/** What the editor tells, as it happens. */
export type SpanEvent =
  | WindowSignal
  | { readonly kind: "entered"; readonly place: SpanPlace | undefined }
  | EditSignal
  | SelectionSignal
  | ScrollSignal
  | ModeSignal
  /** Incident mode began or ended: what is done meanwhile is marked. */
  | { readonly kind: "incident"; readonly on: boolean }
  | { readonly kind: "paused"; readonly on: boolean }
  | { readonly kind: "tick" }
  | { readonly kind: "ended" };

/** What the editor tells, and when. */
export type SpanSignal = {
  /** Unix seconds, with fractions where known. */
  readonly at: number;
  /** Seconds of a clock that nobody sets, from any beginning. */
  readonly steady: number;
} & SpanEvent;

/** The window got or lost the focus, or the lead's hands came back or rest (`WindowState`). */
export interface WindowSignal {
  readonly kind: "window";
  readonly focused: boolean;
  readonly active: boolean;
}

interface InFile {
  readonly root: string;
  readonly path: string;
}

/** A document changed, by whomever. */
export interface EditSignal extends InFile {
  readonly kind: "edited";
  readonly changes: readonly TextChange[];
  readonly reason?: "undo" | "redo";
}

/** The selection changed. */
export interface SelectionSignal extends InFile {
  readonly kind: "selected";
  readonly by: "keyboard" | "mouse" | "command";
}

/** Other lines came into view. */
export interface ScrollSignal extends InFile {
  readonly kind: "scrolled";
}

/** Pairing, writing a hint or debugging began or ended; the first two say what all work is meanwhile. */
export interface ModeSignal {
  readonly kind: "mode";
  readonly mode: "pair" | "hint" | "debug";
  readonly on: boolean;
}

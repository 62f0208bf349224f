/** The natural breaks at which a nudge may appear. */
export const momentKinds = [
  "committed",
  "savedAfterEditing",
  "pausedAfterEditing",
  "staged",
  "left",
  "sessionEnded",
  "returned",
  "switchedBranch",
] as const;

/** One of them; each is a rule of its own that the lead can switch off. */
export type MomentKind = (typeof momentKinds)[number];

/** A natural break in the lead's work on a file. Whose file it is, is judged later. */
export interface Moment {
  readonly kind: MomentKind;
  /** Unix seconds. */
  readonly at: number;
  /** The repository's top folder. */
  readonly root: string;
  /** Repository-relative, with "/". */
  readonly path: string;
  /** All files of a commit, `path` first. */
  readonly paths?: readonly string[];
  /** Address of the teammate whose branch it is, for "switchedBranch". */
  readonly by?: string;
}

/** Takes any value; gives whether it is a kind of moment as Baton keeps it. */
export function isMomentKind(value: unknown): value is MomentKind {
  return momentKinds.some((kind) => kind === value);
}

/** What the lead did in a stretch of time. */
export const spanModes = ["type", "assist", "read", "review", "pair", "hint", "debug"] as const;

export type SpanMode = (typeof spanModes)[number];

/** Whose the file was at that moment. It can be worked out anew from the path when CODEOWNERS changes. */
export interface OwnerSnapshot {
  /** The pattern of the CODEOWNERS rule in force; null where there is none, or where it is not kept. */
  readonly rule: string | null;
  readonly owners: readonly string[];
  readonly teamOwned: boolean;
}

/** The part of it that CODEOWNERS says. */
export type OwnerRule = Pick<OwnerSnapshot, "rule" | "owners">;

/** A stretch of one mode of work on one file, both ends in unix seconds. */
export interface Span {
  readonly start: number;
  /** At `start` where only one thing was seen: no time is added for what was not. */
  readonly end: number;
  readonly mode: SpanMode;
  /** The repository's top folder. */
  readonly root: string;
  /** Repository-relative, with "/"; empty for a file whose name is not kept. */
  readonly path: string;
  readonly owner: OwnerSnapshot;
  /** How many minutes the lead's time zone was ahead of UTC. */
  readonly tzOffsetMin: number;
  /** Characters that the lead typed. */
  readonly chars: number;
  /** Characters that came in bulk: pasted, completed, written by an agent. */
  readonly bulkChars: number;
  /** Whether incident mode was on; absent when it was not. */
  readonly incident?: boolean;
}

/** Takes a span; gives how many seconds it is long. */
export function secondsOf({ start, end }: Pick<Span, "start" | "end">): number {
  return end - start;
}

/** Takes a snapshot; gives a text that no other snapshot gives. */
export function ownerKey({ rule, owners, teamOwned }: OwnerSnapshot): string {
  // No path, pattern or owner holds a NUL.
  return `${teamOwned}\0${rule === null}\0${rule ?? ""}\0${owners.join("\0")}`;
}

/** Takes two snapshots; gives whether their keys would be the same. */
export function isSameOwner(one: OwnerSnapshot, other: OwnerSnapshot): boolean {
  return one.teamOwned === other.teamOwned && isSameRule(one, other);
}

/** Takes two snapshots; gives whether the same rule names the same owners in both. */
export function isSameRule(one: OwnerRule, { rule, owners }: OwnerRule): boolean {
  return (
    one.rule === rule &&
    one.owners.length === owners.length &&
    one.owners.every((owner, place) => owner === owners[place])
  );
}

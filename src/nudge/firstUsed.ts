import type { Memento } from "vscode";
import type { Clock } from "../host/clock";

const firstUsedKey = "nudge.firstUsedAt.v1";

/** Takes the store for all workspaces and the clock; gives when Baton was first used, in unix seconds, and keeps it. */
export function firstUsed(everywhere: Memento, clock: Clock): number {
  const kept: unknown = everywhere.get(firstUsedKey);
  if (typeof kept === "number") return kept;
  const now = clock.now();
  void everywhere.update(firstUsedKey, now);
  return now;
}

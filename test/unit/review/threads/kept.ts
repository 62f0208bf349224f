import type { KeptThread } from "../../../../src/core/review/threads/thread";

/** Makes a thread with one comment, with what is given in place of its usual parts. */
export function kept(given: Partial<KeptThread> = {}, text = "note: Here."): KeptThread {
  return {
    id: "a-1",
    begunAt: 100,
    changedAt: 100,
    root: "/shop",
    path: "src/pay.ts",
    lines: { from: 2, to: 2 },
    side: "new",
    anchor: { lines: ["pay();"], before: [], behind: [] },
    severity: "info",
    keptBack: [],
    comments: [{ id: "c-1", at: 100, by: "lead", name: "", text }],
    state: "open",
    ...given,
  };
}

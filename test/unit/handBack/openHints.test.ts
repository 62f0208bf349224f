import assert from "node:assert/strict";
import type { HandBackEntry } from "../../../src/core/coaching/handBack/entry";
import { openHintsIn } from "../../../src/core/coaching/handBack/openHints";

describe("the hints that are open in an area", () => {
  const opened = (id: string, at: number, paths: readonly string[]): HandBackEntry => {
    return { kind: "handBack", step: "opened", id, at, root: "/r", person: "a@b.example", paths };
  };

  it("are those on one of its files, in this repository, that are not over", () => {
    const entries: HandBackEntry[] = [
      opened("a", 1, ["docs/x", "src/a"]),
      opened("b", 2, ["src/b"]),
      opened("c", 3, ["elsewhere"]),
      { ...opened("d", 4, ["src/b"]), root: "/other" },
      opened("e", 5, ["src/b"]),
      { kind: "handBack", step: "closed", id: "e", at: 6, root: "/r" },
    ];
    assert.deepEqual(openHintsIn(entries, "/r", new Set(["src/a", "src/b"])), [
      { path: "src/b", at: 2 },
      { path: "src/a", at: 1 },
    ]);
  });
});

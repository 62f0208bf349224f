import assert from "node:assert/strict";
import type { NewEntry } from "../../../src/core/coaching/ledger/entry";
import { takeOverOldStores } from "../../../src/host/records/oldStores";

/** A store as the editor gives it: texts in, whatever JSON makes of them out. */
class Store {
  private readonly kept = new Map<string, string>();

  keys(): readonly string[] {
    return [...this.kept.keys()];
  }

  get(key: string, fallback?: unknown) {
    const text = this.kept.get(key);
    return text === undefined ? fallback : JSON.parse(text);
  }

  async update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.kept.delete(key);
    else this.kept.set(key, JSON.stringify(value));
  }
}

describe("what an earlier version has kept", () => {
  const taken: [NewEntry, number | undefined][] = [];
  const ledger = { add: (entry: NewEntry, at?: number) => void taken.push([entry, at]) };
  beforeEach(() => (taken.length = 0));

  it("goes into the ledger, once", async () => {
    const [everywhere, here] = [new Store(), new Store()];
    const act = { act: "pair", email: "noor@shop.example", at: 1000, root: "/r" };
    await everywhere.update("nudge.acts.v1", [act]);
    await everywhere.update("nudge.snoozedUntil.v1", 5000);
    await here.update("nudge.silencedFiles.v1", ["/r\nsrc/a.ts"]);
    for (let start = 0; start < 2; start += 1) await takeOverOldStores(everywhere, here, ledger);
    assert.deepEqual(taken, [
      [{ kind: "act", act: "pair", person: act.email, root: "/r", path: ".git" }, 1000],
      [{ kind: "snooze", until: 5000 }, undefined],
      [{ kind: "quiet", what: "file", root: "/r", name: "src/a.ts" }, undefined],
    ]);
    assert.deepEqual([...everywhere.keys(), ...here.keys()], []);
  });

  it("is left out where it is damaged", async () => {
    const [everywhere, here] = [new Store(), new Store()];
    const good = { act: "ask", email: "a@b.example", at: 5, root: "/r" };
    const bad = [null, 1, {}, { ...good, act: "scold" }, { ...good, at: "now" }, "x"];
    await everywhere.update("nudge.acts.v1", [...bad, good]);
    await everywhere.update("nudge.snoozedUntil.v1", "soon");
    await here.update("nudge.silencedFiles.v1", ["no newline", "/r\na\nb"]);
    await takeOverOldStores(everywhere, here, ledger);
    assert.equal(taken.length, 1);
    await everywhere.update("nudge.acts.v1", "text");
    await takeOverOldStores(everywhere, here, ledger);
    assert.equal(taken.length, 1);
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { Turns, type Urgency } from "../../../src/git/turns";

/** Work that ends when it is told to. */
class Work {
  readonly started: string[] = [];
  private readonly ends = new Map<string, () => void>();

  run(turns: Turns, name: string, urgency: Urgency): Promise<void> {
    return turns.take(urgency, () => {
      this.started.push(name);
      return new Promise((resolve) => this.ends.set(name, resolve));
    });
  }

  async end(name: string): Promise<void> {
    this.ends.get(name)?.();
    await settled();
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("turns", () => {
  it("go to two at a time, one of them in the background, the lead's questions first", async () => {
    const [turns, work] = [new Turns(), new Work()];
    for (const name of ["b1", "b2", "l1", "l2"]) {
      void work.run(turns, name, name.startsWith("b") ? "background" : "lead");
    }
    await settled();
    assert.deepEqual(work.started, ["b1", "l1"]);
    await work.end("b1");
    assert.deepEqual(work.started, ["b1", "l1", "l2"]);
    await work.end("l1");
    assert.deepEqual(work.started, ["b1", "l1", "l2", "b2"]);
  });

  it("come to all in the end, also after work that fails, and never to more than two", async () => {
    const works = fc.array(fc.record({ isLead: fc.boolean(), fails: fc.boolean() }));
    await fc.assert(
      fc.asyncProperty(works, async (all) => {
        const turns = new Turns();
        let [running, most, done] = [0, 0, 0];
        const results = all.map(({ isLead, fails }) =>
          turns.take(isLead ? "lead" : "background", async () => {
            running += 1;
            most = Math.max(most, running);
            await settled();
            running -= 1;
            done += 1;
            if (fails) throw new Error("as told");
          }),
        );
        await Promise.allSettled(results);
        assert.equal(done, all.length);
        assert.ok(most <= 2);
      }),
      { numRuns: 30 },
    );
  });
});

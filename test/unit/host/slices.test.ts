import assert from "node:assert/strict";
import { inSlices } from "../../../src/host/slices";

const never = { dispose: () => undefined };

function token(isCancelled: () => boolean): Parameters<typeof inSlices>[2] {
  return {
    get isCancellationRequested() {
      return isCancelled();
    },
    onCancellationRequested: () => never,
  };
}

/** Keeps the only thread busy for longer than a slice. */
function work(): void {
  const start = performance.now();
  while (performance.now() - start < 12);
}

describe("work in slices", () => {
  it("takes each item once, in order, and lets others have their turn", async () => {
    const seen: unknown[] = [];
    const others = setImmediate(() => seen.push("other"));
    const take = (item: number): void => {
      seen.push(item);
      work();
    };
    assert.equal(
      await inSlices(
        [1, 2, 3],
        take,
        token(() => false),
      ),
      true,
    );
    clearImmediate(others);
    assert.deepEqual(seen, [1, "other", 2, 3]);
  });

  it("stops between two slices when it is not wanted any more", async () => {
    const seen: number[] = [];
    const take = (item: number): void => {
      seen.push(item);
      work();
    };
    assert.equal(
      await inSlices(
        [1, 2, 3],
        take,
        token(() => seen.length === 2),
      ),
      false,
    );
    assert.deepEqual(seen, [1, 2]);
  });

  it("does nothing to nothing", async () => {
    assert.equal(
      await inSlices(
        [],
        () => assert.fail(),
        token(() => true),
      ),
      true,
    );
  });
});

import assert from "node:assert/strict";
import { keptDays, outlivedHints } from "../../../src/core/coaching/handBack/outlived";
import { secondsPerDay } from "../../../src/core/time/units";
import { now } from "../history/smallHistory";
import { done, opened } from "./steps";

const hint = { record: { parked: "a1", at: now - 1 } };
const month = keptDays * secondsPerDay;

describe("a hint that is kept", () => {
  it("is outlived a month after the last step of its hand-back, which has ended", () => {
    const steps = [opened(), done("closed", 10), done("thanked", 20)];
    assert.deepEqual(outlivedHints([hint], steps, now + month + 20), []);
    assert.deepEqual(outlivedHints([hint], steps, now + month + 21), [hint]);
    for (const end of ["broughtBack", "dropped"] as const) {
      assert.deepEqual(outlivedHints([hint], [opened(), done(end)], now + 2 * month), [hint]);
    }
  });

  it("is not while its hand-back is open, however long", () => {
    const steps = [opened(), done("answered", 5)];
    assert.deepEqual(outlivedHints([hint], steps, now + 100 * month), []);
  });

  it("is not while it is a draft", () => {
    assert.deepEqual(outlivedHints([{ record: { at: now } }], [], now + 100 * month), []);
  });

  it("counts from its drafting when the record knows nothing of it", () => {
    assert.deepEqual(outlivedHints([hint], [], now + month - 1), []);
    assert.deepEqual(outlivedHints([hint], [], now + month), [hint]);
    assert.deepEqual(outlivedHints([hint], [{ ...opened(), id: "b2" }], now + month), [hint]);
  });
});

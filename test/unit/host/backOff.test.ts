import assert from "node:assert/strict";
import { retryAfterSeconds } from "../../../src/host/backOff";

describe("after git has failed", () => {
  it("it is left alone for half a minute, then twice as long each time, an hour at most", () => {
    assert.deepEqual([1, 2, 3, 7, 8, 1000].map(retryAfterSeconds), [30, 60, 120, 1920, 3600, 3600]);
  });
});

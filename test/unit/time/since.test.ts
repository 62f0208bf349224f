import assert from "node:assert/strict";
import { secondsSince } from "../../../src/core/time/since";

describe("how long ago something was", () => {
  it("is the time between, and long when the clock was put back meanwhile", () => {
    assert.equal(secondsSince(1000, 1010), 10);
    assert.equal(secondsSince(1000, 1000), 0);
    assert.equal(secondsSince(1000, 400), Infinity);
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { best, percentile, ratioOf } from "../../bench/statistics";

describe("statistics of the bench", () => {
  it("takes the nearest rank as a percentile", () => {
    const values = [5, 1, 4, 2, 3];
    assert.equal(percentile(values, 0.5), 3);
    assert.equal(percentile(values, 0.99), 5);
    assert.equal(percentile(values, 0), 1);
    assert.equal(percentile([7], 0.5), 7);
  });

  it("has no percentile of nothing", () => assert.ok(Number.isNaN(percentile([], 0.5))));

  it("gives a measurement that enough others do not exceed, whatever their order", () => {
    const values = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const found = percentile(given, share);
        const below = given.filter((one) => one <= found).length;
        assert.ok(given.includes(found) && below >= share * given.length);
        assert.equal(percentile(given.toReversed(), share), found);
      }),
    );
  });

  it("takes the least as the best", () => assert.equal(best([3, 1, 2]), 1));

  it("divides only by what is there", () => {
    assert.equal(ratioOf(5, 4), 1.25);
    assert.equal(ratioOf(5, 0), undefined);
    assert.equal(ratioOf(Number.NaN, 4), undefined);
  });
});

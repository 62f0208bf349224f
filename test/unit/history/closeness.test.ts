import assert from "node:assert/strict";
import fc from "fast-check";
import { closenessIn, type Places } from "../../../src/core/history/closeness";
import { type Amounts, noTally } from "../../../src/core/history/tally";

const everybody = (): boolean => true;
const none: ReadonlyMap<number, Amounts> = new Map();
const empty: Places = { everywhere: none, folder: none, companions: none, file: none };
const places = ["everywhere", "folder", "companions", "file"] as const;

describe("closeness to a file", () => {
  const amount = fc.double({ min: 0, max: 100, noNaN: true });
  const amounts = fc.record({ decayed: amount, lately: amount, now: amount });

  it("never falls with a person's own work in any place, nor grows with somebody else's on the file", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.tuple(amounts, amounts, amounts, amounts),
        fc.constantFrom("decayed", "lately", "now"),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (place, [everywhere, folder, companions, file], by, more) => {
          const same = (of: Amounts) =>
            new Map([
              [0, of],
              [1, of],
            ]);
          const before: Places = {
            everywhere: same(everywhere),
            folder: same(folder),
            companions: same(companions),
            file: same(file),
          };
          const own = before[place].get(0) ?? noTally;
          const grown = new Map([...before[place], [0, { ...own, [by]: own[by] + more }]]);
          const [was, is] = [before, { ...before, [place]: grown }].map((all) =>
            closenessIn(all, everybody),
          );
          const of = (told: typeof was, person: number): number => told?.(person).closeness ?? 0;
          const slack = 1e-9;
          assert.ok(of(is, 0) >= of(was, 0) - slack);
          assert.ok(of(is, 1) <= of(was, 1) + slack);
        },
      ),
    );
  });

  it("does not fail where nobody has done anything", () => {
    assert.ok(Number.isFinite(closenessIn(empty, everybody)(0).closeness));
  });

  it("takes the share of colleagues only", () => {
    const file = new Map([
      [0, { ...noTally, lately: 1 }],
      [1, { ...noTally, lately: 9 }],
    ]);
    const all = closenessIn({ ...empty, file }, everybody)(0).closeness;
    assert.ok(closenessIn({ ...empty, file }, (person) => person === 0)(0).closeness > all);
  });
});

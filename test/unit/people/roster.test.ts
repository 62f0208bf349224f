import assert from "node:assert/strict";
import fc from "fast-check";
import { parseRoster } from "../../../src/core/people/roster";

describe("the roster setting", () => {
  it("gives its entries, with the handle's @ put where it is missing", () => {
    const { entries, problems } = parseRoster([
      { name: " Noor ", emails: ["noor@shop.example", " "], handle: "noorh" },
      { handle: "@tomasz" },
    ]);
    assert.deepEqual(entries, [
      { name: "Noor", emails: ["noor@shop.example"], handle: "@noorh" },
      { name: "", emails: [], handle: "@tomasz" },
    ]);
    assert.deepEqual(problems, []);
  });

  it("names the place of each bad entry and keeps the good ones", () => {
    const { entries, problems } = parseRoster([
      "noor",
      { name: 7, handle: "@a" },
      { emails: "a@b" },
      { name: "nobody" },
      { handle: "@ok" },
      { handle: 3 },
    ]);
    assert.deepEqual(
      entries.map(({ handle }) => handle),
      ["@ok"],
    );
    assert.deepEqual(
      problems.map((problem) => /entry (\d)/.exec(problem)?.[1]),
      ["1", "2", "3", "4", "6"],
    );
  });

  it("says what to write when it is no list", () => {
    assert.match(parseRoster({}).problems.join(), /baton\.team: write a list/);
    assert.deepEqual(parseRoster(undefined), { entries: [], problems: [] });
  });

  it("takes anything without throwing, each entry either good or named", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (value) => {
        const { entries, problems } = parseRoster(value);
        assert.equal(entries.length + problems.length, value.length);
      }),
    );
  });
});

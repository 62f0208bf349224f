import assert from "node:assert/strict";
import { parseBench, UsageError } from "../../bench/benchArguments";
import { benchRows } from "../../bench/rows";

describe("the arguments of the bench", () => {
  const parse = (...args: string[]) => parseBench(args, ["size", "who"]);

  it("asks for everything on the generated repository by itself", () => {
    assert.deepEqual(parse(), { repo: undefined, json: false, rows: [] });
  });

  it("takes a repository, rows and JSON in any order, with or without a second --", () => {
    const asked = { repo: "../x", json: true, rows: ["who", "size"] };
    assert.deepEqual(parse("who", "--repo", "../x", "size", "--json"), asked);
    assert.deepEqual(parse("--json", "--repo=../x", "--", "who", "size"), asked);
  });

  it("says what the rows are when there is no such row", () => {
    assert.throws(
      () => parse("sise"),
      new UsageError("There is no row sise; the rows are size, who."),
    );
  });

  it("says how it is used when an option is unknown or lacks its value", () => {
    assert.throws(() => parse("--rows"), /--rows.*Use: npm run bench/s);
    assert.throws(() => parse("--repo"), /--repo.*Use: npm run bench/s);
  });

  it("has rows of different names", () => {
    const names = benchRows.map((row) => row.name);
    assert.equal(new Set(names).size, names.length);
  });
});

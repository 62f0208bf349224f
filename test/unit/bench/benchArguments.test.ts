import assert from "node:assert/strict";
import { parseBench, UsageError } from "../../bench/benchArguments";
import { benchRows } from "../../bench/rows";

describe("the arguments of the bench", () => {
  const parse = (...args: string[]) => parseBench(args, ["size", "who"]);

  it("asks for everything on the generated repository by itself", () => {
    assert.deepEqual(parse(), { repo: undefined, file: undefined, json: false, rows: [] });
  });

  it("takes a repository, rows and JSON in any order, with or without a second --", () => {
    const asked = { repo: "../x", file: "y", json: true, rows: ["who", "size"] };
    const [repo, file] = [
      ["--repo", "../x"],
      ["--file", "y"],
    ];
    assert.deepEqual(parse("who", ...repo, "size", "--json", ...file), asked);
    assert.deepEqual(parse("--json", "--file=y", "--repo=../x", "--", "who", "size"), asked);
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

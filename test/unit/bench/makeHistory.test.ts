import assert from "node:assert/strict";
import { makeHistory } from "../../bench/made/makeHistory";
import { Random } from "../../bench/made/random";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

const size = { commits: 400, authors: 30, areas: 6, years: 2 };
const end = new Date("2026-06-01T00:00:00Z");

describe("the generated history of the bench", () => {
  let folder = "";
  before(async () => {
    folder = await tempFolder("bench-history");
    await makeHistory(size, end).into(folder);
  });
  after(() => removeFolder(folder));

  const lines = async (...args: string[]): Promise<string[]> =>
    (await runGit(folder, args)).trim().split("\n");

  it("has as many commits as it was asked for, some of them merges, and ends when it should", async () => {
    assert.deepEqual(await lines("rev-list", "--count", "main"), ["400"]);
    assert.ok((await lines("rev-list", "--merges", "main")).length > 5);
    assert.deepEqual(await lines("log", "-1", "--format=%cI", "main"), [
      "2026-06-01T00:00:00+00:00",
    ]);
  });

  it("has many authors, co-authors on some commits, and owners", async () => {
    assert.ok(new Set(await lines("log", "--format=%aE", "main")).size > 15);
    const coAuthored = await lines("log", "--format=%h", "--grep=^Co-authored-by: ", "main");
    assert.ok(coAuthored.length > 5 && coAuthored.length < 100);
    assert.match(await runGit(folder, ["show", "main:.github/CODEOWNERS"]), /^\/.+\/ @bench\/team/);
  });

  it("has a long tail of files", async () => {
    const sizes = (await lines("log", "--format=%x00", "--name-only", "main"))
      .join("\n")
      .split("\0")
      .map((files) => files.trim().split("\n").filter(Boolean).length);
    assert.ok(sizes.filter((one) => one === 1).length > 100);
    assert.ok(Math.max(...sizes) > 9, `at most ${Math.max(...sizes)}`);
  });

  it("comes out the same each time", async () => {
    const again = await tempFolder("bench-history-again");
    await makeHistory(size, end).into(again);
    const tip = await runGit(again, ["rev-parse", "main"]);
    await removeFolder(again);
    assert.equal(tip, await runGit(folder, ["rev-parse", "main"]));
  });
});

describe("repeatable chance", () => {
  it("stays below its bound and repeats itself", () => {
    const [one, other] = [new Random(3), new Random(3)];
    for (let count = 0; count < 1000; count += 1) {
      const value = one.below(7, 2);
      assert.equal(value, other.below(7, 2));
      assert.ok(value >= 0 && value < 7);
    }
  });

  it("picks from nothing with an error", () => assert.throws(() => new Random(1).pick([])));
});

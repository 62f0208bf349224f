import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { manifest } from "../harness/manifest";
import { withTables } from "../harness/readmeTables";

const root = path.resolve(__dirname, "../..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");

describe("the README", () => {
  it("has the settings and commands of the manifest (npm run docs makes them anew)", () => {
    assert.equal(withTables(readme, manifest), readme);
  });

  it("names only scripts that exist", () => {
    const named = Array.from(
      readme.matchAll(/npm run (?:--silent )?([\w:]+)/g),
      ([, name]) => name,
    );
    const missing = named.filter((name) => !(name && name in manifest.scripts));
    assert.deepEqual(missing, []);
  });

  it("links only to files that are there", () => {
    const links = Array.from(readme.matchAll(/\]\(([^):]+)\)/g), ([, link = ""]) => link);
    for (const link of links) readFileSync(path.join(root, link));
    assert.ok(links.length > 0);
  });
});

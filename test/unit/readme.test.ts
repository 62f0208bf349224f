import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { manifest } from "../harness/manifest";
import { withTables } from "../harness/readmeTables";
import { faces } from "../screenshots/faces";

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

  it("links only to files and sections that are there", () => {
    const links = Array.from(readme.matchAll(/\]\(([^):]+)\)/g), ([, link = ""]) => link);
    const headings = Array.from(readme.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) =>
      anchorOf(heading),
    );
    for (const link of links) {
      if (link.startsWith("#")) assert.ok(headings.includes(link), link);
      else readFileSync(path.join(root, link));
    }
    assert.ok(links.length > 0);
  });

  it("shows every picture that is taken, each with what is on it in words", () => {
    const shown = Array.from(
      readme.matchAll(/^!\[([^\]]{20,})\]\((media\/.+\.png)\)$/gm),
      ([, , file]) => file,
    );
    const taken = faces.map(({ name }) => `media/screenshots/${name}.png`);
    assert.deepEqual(shown, taken);
    assert.deepEqual(
      readdirSync(path.join(root, "media", "screenshots")).toSorted(),
      taken.map((file) => path.basename(file)).toSorted(),
    );
  });
});

/** How GitHub and the marketplace name the place of a heading. */
function anchorOf(heading: string): string {
  return `#${heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-")}`;
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { bundle, type Bundle } from "../harness/bundles";
import { noticesFile, thirdPartyNotices } from "../harness/notices";
import { projectRoot } from "../harness/paths";

const kilobyte = 1024;

/** The source files that run as soon as the bundle is loaded. */
function atOnceIn({ entry, metafile }: Bundle): ReadonlySet<string> {
  const atOnce = new Set([entry]);
  // A set that grows is gone through to its end.
  for (const file of atOnce) {
    for (const { path: name, kind } of metafile.inputs[file]?.imports ?? []) {
      if (kind !== "dynamic-import") atOnce.add(name);
    }
  }
  return atOnce;
}

describe("the bundle", () => {
  it("of the extension stays under 900 KB, so that it starts fast", async () => {
    const { bytes: size } = await bundle("build:extension");
    assert.ok(size > kilobyte && size < 900 * kilobyte, `${size} bytes`);
  });

  it("of the extension reads no comment and starts no git before that is wanted", async () => {
    const atOnce = atOnceIn(await bundle("build:extension"));
    assert.ok(atOnce.has("src/review/record.ts"));
    const heavy = [...atOnce].filter((file) =>
      /^src\/core\/review\/(?:reading|findings|tone\/.*)\.ts$|node_modules\/simple-git\//.test(
        file,
      ),
    );
    assert.deepEqual(heavy, []);
  });

  it("of the weekly summary stays under 100 KB, so that it paints at once", async () => {
    const { bytes: size } = await bundle("build:panel");
    assert.ok(size > kilobyte && size < 100 * kilobyte, `${size} bytes`);
  });

  // What the core says are whole sentences, each beside its plural, so that they can be translated;
  // the command line says the same ones, in English.
  it("of the command line stays under 320 KB", async () => {
    const { bytes: size } = await bundle("build:cli");
    assert.ok(size > kilobyte && size < 320 * kilobyte, `${size} bytes`);
  });
});

describe("the notices", () => {
  it("have the licence of every package in the bundles (npm run docs makes them anew)", async () => {
    const kept = readFileSync(path.join(projectRoot, noticesFile), "utf8");
    assert.equal(await thirdPartyNotices(), kept);
    assert.match(kept, /^simple-git \d+\.\d+\.\d+ \(MIT\)/m);
  });
});

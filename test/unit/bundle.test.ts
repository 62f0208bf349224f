import assert from "node:assert/strict";
import path from "node:path";
import { build } from "esbuild";
import manifest from "../../package.json";

const root = path.resolve(__dirname, "../..");
const kilobyte = 1024;

/** Builds as the package scripts do, in memory; gives the bytes. */
async function bundled(script: string): Promise<number> {
  const flags = script.split(" ").slice(1);
  const entry = flags[0] ?? "";
  const external = flags
    .filter((flag) => flag.startsWith("--external:"))
    .map((flag) => flag.slice(11));
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: flags.includes("--minify"),
    platform: "node",
    format: "cjs",
    target: "node20",
    external,
    write: false,
  });
  return result.outputFiles[0]?.contents.length ?? 0;
}

describe("the bundle", () => {
  it("of the extension stays under 850 KB, so that it starts fast", async () => {
    const size = await bundled(manifest.scripts["build:extension"]);
    assert.ok(size > kilobyte && size < 850 * kilobyte, `${size} bytes`);
  });

  it("of the weekly summary stays under 100 KB, so that it paints at once", async () => {
    const size = await bundled(manifest.scripts["build:panel"]);
    assert.ok(size > kilobyte && size < 100 * kilobyte, `${size} bytes`);
  });

  it("of the command line stays under 300 KB", async () => {
    const size = await bundled(manifest.scripts["build:cli"]);
    assert.ok(size > kilobyte && size < 300 * kilobyte, `${size} bytes`);
  });
});

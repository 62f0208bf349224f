import assert from "node:assert/strict";
import path from "node:path";
import { build } from "esbuild";
import { manifest } from "../harness/manifest";

const root = path.resolve(__dirname, "../..");
const kilobyte = 1024;

interface Built {
  readonly bytes: number;
  /** The source files that run as soon as the bundle is loaded. */
  readonly atOnce: ReadonlySet<string>;
}

/** Builds as the package scripts do, in memory. */
async function bundled(script: string): Promise<Built> {
  const flags = script.split(" ").slice(1);
  const entry = flags[0] ?? "";
  const given = (name: string): string[] =>
    flags.filter((flag) => flag.startsWith(name)).map((flag) => flag.slice(name.length));
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: flags.includes("--minify"),
    platform: "node",
    format: "cjs",
    target: "node20",
    ...(flags.includes("--charset=utf8") && { charset: "utf8" }),
    external: given("--external:"),
    alias: Object.fromEntries(given("--alias:").map((pair) => pair.split("="))),
    write: false,
    metafile: true,
  });
  const atOnce = new Set([entry]);
  // A set that grows is gone through to its end.
  for (const file of atOnce) {
    for (const { path: name, kind } of result.metafile.inputs[file]?.imports ?? []) {
      if (kind !== "dynamic-import") atOnce.add(name);
    }
  }
  return { bytes: result.outputFiles[0]?.contents.length ?? 0, atOnce };
}

describe("the bundle", () => {
  it("of the extension stays under 850 KB, so that it starts fast", async () => {
    const { bytes: size } = await bundled(manifest.scripts["build:extension"]);
    assert.ok(size > kilobyte && size < 850 * kilobyte, `${size} bytes`);
  });

  it("of the extension reads no comment and starts no git before that is wanted", async () => {
    const { atOnce } = await bundled(manifest.scripts["build:extension"]);
    assert.ok(atOnce.has("src/review/record.ts"));
    const heavy = [...atOnce].filter((file) =>
      /^src\/core\/review\/(?:reading|findings|tone\/.*)\.ts$|node_modules\/simple-git\//.test(
        file,
      ),
    );
    assert.deepEqual(heavy, []);
  });

  it("of the weekly summary stays under 100 KB, so that it paints at once", async () => {
    const { bytes: size } = await bundled(manifest.scripts["build:panel"]);
    assert.ok(size > kilobyte && size < 100 * kilobyte, `${size} bytes`);
  });

  it("of the command line stays under 300 KB", async () => {
    const { bytes: size } = await bundled(manifest.scripts["build:cli"]);
    assert.ok(size > kilobyte && size < 300 * kilobyte, `${size} bytes`);
  });
});

import { readdir } from "node:fs/promises";
import path from "node:path";

import { build } from "esbuild";

import { outRoot, projectRoot } from "./paths";

const source = path.join(projectRoot, "test", "host");
const target = path.join(outRoot, "host");

/** The module whose `run` VS Code calls inside its extension host. */
export const hostEntry = path.join(target, "index.js");

/** The names of the suites that have a file in `test/host`. */
export async function hostSuiteNames(): Promise<string[]> {
  const files = await readdir(source);
  return files.filter((file) => file.endsWith(".test.ts")).map((file) => file.slice(0, -8));
}

/** Bundles the suites and their entry; each suite carries what it imports. */
export async function bundleHost(): Promise<void> {
  const names = await hostSuiteNames();
  const files = ["index.ts", ...names.map((name) => `${name}.test.ts`)];
  await build({
    entryPoints: files.map((file) => path.join(source, file)),
    outdir: target,
    outbase: source,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}

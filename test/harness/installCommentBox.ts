import { cp, mkdir } from "node:fs/promises";
import path from "node:path";

import { build } from "esbuild";

import { projectRoot } from "./paths";

const source = path.join(projectRoot, "test", "fixtures", "commentBox");

/** Builds the review tool that is not Baton and puts it into a folder of extensions. */
export async function installCommentBox(extensionsDir: string): Promise<void> {
  const target = path.join(extensionsDir, "baton-tests.comment-box-0.0.1");
  await mkdir(target, { recursive: true });
  await cp(path.join(source, "package.json"), path.join(target, "package.json"));
  await build({
    entryPoints: [path.join(source, "extension.ts")],
    outfile: path.join(target, "extension.js"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode"],
    logLevel: "warning",
  });
}

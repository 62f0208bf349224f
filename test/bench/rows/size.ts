import { spawnSync } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../harness/paths";
import type { BenchRow, Figure } from "../row";

const vsix = "dist/baton.vsix";

/** The bytes of what is built and of what is shipped. */
export const size: BenchRow = {
  name: "size",
  measure({ report }) {
    report("size: packaging");
    const built = ["dist/extension.js", "dist/panel.js", "dist/cli.js"].map(sizeOf);
    return Promise.resolve([...built, packageFigure()]);
  },
};

function packageFigure(): Figure {
  // An older one must not pass for the one of now.
  rmSync(path.join(projectRoot, vsix), { force: true });
  const trouble = makePackage();
  if (trouble !== undefined) return { row: `size of ${vsix}`, note: trouble };
  return { ...sizeOf(vsix), bar: { amount: { value: 250_000, unit: "bytes" } } };
}

function sizeOf(file: string): Figure {
  const { size: value } = statSync(path.join(projectRoot, file));
  return { row: `size of ${file}`, measured: { value, unit: "bytes" } };
}

/** Gives the reason when there is no package. */
function makePackage(): string | undefined {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "package"], {
    cwd: projectRoot,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status === 0) return undefined;
  const lines = `${stdout}\n${stderr}`.split("\n").map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? "`npm run package` failed";
}

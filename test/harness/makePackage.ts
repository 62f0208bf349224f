import { spawnSync } from "node:child_process";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import manifest from "../../package.json";
import { packagedFiles } from "./packagedFiles";
import { packagedReadme } from "./packagedReadme";
import { projectRoot } from "./paths";
import { PlainError, runMain } from "./plainError";

const readmePath = "dist/README.md";
const vsix = "dist/baton.vsix";
const hasRepository = "repository" in manifest;

// npm run package: packs what is built. Fails when the packaging tool warns of something, or when the
// package would hold anything else than it should.
async function main(): Promise<number> {
  const readme = await readFile(path.join(projectRoot, "README.md"), "utf8");
  await writeFile(path.join(projectRoot, readmePath), packagedReadme(readme, hasRepository));
  const files = vsce("ls").split(/\r?\n/);
  checkFiles(files);
  // Without a public repository there is none to name.
  const told = vsce(
    "package",
    "--out",
    vsix,
    ...(hasRepository ? [] : ["--allow-missing-repository"]),
  );
  console.log(told);
  if (/\bWARN/.test(told))
    throw new PlainError("The packaging tool warns of something; see above.");
  const { size } = await stat(path.join(projectRoot, vsix));
  console.log(`${vsix}: ${files.length} files, ${Math.round(size / 1024)} KB`);
  return 0;
}

function checkFiles(found: readonly string[]): void {
  const isOf = (file: string, entry: string): boolean =>
    entry.endsWith("/") ? file.startsWith(entry) : file === entry;
  const wrong = [
    ...found
      .filter((file) => !packagedFiles.some((entry) => isOf(file, entry)))
      .map((file) => `${file} is too much`),
    ...packagedFiles
      .filter((entry) => !found.some((file) => isOf(file, entry)))
      .map((entry) => `${entry} is missing`),
  ];
  if (wrong.length === 0) return;
  const remedy = "Compare .vscodeignore with test/harness/packagedFiles.ts.";
  throw new PlainError(`The package is not as it should be: ${wrong.join(", ")}. ${remedy}`);
}

/** Runs a command of the packaging tool; gives what it printed. Throws with that when it fails. */
function vsce(command: string, ...more: readonly string[]): string {
  const program = createRequire(__filename).resolve("@vscode/vsce/vsce");
  const args = [program, command, "--no-dependencies", "--readme-path", readmePath, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    encoding: "utf8",
  });
  const told = `${stdout}\n${stderr}`.trim();
  if (status !== 0) throw new PlainError(`The packaging tool failed:\n${told}`);
  return told;
}

runMain(main);

import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { npmCommand } from "./npmCommand";
import { PlainError } from "./plainError";

const quiet = [
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--no-progress",
  "--no-package-lock",
  "--loglevel=error",
  "--engine-strict=false",
  "--fetch-retries=1",
];

const networkTrouble =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/;

/** Installs one package from npm, without its scripts, into a folder of its own. */
export async function fetchPackage(folder: string, spec: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Without a manifest of its own, npm would climb up and install into the project.
  await writeFile(path.join(folder, "package.json"), `{ "private": true }\n`);
  await npm(folder, ["install", ...quiet, "--no-save", spec], spec);
}

/** Installs what the package in a folder needs to run, without scripts. */
export async function fetchDependencies(folder: string, what: string): Promise<void> {
  await npm(folder, ["install", ...quiet, "--omit=dev"], what);
}

async function npm(folder: string, args: readonly string[], what: string): Promise<void> {
  const { status, errors } = await runNpm(folder, args);
  if (status === 0) return;
  if (networkTrouble.test(errors)) {
    throw new PlainError(
      `npm could not fetch ${what}: there is no network to it from here. Connect and run the command again.`,
    );
  }
  throw new PlainError(`npm could not fetch ${what}: ${firstErrors(errors)}`);
}

function runNpm(folder: string, given: readonly string[]) {
  const { program, args, shell } = npmCommand(given);
  const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"], shell });
  const errors: Buffer[] = [];
  child.stderr.on("data", (part: Buffer) => errors.push(part));
  return new Promise<{ status: number | null; errors: string }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) =>
      resolve({ status, errors: Buffer.concat(errors).toString("utf8") }),
    );
  });
}

function firstErrors(errors: string): string {
  const lines = errors.split("\n").filter((line) => line.startsWith("npm error"));
  return lines.slice(0, 3).join("; ").replaceAll("npm error ", "");
}

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import { demoFile, demoSteps, makeDemo } from "../fixtures/demo";
import { startOfDay } from "../fixtures/demoCalendar";
import { cacheRoot, type Report } from "./paths";
import { PlainError } from "./plainError";

/** What `npm start` opens. */
export interface StartPlace {
  readonly folder: string;
  /** The file to open in it. */
  readonly file?: string;
  readonly isDemo: boolean;
}

/** The repository a person named, or the demo. */
export async function findPlace(given: string | undefined, report: Report): Promise<StartPlace> {
  if (given === undefined) return demoPlace(path.join(cacheRoot, "demo"), new Date(), report);
  // npm runs scripts in the project's folder; the person may have been in another.
  const folder = path.resolve(process.env["INIT_CWD"] ?? process.cwd(), given);
  await refuseOther(folder);
  return { folder, isDemo: false };
}

/** The demo repository of today, made anew when there is none of the same day and story. */
export async function demoPlace(root: string, today: Date, report: Report): Promise<StartPlace> {
  const folder = path.join(root, "tea-shop");
  const wanted = demoMark(today);
  const marker = path.join(root, "made-of");
  if ((await readFile(marker, "utf8").catch(() => "")) !== wanted) {
    report("Making the demo repository …");
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
    await mkdir(root, { recursive: true });
    git(root, ["--version"]);
    await makeDemo(folder, today);
    await writeFile(marker, wanted);
  }
  return { folder, file: path.join(folder, demoFile), isDemo: true };
}

/** What a demo is made of: a day and a story. */
function demoMark(today: Date): string {
  const story = createHash("sha256").update(JSON.stringify(demoSteps())).digest("hex");
  return `${startOfDay(today).toISOString().slice(0, 10)} ${story}\n`;
}

async function refuseOther(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) throw new PlainError(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new PlainError(`${folder} is not a folder.`);
  const words = git(folder, ["rev-parse", "--show-toplevel"]);
  if (words === undefined) return;
  if (/not a git repository/.test(words)) {
    throw new PlainError(`${folder} is not in a git repository.`);
  }
  throw new PlainError(`git cannot work in ${folder}: ${words}`);
}

/** Runs git as the person would; answers its complaint, or nothing when it had none. */
function git(folder: string, args: readonly string[]): string | undefined {
  const env = { ...process.env, LC_ALL: "C" };
  const found = spawnSync("git", args, { cwd: folder, env, encoding: "utf8" });
  if (found.error !== undefined) {
    throw new PlainError("git could not be started: install git, which Baton needs.");
  }
  return found.status === 0 ? undefined : found.stderr.trim().replaceAll("\n", " ");
}

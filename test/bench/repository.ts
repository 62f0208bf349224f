import { stat } from "node:fs/promises";
import path from "node:path";
import { Git } from "../../src/git/git";
import { headOf, placeOfFolder } from "../../src/git/repository";
import type { Report } from "../harness/paths";
import { UsageError } from "./benchArguments";
import { generatedRepository } from "./made/generatedRepository";
import { filesOf } from "./repositoryFiles";
import type { BenchRepository } from "./row";

const git = new Git({ binary: () => "git", mayStart: () => true });

/** What the generated repository is called. */
export const generatedName = "generated";

/** Takes a folder, or nothing for the generated repository; gives what is to be known of it. Throws UsageError. */
export async function chooseRepository(
  given: string | undefined,
  report: Report,
): Promise<BenchRepository> {
  const root =
    given === undefined ? await generatedRepository(report) : await rootOf(inFolder(given));
  const [commits, files, newest, lead] = await Promise.all([
    countCommits(root),
    filesOf(git, root).then((all) => all.length),
    git.ask(root, ["log", "-1", "--format=%ct"]).then(Number),
    mostFrequentAuthor(root),
  ]);
  const name = given === undefined ? generatedName : path.basename(root);
  return { root, name, commits, files, newest, lead };
}

/** npm runs scripts in the project's folder; the person may have been in another. */
function inFolder(given: string): string {
  return path.resolve(process.env["INIT_CWD"] ?? process.cwd(), given);
}

async function rootOf(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
  const place = await placeOfFolder(git, folder);
  if (!place) throw new UsageError(`${folder} is not in the work tree of a git repository.`);
  if ((await headOf(git, place.root)) === undefined) {
    throw new UsageError(`${place.root} has no commit yet.`);
  }
  return place.root;
}

async function countCommits(root: string): Promise<number> {
  return Number(await git.ask(root, ["rev-list", "--count", "HEAD"]));
}

async function mostFrequentAuthor(root: string): Promise<string> {
  const last = await git.ask(root, ["log", "-2000", "--no-merges", "--format=%aE", "HEAD"]);
  const counts = new Map<string, number>();
  for (const email of last.split("\n").filter((line) => line !== "" && !line.includes("[bot]"))) {
    counts.set(email, (counts.get(email) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? "";
}

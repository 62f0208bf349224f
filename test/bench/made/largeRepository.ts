import { rm } from "node:fs/promises";
import path from "node:path";
import { startOfDay } from "../../fixtures/demoCalendar";
import { runGit } from "../../fixtures/git";
import { fetchOnce } from "../../harness/fetchOnce";
import type { Report } from "../../harness/paths";
import { makeHistory } from "./makeHistory";

const size = { commits: 80_000, authors: 800, areas: 200, years: 8, imported: 100_000 };
const folderName = "repository";

/** Gives the root of a generated repository of 80,000 commits and more than 100,000 files; it is made once and kept. */
export async function largeRepository(report: Report): Promise<string> {
  const folder = await fetchOnce("bench-80000-v2", async (target) => {
    report("Making a repository of 80,000 commits and 100,000 files, once: this takes minutes …");
    await rm(target, { recursive: true, force: true });
    await make(path.join(target, folderName));
  });
  return path.join(folder, folderName);
}

async function make(root: string): Promise<void> {
  await makeHistory(size, startOfDay(new Date())).into(root);
  await runGit(root, ["update-ref", "-d", "refs/heads/topic"]);
  await runGit(root, ["gc", "--quiet"]);
  // No file is looked at; what git tracks is.
  await runGit(root, ["read-tree", "HEAD"]);
}

import { rm } from "node:fs/promises";
import path from "node:path";
import { startOfDay } from "../../fixtures/demoCalendar";
import { runGit } from "../../fixtures/git";
import { fetchOnce } from "../../harness/fetchOnce";
import type { Report } from "../../harness/paths";
import { makeHistory } from "./makeHistory";

const size = { commits: 50_000, authors: 300, areas: 60, years: 6 };
const folderName = "repository";

/** Gives the root of the generated repository of 50,000 commits; it is made once and kept. */
export async function generatedRepository(report: Report): Promise<string> {
  const folder = await fetchOnce("bench-50000-v1", async (target) => {
    report("Making a repository of 50,000 commits, once: this takes a minute …");
    await rm(target, { recursive: true, force: true });
    await make(path.join(target, folderName));
  });
  return path.join(folder, folderName);
}

async function make(root: string): Promise<void> {
  await makeHistory(size, startOfDay(new Date())).into(root, { checkout: true });
  await runGit(root, ["update-ref", "-d", "refs/heads/topic"]);
  // As a repository is that has been worked in for years.
  await runGit(root, ["gc", "--quiet"]);
}

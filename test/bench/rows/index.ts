import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Git } from "../../../src/git/git";
import { runGit } from "../../fixtures/git";
import { bundleChild, runChild } from "../children";
import type { IndexAnswer, IndexQuestion } from "../child/index";
import type { BenchContext, BenchRow, Figure } from "../row";
import { best } from "../statistics";

const rounds = 5;
const git = new Git({ binary: () => "git", mayStart: () => true });

/** The history that is kept on disk: its size, how soon it answers, and what one commit more costs. */
export const index: BenchRow = {
  name: "index",
  async measure({ repository, report }) {
    report("index: reading it once");
    const script = await bundleChild("index");
    const base = await mkdtemp(path.join(os.tmpdir(), "baton-bench-"));
    try {
      const question = await asked(repository, base);
      return await figures(script, question);
    } finally {
      await rm(base, { recursive: true, force: true });
    }
  },
};

/** A clone that shares the repository's objects and stands one commit before its newest. */
async function asked(
  { root, lead }: BenchContext["repository"],
  base: string,
): Promise<Omit<IndexQuestion, "mode">> {
  const clone = path.join(base, "clone");
  await runGit(base, ["clone", "--quiet", "--shared", "--no-checkout", root, clone]);
  const newest = (await git.ask(root, ["rev-parse", "HEAD"])).trim();
  await runGit(clone, ["update-ref", "--no-deref", "HEAD", `${newest}~1`]);
  const changed = await git.ask(root, [
    "log",
    "-1",
    "--format=",
    "--name-only",
    "-z",
    "--no-merges",
  ]);
  return {
    root: clone,
    newest,
    folder: path.join(base, "kept"),
    lead,
    file: changed.split("\0")[0] ?? "",
  };
}

async function figures(script: string, question: Omit<IndexQuestion, "mode">): Promise<Figure[]> {
  const ask = async (mode: IndexQuestion["mode"]): Promise<number> =>
    (await runChild<IndexAnswer>(script, { ...question, mode })).value;
  const repeated = async (mode: IndexQuestion["mode"]): Promise<number> => {
    const values: number[] = [];
    for (let round = 0; round < rounds; round += 1) values.push(await ask(mode));
    return best(values);
  };
  const look = await repeated("look");
  const bytes = await ask("make");
  const warm = await repeated("warm");
  const commit = await repeated("commit");
  const bare = await repeated("git");
  return [
    {
      row: "first look at a file, nothing read yet",
      measured: { value: look, unit: "ms" },
      bar: { amount: { value: 1000, unit: "ms" } },
    },
    {
      row: "index of the whole history, on disk",
      measured: { value: bytes, unit: "bytes" },
      bar: { amount: { value: 10e6, unit: "bytes" } },
    },
    {
      row: "start from that index, first answer",
      measured: { value: warm, unit: "ms" },
      bar: { amount: { value: 100, unit: "ms" } },
    },
    {
      row: "one new commit, read, joined and answered",
      measured: { value: commit, unit: "ms" },
      comparedWith: { what: "git log -1 --raw alone", amount: { value: bare, unit: "ms" } },
      bar: { ratio: 2 },
    },
  ];
}

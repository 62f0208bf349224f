import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { defaultJudgement } from "../../../src/core/coaching/defaults";
import { Git } from "../../../src/git/git";
import { runGit } from "../../fixtures/git";
import { bundleChild, runChild } from "../children";
import type { IndexAnswer, IndexQuestion } from "../child/index";
import type { BenchContext, BenchRow, Figure } from "../row";
import { best } from "../statistics";

const rounds = 10;
/** Months, more than any repository has. */
const wholeHistory = 240;
const { historyMonths } = defaultJudgement;
const git = new Git({ binary: () => "git", mayStart: () => true });

/** The history that is kept on disk: its size, how soon it answers, and what one commit more costs. */
export const index: BenchRow = {
  name: "index",
  async measure({ repository, report }) {
    report("index: reading it once");
    const script = await bundleChild("index");
    const base = await mkdtemp(path.join(os.tmpdir(), "baton-bench-"));
    try {
      const question = await askedOf(repository, base);
      return await figures(script, question);
    } finally {
      await rm(base, { recursive: true, force: true });
    }
  },
};

type Asked = Omit<IndexQuestion, "mode" | "months">;

/** A clone that shares the repository's objects and stands one commit before its newest. */
async function askedOf({ root, lead }: BenchContext["repository"], base: string): Promise<Asked> {
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

async function figures(script: string, asked: Asked): Promise<Figure[]> {
  const ask = (mode: IndexQuestion["mode"], months = wholeHistory): Promise<IndexAnswer> =>
    runChild<IndexAnswer>(script, { ...asked, months, mode });
  const repeated = async (mode: IndexQuestion["mode"], months?: number): Promise<number> => {
    const values: number[] = [];
    for (let round = 0; round < rounds; round += 1) values.push((await ask(mode, months)).value);
    return best(values);
  };
  const ms = (value: number) => ({ value, unit: "ms" }) as const;
  const look = await repeated("look");
  const { value: bytes } = await ask("make");
  const warm = await repeated("warm");
  const { value: commit, bare = Number.NaN } = await ask("commit");
  await ask("make", historyMonths);
  const usual = await repeated("warm", historyMonths);
  return [
    {
      row: "first look at a file, nothing read yet",
      measured: ms(look),
      bar: { amount: ms(1000) },
    },
    {
      row: "index of the whole history, on disk",
      measured: { value: bytes, unit: "bytes" },
      bar: { amount: { value: 10e6, unit: "bytes" } },
    },
    {
      row: "start from it, first answer",
      measured: ms(warm),
      bar: { amount: ms(100) },
    },
    { row: `the same with ${historyMonths} months`, measured: ms(usual) },
    {
      row: "one new commit, read and joined",
      measured: ms(commit),
      comparedWith: { what: "git log -1 --raw alone", amount: ms(bare) },
      bar: { ratio: 2 },
    },
  ];
}

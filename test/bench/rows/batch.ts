import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { Git } from "../../../src/git/git";
import { projectRoot } from "../../harness/paths";
import type { BenchContext, BenchRow } from "../row";

const rows = 5000;
const git = new Git({ binary: () => "git", mayStart: () => true });

/** Many questions about the past on the command line, each about another moment, with the reading. */
export const batch: BenchRow = {
  name: "batch",
  async measure({ repository, report }) {
    report(`batch: ${rows} questions about the past`);
    const questions = await pastQuestions(repository);
    const start = performance.now();
    const answers = await answered(repository.root, questions);
    const value = performance.now() - start;
    if (answers !== questions.length) throw new Error(`${answers} answers came`);
    const bar = { amount: { value: 30_000, unit: "ms" } } as const;
    const row = `who --batch, ${questions.length} rows of past dates`;
    return [{ row, measured: { value, unit: "ms" }, bar }];
  },
};

/** Files of past commits, spread over the history, each asked about at the time of its commit. */
async function pastQuestions({ root, lead }: BenchContext["repository"]): Promise<string[]> {
  const args = ["log", "-20000", "--no-merges", "-z", "--format=%x01%ct", "--name-only"];
  const commits = (await git.ask(root, args)).split("\u0001").slice(1);
  const asked = commits.flatMap((commit) => {
    const [time = "", ...files] = commit.split("\0").filter((field) => field !== "");
    return files.map((file) => ({ file: file.replace(/^\n/, ""), at: Number(time), lead }));
  });
  const step = Math.max(1, asked.length / rows);
  const chosen = Array.from({ length: Math.min(rows, asked.length) }, (_, at) =>
    JSON.stringify(asked[Math.floor(at * step)]),
  );
  return chosen;
}

/** Runs the built command line; gives how many lines without an error it answered. */
async function answered(root: string, questions: readonly string[]): Promise<number> {
  const cli = path.join(projectRoot, "dist", "cli.js");
  const child = spawn(process.execPath, [cli, "who", "--repo", root, "--batch"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const pieces: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  child.stdin.end(`${questions.join("\n")}\n`);
  await once(child, "close");
  const lines = Buffer.concat(pieces).toString().trim().split("\n");
  return lines.filter((line) => !line.startsWith('{"error"')).length;
}

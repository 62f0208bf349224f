import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { hostEntry } from "../harness/bundleHost";
import { newestVscode } from "../harness/ensureServer";
import { type HostSession, openHostSession } from "../harness/hostRun";
import { outRoot, projectRoot, type Report } from "../harness/paths";
import { someFile } from "./someFile";
import { answerFile, type HostQuestion, questionVariable } from "./host/messages";
import type { BenchContext } from "./row";

/** The version of VS Code that rows inside the editor are measured in. */
export const hostVersion = newestVscode;

/**
 * Takes a script of `test/bench/host` and how often to run it; gives what it answered each time, in
 * a new window on the repository, with Baton running in the real extension host.
 */
export async function measureInHost<T>(
  script: string,
  windows: number,
  { repository, report }: BenchContext,
): Promise<T[]> {
  const suite = await bundleScript(script);
  const folder = await tempFolder("bench");
  try {
    const question = path.join(folder, "question.json");
    await writeQuestion(question, repository.root);
    const env = { [questionVariable]: question };
    const session = await openHostSession({ version: hostVersion, env, report });
    const ask = (): Promise<T> => answerOf<T>(session, suite, repository.root, question);
    return await askOften(session, windows, ask, (line) => report(`${script}: ${line}`));
  } finally {
    await removeFolder(folder);
  }
}

async function askOften<T>(
  session: HostSession,
  windows: number,
  ask: () => Promise<T>,
  report: Report,
): Promise<T[]> {
  try {
    const answers: T[] = [];
    for (let window = 1; window <= windows; window += 1) {
      report(`window ${window} of ${windows}`);
      answers.push(await ask());
    }
    return answers;
  } finally {
    await session.close();
  }
}

/**
 * Host suites are run by name from one folder, so the script goes there under a name of its own,
 * beside whatever suites somebody else may be running from there meanwhile.
 */
async function bundleScript(script: string): Promise<string> {
  const suite = `bench-${script}`;
  const source = path.join(projectRoot, "test");
  await build({
    entryPoints: {
      index: path.join(source, "host", "index.ts"),
      [`${suite}.test`]: path.join(source, "bench", "host", `${script}.ts`),
    },
    outdir: path.dirname(hostEntry),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  return suite;
}

async function writeQuestion(file: string, root: string): Promise<void> {
  const question: HostQuestion = {
    file: await someFile(root),
    scratch: path.join(outRoot, "bench", "loads"),
  };
  await writeFile(file, JSON.stringify(question));
}

async function answerOf<T>(
  session: HostSession,
  suite: string,
  folder: string,
  question: string,
): Promise<T> {
  await rm(answerFile(question), { force: true });
  const { failures } = await session.run({ suite, folder, limit: 360_000 });
  const [failure] = failures;
  if (failure) throw new Error(failure.error);
  const answer: T = JSON.parse(await readFile(answerFile(question), "utf8"));
  return answer;
}

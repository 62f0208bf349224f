import { readdir } from "node:fs/promises";
import path from "node:path";

import { runMochaFiles } from "./mochaRun";
import { projectRoot, type Report } from "./paths";
import { PlainError } from "./plainError";
import { failure, nothing, partLine, sum, type TestResult } from "./testResult";

/** Which of the browser tests are to run. */
export interface UiChoice {
  /** Files in `test/ui` by their names without an ending; none for all. */
  readonly files: readonly string[];
  /** A regular expression on the titles of tests. */
  readonly only?: string | undefined;
}

/** Everything, as `npm test` runs it. */
export const everyUiFile: UiChoice = { files: [] };

const folder = path.join(projectRoot, "test", "ui");
const ending = ".test.ts";

/** Runs the chosen tests in a browser, each file with an editor that nobody has used before. */
export async function runUiStage({ files, only }: UiChoice, report: Report): Promise<TestResult> {
  const there = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
  const names = there.map((name) => name.slice(0, -ending.length));
  const unknown = files.find((file) => !names.includes(file));
  if (unknown !== undefined) throw new PlainError(`There is no browser test ${unknown}.`);
  let total = nothing;
  for (const name of names.filter((one) => files.length === 0 || files.includes(one))) {
    const started = performance.now();
    const result = await runFile(name, only);
    if (only === undefined || result.passed + result.failed > 0) {
      report(partLine(`browser, ${name}`, result, performance.now() - started));
    }
    total = sum(total, result);
  }
  return total;
}

async function runFile(name: string, only: string | undefined): Promise<TestResult> {
  const result = await runMochaFiles({
    name: `ui-${name}`,
    files: path.posix.join("test", "ui", `${name}${ending}`),
    hooks: path.join(projectRoot, "test", "harness", "uiHooks.ts"),
    timeout: 120_000,
    only,
  });
  const isEmpty = only === undefined && result.passed + result.failed === 0;
  return isEmpty ? failure(name, "It holds no test.") : result;
}

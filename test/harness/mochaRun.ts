import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

import { outRoot, projectRoot } from "./paths";
import { failure, type TestResult } from "./testResult";

/** Which tests mocha is to run, in a process of their own. */
export interface MochaRun {
  readonly name: string;
  /** Without them, the ones that the project's settings of mocha name. */
  readonly files?: string;
  /** A module with hooks around all tests. */
  readonly hooks?: string;
  /** How long one test may take, in milliseconds. */
  readonly timeout?: number;
  readonly only?: string | undefined;
}

interface MochaReport {
  readonly stats: { readonly passes: number };
  readonly failures: readonly {
    readonly fullTitle: string;
    readonly err: { readonly stack?: string; readonly message?: string };
  }[];
}

/** Runs tests with mocha and answers what came of them; what they print is shown. */
export async function runMochaFiles(run: MochaRun): Promise<TestResult> {
  const output = path.join(outRoot, `${run.name}.json`);
  await mkdir(outRoot, { recursive: true });
  await rm(output, { force: true });
  const status = await runToEnd(mochaArguments(run, output));
  try {
    const report: MochaReport = JSON.parse(await readFile(output, "utf8"));
    return readReport(report);
  } catch {
    return failure(`${run.name} tests`, `mocha ended with ${String(status)} and no result.`);
  }
}

function mochaArguments(run: MochaRun, output: string): string[] {
  const mocha = path.join(projectRoot, "node_modules", "mocha", "bin", "mocha.js");
  const args = ["--import", "tsx", mocha, "--exit"];
  args.push("--reporter", "json", "--reporter-option", `output=${output}`);
  if (run.files !== undefined) args.push("--no-config", run.files);
  if (run.timeout !== undefined) args.push("--timeout", String(run.timeout));
  if (run.hooks !== undefined) args.push("--require", run.hooks);
  if (run.only !== undefined) args.push("--grep", run.only);
  return args;
}

/** What a report of mocha says, as a result. */
export function readReport(report: MochaReport): TestResult {
  const failures = report.failures.map((one) => ({
    title: one.fullTitle,
    error: one.err.stack ?? one.err.message ?? "It failed without a word.",
  }));
  return { passed: report.stats.passes, failed: failures.length, failures };
}

function runToEnd(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [...args], {
    cwd: projectRoot,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

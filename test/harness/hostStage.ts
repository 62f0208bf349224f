import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { hostSuites, type HostSuite } from "../host/suites";
import { bundleHost, hostSuiteNames } from "./bundleHost";
import { newestVscode, type VscodeVersion } from "./ensureServer";
import type { HostChoice } from "./hostChoice";
import type { HostSession, HostSessionOptions } from "./hostRun";
import type { Report } from "./paths";
import { PlainError } from "./plainError";
import { failure, labelled, nothing, partLine, sum, type TestResult } from "./testResult";

/** How a session is opened: in the server, or in desktop VS Code. */
export type OpenSession = (options: HostSessionOptions) => Promise<HostSession>;

/** Runs the chosen host suites in each version; suites share a session where they can. */
export async function runHostStage(
  choice: HostChoice,
  open: OpenSession,
  report: Report,
): Promise<TestResult> {
  await bundleHost();
  const isAll = choice.suites.length === hostSuites.length;
  let total = isAll ? tableFailures(await hostSuiteNames(), hostSuites) : nothing;
  for (const version of choice.versions) {
    const suites = choice.suites.filter((suite) => !isAll || isMeant(suite, version));
    const result = await runVersion({ ...choice, suites }, open, { version, report });
    total = sum(total, labelled(`VS Code ${version}`, result));
  }
  return total;
}

/** Whether a suite is to run in a version when all suites do. */
function isMeant({ newestOnly }: HostSuite, version: VscodeVersion): boolean {
  return newestOnly !== true || version === newestVscode;
}

async function runVersion(
  choice: HostChoice,
  open: OpenSession,
  where: { readonly version: VscodeVersion; readonly report: Report },
): Promise<TestResult> {
  let total = nothing;
  for (const group of groups(choice.suites)) {
    try {
      total = sum(total, await runGroup(group, choice.only, open, where));
    } catch (error) {
      total = sum(total, failure("the editor could not be opened", error));
      // What a plain sentence tells, such as a missing network, is the same for all groups.
      if (error instanceof PlainError) break;
    }
  }
  return total;
}

/** Suites that have a file and no row in the table, or a row and no file. */
export function tableFailures(
  files: readonly string[],
  table: readonly { readonly name: string }[],
): TestResult {
  const rows = table.map((one) => one.name);
  const lost = files.filter((name) => !rows.includes(name));
  const empty = rows.filter((name) => !files.includes(name));
  const told = [
    ...lost.map((name) => failure(name, "It has no row in test/host/suites.ts.")),
    ...empty.map((name) => failure(name, "There is no such file in test/host.")),
  ];
  return told.reduce(sum, nothing);
}

/** Suites in the order of the table, in groups that one session can serve. */
export function groups<T extends Pick<HostSuite, "env" | "extensions">>(
  suites: readonly T[],
): T[][] {
  const found = new Map<unknown, T[]>();
  for (const suite of suites) {
    const apart = suite.extensions ?? suite.env;
    found.set(apart, [...(found.get(apart) ?? []), suite]);
  }
  return [...found.values()];
}

const noExtensions = (): Promise<void> => Promise.resolve();

async function runGroup(
  group: readonly HostSuite[],
  only: string | undefined,
  open: OpenSession,
  { version, report }: { readonly version: VscodeVersion; readonly report: Report },
): Promise<TestResult> {
  const [{ env, extensions = noExtensions } = {}] = group;
  const session = await open({ version, env: env?.() ?? {}, extensions, report });
  let total = nothing;
  try {
    for (const suite of group) {
      const started = performance.now();
      const result = await runSuite(session, suite, only);
      const took = performance.now() - started;
      report(partLine(`VS Code ${version}, ${suite.name}`, result, took));
      total = sum(total, result);
    }
  } finally {
    await session.close();
  }
  return total;
}

async function runSuite(
  session: HostSession,
  suite: HostSuite,
  only: string | undefined,
): Promise<TestResult> {
  const root = await tempFolder(`suite-${suite.name}`);
  try {
    const folder = await suite.workspace(root);
    const { name, settings = {}, untrusted = false, signIn = false } = suite;
    const grep = only === undefined ? {} : { only };
    const result = await session.run({ suite: name, folder, settings, untrusted, signIn, ...grep });
    const isEmpty = only === undefined && result.passed + result.failed === 0;
    return isEmpty ? failure(`suite ${name}`, "It holds no test.") : result;
  } catch (error) {
    return failure(`suite ${suite.name}`, error);
  } finally {
    await removeFolder(root);
  }
}

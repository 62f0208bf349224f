import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import type { HostPlan, HostResult } from "../host/index";
import { failure } from "./testResult";
import { testSettings, trustSettings, writeSettingsFile, type Settings } from "./userSettings";

/** One suite to be run in a session. */
export interface HostSuiteRun extends HostPlan {
  /** A folder or a `.code-workspace` file; without it, an empty window. */
  readonly folder?: string | undefined;
  readonly settings?: Settings;
  /** Opens it in Restricted Mode. */
  readonly untrusted?: boolean;
  /** Lets Baton use sign-ins without asking. */
  readonly signIn?: boolean;
  /** How long it may take, in milliseconds. */
  readonly limit?: number;
}

/** The files through which a run inside the editor is told its plan and answers its result. */
export interface HostFiles {
  readonly plan: string;
  readonly result: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The files of a session, in its folder. */
export function hostFiles(root: string): HostFiles {
  const [plan, result] = [path.join(root, "plan.json"), path.join(root, "result.json")];
  return { plan, result, env: { BATON_TEST_PLAN: plan, BATON_TEST_RESULT: result } };
}

/** Makes a session ready for a suite: its plan, its settings, and no result yet. */
export async function prepareRun(
  files: HostFiles,
  userFolder: string,
  suite: HostSuiteRun,
): Promise<void> {
  await mkdir(path.dirname(files.plan), { recursive: true });
  await rm(files.result, { force: true });
  const plan = { suite: suite.suite, ...(suite.only === undefined ? {} : { only: suite.only }) };
  await writeFile(files.plan, JSON.stringify(plan));
  const settings = { ...testSettings, ...trustSettings(suite.untrusted), ...suite.settings };
  await writeSettingsFile(path.join(userFolder, "settings.json"), settings);
}

/** The result a suite left, or one failure that says how the run ended without it. */
export async function readResult(
  files: HostFiles,
  suite: string,
  ended: string,
): Promise<HostResult> {
  try {
    const result: HostResult = JSON.parse(await readFile(files.result, "utf8"));
    return result;
  } catch {
    return failure(`suite ${suite}`, `The run left no result: ${ended}`);
  }
}

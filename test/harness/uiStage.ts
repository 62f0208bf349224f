import path from "node:path";

import { projectRoot } from "./paths";
import { runMochaFiles } from "./mochaRun";
import type { TestResult } from "./testResult";

/** Runs the tests in a browser. */
export function runUiStage(only?: string): Promise<TestResult> {
  return runMochaFiles({
    name: "ui",
    files: "test/ui/**/*.test.ts",
    hooks: path.join(projectRoot, "test", "harness", "uiHooks.ts"),
    timeout: 120_000,
    only,
  });
}

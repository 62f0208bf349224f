import { ensureBrowser } from "./browser";
import { ensureServer, vscodeVersions } from "./ensureServer";
import { everything } from "./hostChoice";
import { openHostSession } from "./hostRun";
import { runHostStage } from "./hostStage";
import { runMochaFiles } from "./mochaRun";
import { runScript } from "./npmScript";
import { endWithParents } from "./parents";
import { runMain } from "./plainError";
import { runStages, type Stage } from "./stages";
import { type TestResult, totals } from "./testResult";
import { everyUiFile, runUiStage } from "./uiStage";

const print = (text: string): void => console.log(text);

/** Fetches what the editor needs. A stage asks for it once more, and tells what is in the way. */
async function fetchAhead(): Promise<void> {
  await Promise.allSettled([
    ...vscodeVersions.map((version) => ensureServer(version, print)),
    ensureBrowser(print),
  ]);
}

/** The unit tests, and meanwhile what only waits for the network. */
async function runUnitStage(): Promise<TestResult> {
  const [result] = await Promise.all([runMochaFiles({ name: "unit" }), fetchAhead()]);
  return result;
}

const stages: readonly Stage[] = [
  { name: "check", run: () => runScript("check") },
  { name: "build", run: () => runScript("build") },
  { name: "package", needs: "build", run: () => runScript("package") },
  { name: "unit", run: runUnitStage },
  { name: "host", needs: "build", run: () => runHostStage(everything, openHostSession, print) },
  { name: "ui", needs: "build", run: () => runUiStage(everyUiFile, print) },
];

// npm test
async function main(): Promise<number> {
  endWithParents();
  const result = await runStages(stages, print);
  print(totals(result));
  return result.failed > 0 ? 1 : 0;
}

runMain(main);

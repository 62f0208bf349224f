import { everything } from "./hostChoice";
import { fetchEditors, openHostSession } from "./hostRun";
import { runHostStage } from "./hostStage";
import { runMochaFiles } from "./mochaRun";
import { runScript } from "./npmScript";
import { endWithParents } from "./parents";
import { runMain } from "./plainError";
import { runStages, type Stage } from "./stages";
import { totals, type TestResult } from "./testResult";
import { everyUiFile, runUiStage } from "./uiStage";

const print = (text: string): void => console.log(text);

async function runHost(): Promise<TestResult> {
  await fetchEditors(everything.versions, print);
  return runHostStage(everything, openHostSession, print);
}

const stages: readonly Stage[] = [
  { name: "check", run: () => runScript("check") },
  { name: "build", run: () => runScript("build") },
  { name: "unit", run: () => runMochaFiles({ name: "unit" }) },
  { name: "host", needs: "build", run: runHost },
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

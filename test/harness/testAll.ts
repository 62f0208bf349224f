import { everything } from "./hostChoice";
import { openHostSession } from "./hostRun";
import { runHostStage } from "./hostStage";
import { runMochaFiles } from "./mochaRun";
import { runScript } from "./npmScript";
import { endWithParents } from "./parents";
import { runMain } from "./plainError";
import { runStages, type Stage } from "./stages";
import { totals } from "./testResult";
import { everyUiFile, runUiStage } from "./uiStage";

const print = (text: string): void => console.log(text);

const stages: readonly Stage[] = [
  { name: "check", run: () => runScript("check") },
  { name: "build", run: () => runScript("build") },
  { name: "unit", run: () => runMochaFiles({ name: "unit" }) },
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

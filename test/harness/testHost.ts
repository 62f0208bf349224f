import { parseChoice } from "./hostChoice";
import { openHostSession } from "./hostRun";
import { runHostStage } from "./hostStage";
import { endWithParents } from "./parents";
import { runMain } from "./plainError";
import { conclude } from "./testResult";

// npm run test:host [-- [SUITE…] [--version 1.100.3] [--only TITLE]]
async function main(): Promise<number> {
  endWithParents();
  const choice = parseChoice(process.argv.slice(2));
  return conclude(await runHostStage(choice, openHostSession, (line) => console.log(line)));
}

runMain(main);

import { parseChoice } from "./hostChoice";
import { fetchEditors, openHostSession } from "./hostRun";
import { runHostStage } from "./hostStage";
import { endWithParents } from "./parents";
import { runMain } from "./plainError";
import { conclude } from "./testResult";

// npm run test:host [-- [SUITE…] [--version 1.100.3] [--only TITLE]]
async function main(): Promise<number> {
  endWithParents();
  const choice = parseChoice(process.argv.slice(2));
  const print = (line: string): void => console.log(line);
  await fetchEditors(choice.versions, print);
  return conclude(await runHostStage(choice, openHostSession, print));
}

runMain(main);

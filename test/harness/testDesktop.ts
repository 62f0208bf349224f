import { openDesktopSession } from "./desktopSession";
import { parseChoice } from "./hostChoice";
import { runHostStage } from "./hostStage";
import { runMain } from "./plainError";
import { conclude } from "./testResult";

// npm run test:desktop [-- [SUITE…] [--version 1.100.3] [--only TITLE]]
async function main(): Promise<number> {
  const choice = parseChoice(process.argv.slice(2));
  return conclude(await runHostStage(choice, openDesktopSession, (line) => console.log(line)));
}

runMain(main);

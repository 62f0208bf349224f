import { parseArgs } from "node:util";

import { endWithParents } from "./parents";
import { runMain } from "./plainError";
import { conclude } from "./testResult";
import { runUiStage } from "./uiStage";

// npm run test:ui [-- FILE… --only TITLE]
async function main(): Promise<number> {
  endWithParents();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string" } },
  });
  const choice = { files: positionals, only: values.only };
  return conclude(await runUiStage(choice, (line) => console.log(line)));
}

runMain(main);

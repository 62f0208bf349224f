import { parseArgs } from "node:util";

import { endWithParents } from "./parents";
import { runMain } from "./plainError";
import { conclude } from "./testResult";
import { runUiStage } from "./uiStage";

// npm run test:ui [-- --only TITLE]
async function main(): Promise<number> {
  endWithParents();
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  return conclude(await runUiStage(values.only));
}

runMain(main);

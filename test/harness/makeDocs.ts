import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import manifest from "../../package.json";
import { noticesFile, thirdPartyNotices } from "./notices";
import { projectRoot } from "./paths";
import { runMain } from "./plainError";
import { withTables } from "./readmeTables";

// npm run docs: makes the tables of the README anew, and the notices of what is bundled.
async function main(): Promise<number> {
  const file = path.join(projectRoot, "README.md");
  await writeFile(file, withTables(await readFile(file, "utf8"), manifest));
  await writeFile(path.join(projectRoot, noticesFile), await thirdPartyNotices());
  return 0;
}

runMain(main);

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import manifest from "../../package.json";
import { projectRoot } from "./paths";
import { runMain } from "./plainError";
import { withTables } from "./readmeTables";

// npm run docs: makes the tables of the README anew.
async function main(): Promise<number> {
  const file = path.join(projectRoot, "README.md");
  await writeFile(file, withTables(await readFile(file, "utf8"), manifest));
  return 0;
}

runMain(main);

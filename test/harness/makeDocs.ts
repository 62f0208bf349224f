import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { keyed, withTexts } from "./manifestTexts";
import { noticesFile, thirdPartyNotices } from "./notices";
import { projectRoot } from "./paths";
import { runMain } from "./plainError";
import { withTables } from "./readmeTables";
import { bundleText, sourceFiles, sourceTexts } from "./sourceTexts";
import type written from "../../package.json";

// npm run docs: moves the texts of the manifest to package.nls.json, collects those of the code in
// l10n/bundle.l10n.json, and makes the tables of the README anew, and the notices of what is bundled.
async function main(): Promise<number> {
  const given: typeof written = JSON.parse(await read("package.json"));
  const { manifest, texts } = keyed(given, JSON.parse(await read("package.nls.json")));
  await write("package.json", jsonText(manifest));
  await write("package.nls.json", jsonText(texts));
  await write("l10n/bundle.l10n.json", bundleText(sourceTexts(sourceFiles())));
  await write("README.md", withTables(await read("README.md"), withTexts(manifest, texts)));
  await write(noticesFile, await thirdPartyNotices());
  return 0;
}

function read(name: string): Promise<string> {
  return readFile(path.join(projectRoot, name), "utf8");
}

function write(name: string, text: string): Promise<void> {
  return writeFile(path.join(projectRoot, name), text);
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

runMain(main);

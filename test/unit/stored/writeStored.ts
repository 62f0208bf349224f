import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { storedFormats } from "./formats";

const folder = path.resolve(__dirname, "../../fixtures/stored");

/** Writes each form that has no file yet: `npx tsx test/unit/stored/writeStored.ts`. A file that is there stays as it was released. */
function main(): void {
  for (const { file, text } of storedFormats) {
    const place = path.join(folder, file);
    if (existsSync(place)) continue;
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    process.stdout.write(`${file}\n`);
  }
}

main();

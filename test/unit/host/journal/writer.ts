import { appendFileSync } from "node:fs";
import { countJournal } from "./kind";

const [folder = "", session = "", howMany = "0", told = ""] = process.argv.slice(2);

/**
 * A window of its own process: adds so many lines to a journal, and says of each that it is kept
 * (in a file, when one is named) as soon as it is told so itself.
 */
function main(): void {
  const journal = countJournal(folder, session);
  for (let count = 0; count < Number(howMany); count += 1) {
    journal.add({ count });
    if (told !== "") appendFileSync(told, `${count}\n`);
  }
  if (told === "") journal.dispose();
}

main();

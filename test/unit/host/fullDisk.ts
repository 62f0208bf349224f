import { join } from "node:path";
import { DraftFiles } from "../../../src/review/boxes/draftFiles";
import { IndexStore } from "../../../src/host/repositories/indexStore";
import { ThreadFiles } from "../../../src/review/threads/threadFiles";
import { logOf } from "../history/smallHistory";
import { kept } from "../review/threads/kept";

const [storage = "", text = "short"] = process.argv.slice(2);

/** Says on standard output what the disk has not taken, by the stores' own words. */
async function main(): Promise<void> {
  const clock = { now: () => 1000 };
  const said = (line: string): void => void process.stdout.write(`${line}\n`);
  const long = text === "long" ? "x".repeat(90_000) : "short";
  const store = new IndexStore(join(storage, "index"), clock, { info: said, warn: said });
  const files = text === "long" ? [long] : ["src/a.ts"];
  const log = logOf([{ who: "noor", ago: 1, files }]);
  const refused = (error: unknown): void => said(`refused: ${String(error)}`);
  await store.save("/r", 5, { head: text, since: 0, shallow: [], log, generated: [] });
  await new ThreadFiles(join(storage, "threads")).write(kept({}, long)).catch(refused);
  const draft = { id: "draft-one", tool: "t", file: "f", line: 1, at: 1000, isChange: false };
  await new DraftFiles(join(storage, "drafts"), clock)
    .keep({ ...draft, text: long })
    .catch(refused);
}

void main();

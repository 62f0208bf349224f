import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { IndexStore } from "../../../src/host/repositories/indexStore";
import { DraftFiles } from "../../../src/review/boxes/draftFiles";
import { ThreadFiles } from "../../../src/review/threads/threadFiles";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

const clock = { now: () => 1000 };

describe("a disk that takes no more", () => {
  let storage = "";
  beforeEach(async () => {
    storage = await tempFolder("full");
  });
  afterEach(() => removeFolder(storage));

  /** Keeps a history, a thread and a draft where files may have 32 KB or so; gives what was said. */
  function keep(text: "short" | "long"): string {
    const command = `trap '' XFSZ; ulimit -f 64; exec "$0" --import tsx "$1" "$2" "$3"`;
    const child = join(__dirname, "fullDisk.ts");
    const run = spawnSync("sh", ["-c", command, process.execPath, child, storage, text]);
    assert.equal(run.status, 0, run.stderr.toString());
    return run.stdout.toString();
  }

  it("leaves a history, a thread and a draft as they were, and nothing half written", async () => {
    assert.equal(keep("short"), "");
    const before = (await readdir(storage, { recursive: true })).toSorted();
    const said = keep("long");
    assert.match(said, /\/r: the history cannot be kept: EFBIG/);
    assert.equal(said.match(/refused: Error: EFBIG/g)?.length, 2);
    assert.deepEqual((await readdir(storage, { recursive: true })).toSorted(), before);
    const log = { info: (): void => assert.fail(), warn: (): void => assert.fail() };
    const index = await new IndexStore(join(storage, "index"), clock, log).load("/r", 5);
    assert.equal(index?.head, "short");
    const { threads, unreadable } = await new ThreadFiles(join(storage, "threads")).all();
    assert.deepEqual([threads[0]?.comments[0]?.text, unreadable], ["short", []]);
    const [draft] = await new DraftFiles(join(storage, "drafts"), clock).all();
    assert.equal(draft?.text, "short");
  });
});

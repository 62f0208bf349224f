import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ThreadFiles } from "../../../../src/review/threads/threadFiles";
import { removeFolder, tempFolder } from "../../../fixtures/tempFolder";
import { kept } from "./kept";

describe("the files of review threads", () => {
  let folder = "";
  beforeEach(async () => {
    folder = path.join(await tempFolder("threads"), "v1");
  });
  afterEach(() => removeFolder(path.dirname(folder)));

  const filesIn = async (): Promise<string[]> => {
    const all = await readdir(folder, { recursive: true, withFileTypes: true });
    return all
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .toSorted();
  };

  it("give back what was written, of every repository, and nothing before", async () => {
    const files = new ThreadFiles(folder);
    assert.deepEqual(await files.all(), { threads: [], unreadable: [] });
    const threads = [kept({ id: "1" }), kept({ id: "2", root: "C:/shop" })];
    for (const thread of threads) await files.write(thread);
    const read = await new ThreadFiles(folder).all();
    assert.deepEqual(
      read.threads.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      threads,
    );
    const changed = kept({ id: "1", state: "resolved" });
    await files.write(changed);
    assert.deepEqual(await files.read(threads[0] ?? changed), changed);
    assert.equal((await filesIn()).length, 2);
    await files.remove(changed);
    assert.equal(await files.read(changed), undefined);
  });

  it("leave alone what they cannot read, and name it", async () => {
    const files = new ThreadFiles(folder);
    await files.write(kept());
    const [file = ""] = await filesIn();
    const whole = await readFile(file, "utf8");
    const beside = (name: string): string => path.join(path.dirname(file), name);
    await writeFile(beside("torn.json"), whole.slice(0, 100));
    await writeFile(beside("newer.json"), whole.replace('"version": 1', '"version": 9'));
    // Somebody else's copy under another name would be written twice.
    await writeFile(beside("copy.json"), whole);
    await writeFile(beside("a-1.json.1234.part"), "half");
    await mkdir(path.join(folder, "empty"));
    await writeFile(path.join(folder, "stray"), "");
    const { threads, unreadable } = await files.all();
    assert.deepEqual(threads, [kept()]);
    assert.deepEqual(unreadable.map((one) => path.basename(one)).toSorted(), [
      "copy.json",
      "newer.json",
      "torn.json",
    ]);
    assert.equal(await readFile(beside("torn.json"), "utf8"), whole.slice(0, 100));
  });

  it("never take an id for a path", async () => {
    await assert.rejects(new ThreadFiles(folder).write(kept({ id: "../../x" })), RangeError);
  });
});

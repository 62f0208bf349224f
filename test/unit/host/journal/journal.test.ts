import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { lineOf, longestLine } from "../../../../src/core/journal/lines";
import { removeFolder, tempFolder } from "../../../fixtures/tempFolder";
import { counted, countJournal } from "./kind";

const root = join(__dirname, "..", "..", "..", "..");
const script = join(__dirname, "writer.ts");

/** Starts a window of its own process, on a disk that takes files of so many blocks of 512 bytes. */
function writer(
  folder: string,
  session: string,
  count: number,
  told = "",
  blocks = "",
): ChildProcess {
  const run = [process.execPath, "--import", "tsx", script, folder, session, String(count), told];
  const limit = blocks === "" ? "" : `ulimit -f ${blocks};`;
  const command = blocks === "" ? run : ["sh", "-c", `${limit} exec "$@"`, "sh", ...run];
  const [program = "", ...args] = command;
  return spawn(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

describe("a journal", () => {
  let folder = "";
  beforeEach(async () => {
    folder = join(await tempFolder("journal"), "v1");
  });
  afterEach(() => removeFolder(join(folder, "..")));

  /** The journal's files, by their paths from its folder. */
  const files = async (): Promise<string[]> => {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => name.endsWith(".jsonl")).toSorted();
  };
  const onlyFile = async (): Promise<string> => join(folder, (await files())[0] ?? "");

  it("keeps lines that another window reads, with a header that says what they are", async () => {
    const journal = countJournal(folder, "one");
    journal.add({ count: 7 });
    journal.add({ count: 8 });
    assert.deepEqual(await files(), [join("2026-05", "machine1-one.jsonl")]);
    const [header = "", ...lines] = (await readFile(await onlyFile(), "utf8")).split("\n");
    assert.deepEqual(JSON.parse(header), {
      schema: "baton.test",
      version: 1,
      session: "one",
      timeZone: "UTC",
      createdAt: 1_780_000_000,
    });
    assert.deepEqual(lines, ['{"seq":0,"count":7}', '{"seq":1,"count":8}', ""]);
    const other = countJournal(folder, "two");
    assert.equal(await other.refresh(), true);
    assert.deepEqual(counted(other), [7, 8]);
    journal.dispose();
  });

  it("writes no file before there is something to write", async () => {
    const journal = countJournal(folder, "one");
    await journal.refresh();
    journal.dispose();
    await assert.rejects(stat(folder));
  });

  it("begins another file each month, and stays in it when the clock is put back", async () => {
    const time = { now: Date.UTC(2026, 0, 31, 23) / 1000 };
    const journal = countJournal(folder, "one", { now: () => time.now });
    for (const [count, hours] of [2, -3, 0].entries()) {
      journal.add({ count });
      time.now += hours * 3600;
    }
    journal.add({ count: 3 });
    assert.deepEqual(await files(), [
      join("2026-01", "machine1-one.jsonl"),
      join("2026-02", "machine1-one-1.jsonl"),
    ]);
    const other = countJournal(folder, "two");
    await other.refresh();
    assert.deepEqual(counted(other), [0, 1, 2, 3]);
    journal.dispose();
  });

  it("is written by six windows at once without losing a line", async () => {
    const [windows, lines] = [6, 500];
    const all = Array.from({ length: windows }, (_, at) => writer(folder, `w${at}`, lines));
    const reader = countJournal(folder, "reader");
    // Reads while they write, as a window does that comes to the front.
    const ends = Promise.all(all.map((child) => once(child, "exit")));
    const state = { isOver: false };
    void ends.then(() => (state.isOver = true));
    while (!state.isOver) await reader.refresh();
    assert.ok((await ends).every(([code]) => code === 0));
    await reader.refresh();
    assert.equal(reader.entries.length, windows * lines);
    assert.equal(reader.faults.damagedLines, 0);
  }).timeout(60_000);

  it("keeps every line that it said was kept, when its window is killed", async () => {
    const told = join(folder, "..", "told");
    for (let round = 0; round < 5; round += 1) {
      await writeFile(told, "");
      const child = writer(folder, `k${round}`, 1_000_000, told);
      while ((await stat(told)).size < 200 * (round + 1));
      child.kill("SIGKILL");
      await once(child, "exit");
      const said = (await readFile(told, "utf8")).split("\n").slice(0, -1).map(Number);
      const reader = countJournal(folder, "reader");
      await reader.refresh();
      const kept = reader.entries.filter(({ session }) => session === `k${round}`);
      const found = new Set(kept.map(({ count }) => count));
      assert.ok(said.length > 0 && said.every((count) => found.has(count)));
      assert.equal(reader.faults.damagedLines, 0);
    }
  }).timeout(60_000);

  it("passes over a torn end, wherever it is torn, and keeps all before it", async () => {
    const journal = countJournal(folder, "one");
    for (let count = 0; count < 5; count += 1) journal.add({ count });
    journal.dispose();
    const file = await onlyFile();
    const whole = await readFile(file);
    for (let length = whole.length; length >= 0; length -= 1) {
      await truncate(file, length);
      const reader = countJournal(folder, "two");
      await reader.refresh();
      const lines = whole.subarray(0, length).toString().split("\n").length - 1;
      assert.equal(reader.entries.length, Math.max(0, lines - 1));
      assert.equal(reader.faults.damagedLines, 0);
    }
  });

  it("reads on where a line was torn once the rest of it is there", async () => {
    const writing = countJournal(folder, "one");
    writing.add({ count: 1 });
    writing.dispose();
    const file = await onlyFile();
    const reader = countJournal(folder, "two");
    await appendFile(file, '{"seq":1,"cou');
    await reader.refresh();
    assert.deepEqual(counted(reader), [1]);
    await appendFile(file, 'nt":2}\n');
    assert.equal(await reader.refresh(), true);
    assert.deepEqual(counted(reader), [1, 2]);
    assert.equal(await reader.refresh(), false);
  });

  it("counts damaged lines, whatever they hold, and reads the others", async () => {
    const writing = countJournal(folder, "one");
    writing.add({ count: 1 });
    writing.dispose();
    const file = await onlyFile();
    const isDamage = (line: string): boolean => line !== "" && !/[\n{]/.test(line);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.json()).filter(isDamage), {
          maxLength: 5,
        }),
        async (damage) => {
          const good = `{"seq":1,"count":2}\n`;
          const before = await readFile(file, "utf8");
          await appendFile(file, `${damage.map((line) => `${line}\n`).join("")}${good}`);
          const reader = countJournal(folder, "two");
          await reader.refresh();
          assert.deepEqual(counted(reader), [1, 2]);
          assert.equal(reader.faults.damagedLines, damage.length);
          await writeFile(file, before);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("leaves a file of a newer version alone, and says so", async () => {
    const newer = join(folder, "2026-05", "machine1-newer.jsonl");
    await mkdir(join(newer, ".."), { recursive: true });
    const text = '{"schema":"baton.test","version":2,"session":"n"}\n{"seq":0,"count":9}\n';
    await writeFile(newer, text);
    const journal = countJournal(folder, "one");
    journal.add({ count: 1 });
    await journal.refresh();
    assert.deepEqual(counted(journal), [1]);
    assert.deepEqual(journal.faults, { damagedLines: 0, newerFiles: 1, unwritten: 0 });
    await journal.remove(() => true);
    assert.equal(await readFile(newer, "utf8"), text);
    journal.dispose();
  });

  it("refuses a line that is too long or that it would not read again", () => {
    const journal = countJournal(folder, "one");
    const long = { count: 1, text: "x".repeat(longestLine) };
    assert.throws(() => journal.add(long), RangeError);
    assert.throws(() => journal.add({ other: 1 }), TypeError);
    assert.deepEqual(journal.entries, []);
    assert.equal(lineOf({ count: 1 }, { seq: 3 }), '{"seq":3,"count":1}\n');
    journal.dispose();
  });
});

describe("a journal whose folder cannot be written", () => {
  let place = "";
  beforeEach(async () => {
    place = await tempFolder("journal");
  });
  afterEach(() => removeFolder(place));

  it("says so once, keeps what is added, and writes it when it can", async () => {
    const folder = join(place, "v1");
    // A file in the place of the folder: nobody can write there, whatever their rights.
    await writeFile(folder, "");
    const told: unknown[] = [];
    const journal = countJournal(folder, "one", { onTrouble: (reason) => told.push(reason) });
    journal.add({ count: 1 });
    journal.add({ count: 2 });
    assert.deepEqual(counted(journal), [1, 2]);
    assert.equal(journal.faults.unwritten, 2);
    assert.equal(told.length, 1);
    assert.ok(told[0] instanceof Error);
    await rm(folder);
    journal.flush();
    assert.equal(told.length, 2);
    assert.equal(told[1], undefined);
    const other = countJournal(folder, "two");
    await other.refresh();
    assert.deepEqual(counted(other), [1, 2]);
    journal.dispose();
  });

  it("because the disk is full keeps the lines before, and a torn one does no harm", async () => {
    const folder = join(place, "v1");
    const child = writer(folder, "one", 200, "", "4");
    const [code] = await once(child, "exit");
    assert.equal(code, 0);
    const month = join(folder, (await readdir(folder))[0] ?? "");
    const file = join(month, (await readdir(month))[0] ?? "");
    assert.ok((await stat(file)).size <= 4096);
    const reader = countJournal(folder, "two");
    await reader.refresh();
    const kept = counted(reader);
    assert.ok(kept.length > 50 && kept.length < 200);
    assert.deepEqual(
      kept,
      Array.from(kept, (_, at) => at),
    );
    assert.equal(reader.faults.damagedLines, 0);
  });
});

describe("deleting from a journal", () => {
  let folder = "";
  beforeEach(async () => {
    folder = join(await tempFolder("journal"), "v1");
  });
  afterEach(() => removeFolder(join(folder, "..")));

  it("takes lines off the disk, of all windows, and gives them back", async () => {
    const [one, two] = [countJournal(folder, "one"), countJournal(folder, "two")];
    for (const count of [1, 2, 3]) one.add({ count });
    for (const count of [4, 5]) two.add({ count });
    const removed = await two.remove(({ count }) => count % 2 === 0);
    assert.deepEqual(new Set(removed.map(({ count }) => count)), new Set([2, 4]));
    assert.deepEqual(counted(two), [1, 3, 5]);
    await one.refresh();
    assert.deepEqual(counted(one), [1, 3, 5]);
    for (const { session, seq, count } of removed) two.add({ count }, { session, seq });
    await one.refresh();
    assert.deepEqual(counted(one), [1, 2, 3, 4, 5]);
    const again = countJournal(folder, "three");
    await again.refresh();
    assert.deepEqual(counted(again), [1, 2, 3, 4, 5]);
    one.dispose();
    two.dispose();
  });

  it("loses nothing of what a window writes to a file that was rewritten meanwhile", async () => {
    const [one, two] = [countJournal(folder, "one"), countJournal(folder, "two")];
    for (const count of [1, 2]) one.add({ count });
    await two.remove(({ count }) => count === 1);
    one.add({ count: 3 });
    await two.remove(({ count }) => count === 2);
    one.add({ count: 4 });
    const reader = countJournal(folder, "three");
    await reader.refresh();
    assert.deepEqual(counted(reader), [3, 4]);
    assert.equal(reader.faults.damagedLines, 0);
    one.dispose();
    two.dispose();
  });

  it("of all leaves nothing on the disk, damaged lines included", async () => {
    const [one, two] = [countJournal(folder, "one"), countJournal(folder, "two")];
    one.add({ count: 1 });
    two.add({ count: 2 });
    await appendFile(join(folder, "2026-05", "machine1-one.jsonl"), "what is this\n");
    await two.remove("all");
    assert.deepEqual(await readdir(join(folder, "2026-05")), []);
    assert.deepEqual(two.entries, []);
    two.add({ count: 3 });
    one.add({ count: 4 });
    await two.refresh();
    assert.deepEqual(counted(two), [3, 4]);
    one.dispose();
    two.dispose();
  });
});

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LocalTime } from "../../../../src/core/time/localTime";
import { secondsOf } from "../../../../src/core/time/spans/span";
import { correctionsFor } from "../../../../src/core/time/weeks/correctionsFor";
import { type DayRollUp, rollUp } from "../../../../src/core/time/weeks/rollUp";
import type { TimeEntry } from "../../../../src/core/time/weeks/timeEntry";
import type { TimeStore } from "../../../../src/host/records/time/timeStore";
import { removeFolder, tempFolder } from "../../../fixtures/tempFolder";
import { Memory, span, windowOn } from "./window";

const root = join(__dirname, "..", "..", "..", "..");
const { signal } = new AbortController();
const day = 86_400;
/** Noon of a day in the middle of a month, so that no time zone makes another month of it. */
const noon = (year: number, month: number, date = 15): number =>
  Date.UTC(year, month - 1, date, 12) / 1000;

function child(script: string, ...args: readonly (string | number)[]): ChildProcess {
  const run = ["--import", "tsx", join(__dirname, script), ...args.map(String)];
  return spawn(process.execPath, run, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

describe("the record of time on the disk", () => {
  let storage = "";
  const time = { now: 0 };
  beforeEach(async () => {
    storage = await tempFolder("time");
  });
  afterEach(() => removeFolder(storage));

  const files = async (folder: string): Promise<string[]> =>
    (await readdir(join(storage, folder), { recursive: true })).filter((name) => /\./.test(name));

  /** Months of typing by two windows: an hour on each of some days. */
  const someMonths = async (): Promise<readonly TimeEntry[]> => {
    for (const [session, path] of [
      ["one", "src/a.ts"],
      ["two", "src/b.ts"],
    ] as const) {
      const store = windowOn(storage, session, time);
      for (const month of [7, 8, 9, 10, 11]) {
        for (const date of [1, 2, 15, 28]) {
          time.now = noon(2026, month, date);
          store.hold(span(time.now - 3600, 3600, path));
          store.flush();
        }
      }
      store.dispose();
    }
    time.now = noon(2026, 11, 29);
    const reader = windowOn(storage, "reader", time);
    await reader.refresh();
    return reader.entries;
  };
  const opened = async (session = "late", memory = new Memory()): Promise<TimeStore> => {
    const store = windowOn(storage, session, time, { memory });
    await store.refresh();
    return store;
  };

  it("comes to the same days whether they were folded or not", async () => {
    const all = await someMonths();
    const wanted = rollUp(all);
    const store = await opened();
    assert.deepEqual(store.days, wanted);
    assert.equal(await store.fold(signal), true);
    assert.deepEqual(
      await files("rollup"),
      [7, 8, 9, 10].map((month) => `2026-${two(month)}.json`),
    );
    const spans = store.entries.filter(({ kind }) => kind === "span");
    assert.equal(spans.length, 8, "only this month's lines are in memory");
    assert.deepEqual(store.days, wanted);
    assert.deepEqual((await opened()).days, wanted);
    assert.equal(await store.fold(signal), false, "there is nothing more to fold");
  });

  it("makes a roll-up anew that was deleted or damaged, and leaves a newer one alone", async () => {
    const wanted = rollUp(await someMonths());
    await (await opened()).fold(signal);
    const july = join(storage, "rollup", "2026-07.json");
    await rm(july);
    await writeFile(join(storage, "rollup", "2026-08.json"), '{"schema":"baton.days","ver');
    const store = await opened();
    assert.deepEqual(store.days, wanted);
    await store.fold(signal);
    assert.deepEqual((await opened()).days, wanted);
    const newer = '{"schema":"baton.days","version":2}';
    await writeFile(july, newer);
    const other = await opened();
    assert.deepEqual(other.days, wanted);
    await other.fold(signal);
    assert.equal(await readFile(july, "utf8"), newer);
  });

  it("heeds a correction of a month that is folded already", async () => {
    const all = await someMonths();
    const store = await opened();
    await store.fold(signal);
    const from = noon(2026, 8) - 3600;
    const near = await store.entriesBetween(from, from + 1800);
    const said = correctionsFor(near, { from, until: from + 1800 }, "pair", time.now);
    assert.equal(said.length, 2);
    for (const one of said) store.hold(one);
    store.flush();
    assert.equal(await store.fold(signal), true);
    const corrected = rollUp([...all, ...store.entries]);
    assert.deepEqual(store.days, corrected);
    assert.deepEqual((await opened("later")).days, corrected);
    assert.notDeepEqual(corrected, rollUp(all));
    assert.equal(await store.fold(signal), false);
  });

  it("gives what waits to be written among the entries of a stretch", async () => {
    time.now = noon(2026, 11);
    const store = await opened();
    store.hold(span(time.now - 60, 60, "src/a.ts"));
    const near = await store.entriesBetween(time.now - 60, time.now);
    assert.equal(near.length, 1);
  });

  it("takes lines away after thirteen months, and keeps their days", async () => {
    const wanted = rollUp(await someMonths());
    time.now = noon(2027, 9);
    const store = await opened();
    await store.fold(signal);
    const months = await readdir(join(storage, "journal", "v1"));
    assert.deepEqual(months.toSorted(), ["2026-08", "2026-09", "2026-10", "2026-11"]);
    assert.deepEqual(store.days, wanted);
    assert.deepEqual((await opened()).days, wanted);
  });

  it("keeps the last weeks in the editor's memory, for when the disk is gone", async () => {
    const all = await someMonths();
    const memory = new Memory();
    await (await opened("one", memory)).writeMirror();
    await removeFolder(storage);
    await mkdir(storage);
    const rebuilt = await opened("two", memory);
    const zone = new LocalTime();
    const first = zone.dayOf(time.now) - 13 * 7;
    assert.deepEqual(
      rebuilt.days,
      rollUp(all).filter((one) => one.day > first),
    );
    rebuilt.hold(span(time.now, 60));
    rebuilt.flush();
    assert.equal(rebuilt.days.at(-1)?.rows[0]?.seconds, 60);
    rebuilt.dispose();
  });

  it("never lets the memory grow beyond bounds", async () => {
    time.now = noon(2026, 11);
    const memory = new Memory();
    const store = await opened("one", memory);
    for (let ago = 0; ago < 120; ago += 1) {
      for (let file = 0; file < 60; file += 1) {
        store.hold(span(time.now - ago * day - file * 60, 60, `${"deep/".repeat(20)}${file}.ts`));
      }
    }
    await store.writeMirror();
    assert.ok(memory.text.length > 100_000 && memory.text.length < 220_000);
    store.dispose();
  });

  it("deletes the last hour, from the memory too, and has it back", async () => {
    await someMonths();
    time.now = noon(2026, 11, 29);
    const memory = new Memory();
    const store = await opened("one", memory);
    await store.fold(signal);
    store.hold(span(time.now - 600, 600));
    store.flush();
    await store.writeMirror();
    const before = store.days;
    const removed = await store.remove(
      (entry) => entry.kind === "span" && entry.end > time.now - 3600,
    );
    assert.equal(removed.entries.length, 1);
    assert.equal(store.days.length, before.length - 1);
    assert.deepEqual((await opened("two", memory)).days, store.days);
    await store.restore(removed);
    assert.deepEqual(store.days, before);
    assert.deepEqual((await opened("three", memory)).days, before);
    store.dispose();
  });

  it("deletes everything, on the disk and in memory, and has the days back", async () => {
    await someMonths();
    const memory = new Memory();
    const store = await opened("one", memory);
    await store.fold(signal);
    await store.writeMirror();
    const before = store.days;
    const removed = await store.remove("all");
    assert.deepEqual([await files("journal"), await files("rollup")], [[], []]);
    assert.deepEqual((await opened("two", memory)).days, []);
    await store.restore(removed);
    assert.deepEqual(store.days, before);
    assert.deepEqual((await opened("three", memory)).days, before);
    store.dispose();
  });

  it("keeps in memory what the disk does not take, and says so once", async () => {
    time.now = noon(2026, 11);
    const told: unknown[] = [];
    const store = windowOn(storage, "one", time, { onTrouble: (reason) => told.push(reason) });
    await writeFile(join(storage, "journal"), "a file in the way");
    for (let count = 0; count < 3; count += 1) {
      store.hold(span(time.now + count * 60, 60));
      store.flush();
    }
    assert.equal(told.length, 1);
    assert.equal(store.faults.unwritten, 3);
    assert.equal(sumOf(store.days), 180);
    await rm(join(storage, "journal"));
    store.flush();
    assert.deepEqual([told.length, told[1]], [2, undefined]);
    assert.equal(sumOf((await opened("two")).days), 180);
    store.dispose();
  });

  it("loses fifteen seconds at most of a window that is killed, of six that write", async () => {
    time.now = noon(2026, 11);
    const sessions = ["a", "b", "c", "d", "e", "f"];
    const windows = sessions.map((session, place) =>
      child(
        "writer.ts",
        storage,
        session,
        40 + 7 * place,
        time.now,
        join(storage, `${session}.told`),
      ),
    );
    await Promise.all(windows.map((one) => once(one, "exit")));
    const { entries, faults } = await opened();
    assert.equal(faults.damagedLines, 0);
    for (const session of sessions) {
      const told = (await readFile(join(storage, `${session}.told`), "utf8")).trim().split("\n");
      const kept = entries.filter((entry) => entry.session === session && entry.kind === "span");
      const lost =
        told.length -
        kept.reduce((sum, one) => sum + (one.kind === "span" ? secondsOf(one) : 0), 0);
      assert.ok(lost >= 0 && lost < 15, `${session} lost ${lost} of ${told.length} s`);
    }
    assert.ok(sumOf(rollUp(entries)) <= 75, "six windows at once are one lead");
  }).timeout(60_000);

  it("is folded by several windows at once as by one, past the lock of a dead one", async () => {
    const wanted = rollUp(await someMonths());
    const lock = join(storage, "rollup.lock");
    await writeFile(lock, "");
    await utimes(lock, time.now - 60, time.now - 60);
    const windows = ["a", "b", "c"].map((session) =>
      child("folder.ts", storage, session, time.now),
    );
    const ends = await Promise.all(windows.map((one) => once(one, "exit")));
    assert.deepEqual(
      ends.map(([status]) => Number(status)),
      [0, 0, 0],
    );
    const store = await opened();
    assert.deepEqual(store.days, wanted);
    assert.deepEqual(
      await files("rollup"),
      [7, 8, 9, 10].map((month) => `2026-${two(month)}.json`),
    );
  }).timeout(60_000);
});

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function sumOf(days: readonly DayRollUp[]): number {
  return days.flatMap(({ rows }) => rows).reduce((sum, { seconds }) => sum + seconds, 0);
}

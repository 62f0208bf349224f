import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { ledgerJournal } from "../../../src/core/coaching/ledger/parseEntry";
import { secondsOf } from "../../../src/core/time/spans/span";
import { Journal } from "../../../src/host/records/journal/journal";
import { DraftFiles } from "../../../src/review/boxes/draftFiles";
import { ThreadFiles } from "../../../src/review/threads/threadFiles";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { dayOf2026 } from "../git/repositories";
import { windowOn } from "./time/window";

const [kills, atOnce] = [50, 5];
/** A window is killed at some moment after it has said so many things at most, four for each second. */
const saidAtMost = 120;
/** Milliseconds. */
const momentsAtMost = 10;
/** Nothing recorded longer ago is lost. */
const lostSeconds = 15;
const start = dayOf2026(100).getTime() / 1000;

describe("fifty windows that are killed at random while they work", function () {
  this.timeout(120_000);
  let storage = "";
  before(async () => {
    storage = await tempFolder("killed");
    const outfile = join(storage, "window.cjs");
    const entryPoints = [join(__dirname, "killedWindow.ts")];
    await build({ entryPoints, outfile, bundle: true, platform: "node", target: "node20" });
    const sessions = Array.from({ length: kills }, (_, at) => `window${at}`);
    for (let at = 0; at < kills; at += atOnce) {
      await Promise.all(sessions.slice(at, at + atOnce).map((one) => killed(outfile, one)));
    }
  });
  after(() => removeFolder(storage));

  async function killed(program: string, session: string): Promise<void> {
    const args = [program, storage, session, `${start}`];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    const ended = once(child, "exit");
    const enough = saidAtMost * Math.random();
    while ((await linesOf(session)).length < enough) await wait(2);
    await wait(momentsAtMost * Math.random());
    child.kill("SIGKILL");
    assert.deepEqual(await ended, [null, "SIGKILL"]);
  }

  /** What a window has said; a torn last line was not said. */
  async function linesOf(session: string): Promise<string[]> {
    const told = join(storage, `${session}.told`);
    return existsSync(told) ? (await readFile(told, "utf8")).split("\n").slice(0, -1) : [];
  }

  /** The last count that each window said of something. */
  async function said(what: string): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (let at = 0; at < kills; at += 1) {
      const session = `window${at}`;
      const last = (await linesOf(session)).findLast((line) => line.startsWith(what));
      counts.set(session, Number(last?.split(" ")[1] ?? 0));
    }
    return counts;
  }

  it("lose less than fifteen seconds of their time, and no line is damaged", async () => {
    const store = windowOn(storage, "reader", { now: start + 3600 });
    await store.refresh();
    assert.equal(store.faults.damagedLines, 0);
    const typed = await said("typed");
    assert.ok(Math.max(...typed.values()) > lostSeconds, "they had work to lose");
    const found = await store.entriesBetween(start - 86_400, start + 86_400);
    for (const [session, seconds] of typed) {
      const spans = found.flatMap((one) =>
        one.kind === "span" && one.session === session ? one : [],
      );
      const lost = seconds - spans.reduce((sum, one) => sum + secondsOf(one), 0);
      assert.ok(lost < lostSeconds, `${session} lost ${lost} of ${seconds} s`);
    }
    store.dispose();
  });

  it("lose nothing of the record that they were told was kept", async () => {
    const journal = new Journal({
      kind: ledgerJournal,
      folder: join(storage, "ledger", "v1"),
      machine: "machine1",
      session: "reader",
      timeZone: "UTC",
      clock: { now: () => start },
      onTrouble: () => assert.fail("it only reads"),
    });
    await journal.refresh();
    assert.equal(journal.faults.damagedLines, 0);
    for (const [session, count] of await said("noted")) {
      const notes = journal.entries.filter((one) => one.session === session);
      assert.ok(notes.length >= count, `${session} lost ${count - notes.length} lines`);
    }
    journal.dispose();
  });

  it("leave each thread and draft whole, at least as new as they were told", async () => {
    const { threads, unreadable } = await new ThreadFiles(join(storage, "reviewThreads")).all();
    assert.deepEqual(unreadable, []);
    for (const [session, count] of await said("thread")) {
      const text = threads.find(({ id }) => id === session)?.comments[0]?.text;
      isWhole(text, count, `thread of ${session}`);
    }
    const files = await readdir(join(storage, "drafts"));
    const drafts = await new DraftFiles(join(storage, "drafts"), { now: () => start }).all();
    assert.ok(drafts.length > 0 && files.length >= drafts.length);
    for (const [session, count] of await said("draft")) {
      const text = drafts.find(({ id }) => id === `draft-${session}`)?.text;
      isWhole(text, count, `draft of ${session}`);
    }
  });
});

/** A text says its count, and is as long as that makes it. */
function isWhole(text: string | undefined, atLeast: number, what: string): void {
  if (text === undefined) return assert.equal(atLeast, 0, what);
  const [number = "", rest = ""] = text.split(" ");
  assert.ok(Number(number) >= atLeast, `${what} is at ${number} of ${atLeast}`);
  assert.equal(rest.length, 60_000 + Number(number), what);
}

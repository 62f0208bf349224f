import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { ledgerJournal } from "../../../src/core/coaching/ledger/parseEntry";
import { Journal } from "../../../src/host/records/journal/journal";
import { DraftFiles } from "../../../src/review/boxes/draftFiles";
import { ThreadFiles } from "../../../src/review/threads/threadFiles";
import { kept } from "../review/threads/kept";
import { span, windowOn } from "./time/window";

const [storage = "", session = "", from = "0"] = process.argv.slice(2);

/** So many seconds pass between two flushes of the record of time. */
const flushSeconds = 15;

/**
 * A window of its own process that works until it is killed: a second of typing after the other,
 * nudges, a thread and a draft that grow. Says in a file what is done, each after it was done.
 */
async function main(): Promise<void> {
  const time = { now: Number(from) };
  const clock = { now: () => time.now };
  const onTrouble = (reason: unknown): void => {
    throw reason;
  };
  const store = windowOn(storage, session, time, { onTrouble });
  const ledger = new Journal({
    kind: ledgerJournal,
    folder: join(storage, "ledger", "v1"),
    machine: "machine1",
    session,
    timeZone: "UTC",
    clock,
    onTrouble,
  });
  const threads = new ThreadFiles(join(storage, "reviewThreads"));
  const drafts = new DraftFiles(join(storage, "drafts"), clock);
  const told = join(storage, `${session}.told`);
  const say = (what: string, count: number): void => appendFileSync(told, `${what} ${count}\n`);
  for (let second = 1; ; second += 1) {
    store.hold(span(time.now, 1));
    time.now += 1;
    if (second % flushSeconds === 0) store.flush();
    say("typed", second);
    ledger.add({ kind: "note", text: `${second}`, at: time.now });
    say("noted", second);
    // Long, so that a file that is not replaced whole is caught half written.
    const text = `${second} ${"x".repeat(60_000 + second)}`;
    await threads.write(kept({ id: session }, text));
    say("thread", second);
    const place = { tool: "t", file: "f", line: 1 };
    await drafts.keep({ ...place, id: `draft-${session}`, text, at: time.now, isChange: false });
    say("draft", second);
  }
}

void main();

import { appendFileSync } from "node:fs";
import { span, windowOn } from "./window";

const [storage = "", session = "", howMany = "0", from = "0", told = ""] = process.argv.slice(2);

/** So many seconds pass between two flushes. */
const flushSeconds = 15;

/**
 * A window of its own process: a second of typing after the other, so many of them, on the disk every
 * fifteen. Says in a file how many seconds it has typed, and gives nothing back at its end.
 */
function main(): void {
  const time = { now: Number(from) };
  const store = windowOn(storage, session, time);
  for (let second = 1; second <= Number(howMany); second += 1) {
    store.hold(span(time.now, 1));
    time.now += 1;
    if (second % flushSeconds === 0) store.flush();
    appendFileSync(told, `${second}\n`);
  }
  process.kill(process.pid, "SIGKILL");
}

main();

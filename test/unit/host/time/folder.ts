import { windowOn } from "./window";

const [storage = "", session = "", now = "0"] = process.argv.slice(2);

/** A window of its own process that folds the months that have ended. */
async function main(): Promise<void> {
  const store = windowOn(storage, session, { now: Number(now) });
  await store.refresh();
  await store.fold(new AbortController().signal);
  store.dispose();
}

void main();

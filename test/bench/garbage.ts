import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Has Node give back all memory that nothing holds any more. Throws where this Node cannot be asked. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") throw new Error("this Node collects nothing when asked");
  for (let round = 0; round < 3; round += 1) {
    collect();
    await wait(100);
  }
}

import { TimeStore } from "../../../src/host/records/time/timeStore";

/** Takes a folder, a window's name and the moment (unix seconds), which may go on; gives the record of time there. */
export function storeAt(storage: string, session: string, time: { now: number }): TimeStore {
  const memory = { get: () => undefined, update: () => Promise.resolve() };
  const clock = { now: () => time.now };
  const rest = { machine: "machine1", session, timeZone: "UTC", onTrouble: () => undefined };
  return new TimeStore({ storage, memory, clock, ...rest });
}

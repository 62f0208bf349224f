import { TimeStore } from "../../../../src/host/records/time/timeStore";
import type { SpanEntry } from "../../../../src/core/time/weeks/timeEntry";
import { teams } from "../../time/weeks/lines";

/** What the editor keeps for Baton, as text. */
export class Memory {
  private readonly kept = new Map<string, string>();

  get(key: string): unknown {
    const text = this.kept.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  async update(key: string, value: unknown): Promise<void> {
    this.kept.set(key, JSON.stringify(value));
  }

  /** All that is in it. */
  get text(): string {
    return [...this.kept.values()].join();
  }
}

/** The record of a window of its own, whose clock stands where `time.now` says. */
export function windowOn(
  storage: string,
  session: string,
  time: { now: number },
  rest: { memory?: Memory; onTrouble?: (reason: unknown) => void } = {},
): TimeStore {
  const { memory = new Memory(), onTrouble = () => undefined } = rest;
  const clock = { now: () => time.now };
  const machine = "machine1";
  return new TimeStore({ storage, memory, machine, session, timeZone: "UTC", clock, onTrouble });
}

/** A span of so many seconds from a moment on (unix seconds). */
export function span(start: number, seconds: number, path = "src/a.ts"): SpanEntry {
  const rest = { root: "/r", owner: teams, tzOffsetMin: 0, chars: 1, bulkChars: 0 };
  return { kind: "span", start, end: start + seconds, mode: "type", path, ...rest };
}

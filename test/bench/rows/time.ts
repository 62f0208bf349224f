import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { bundleChild, runChild } from "../children";
import type { TimeAnswer, TimeQuestion } from "../child/time";
import type { BenchRow, Figure } from "../row";
import { best, percentile } from "../statistics";

const rounds = 5;
/** What the issue of keyboard time asks for. */
const [eventMs, openMs] = [0.05, 300];
/** The last day on which the month before is still read from its lines: the most there ever is to read. */
const worstDay = Date.UTC(2026, 10, 8, 20) / 1000;

/** What recording takes of an editor event, what a line costs, and three years of 1,000 events a day. */
export const time: BenchRow = {
  name: "time",
  async measure({ report }) {
    const script = await bundleChild("time");
    const base = await mkdtemp(path.join(os.tmpdir(), "baton-bench-"));
    const ask = (mode: TimeQuestion["mode"], storage = base): Promise<TimeAnswer> =>
      runChild<TimeAnswer>(script, { mode, storage, now: worstDay } satisfies TimeQuestion);
    try {
      report("time: events and lines");
      const told = await ask("events");
      const kept = await ask("append", path.join(base, "lines"));
      report("time: writing three years of 1,000 events a day");
      const record = path.join(base, "record");
      await ask("make", record);
      report("time: reading them");
      const opened: TimeAnswer[] = [];
      for (let round = 0; round < rounds; round += 1) opened.push(await ask("open", record));
      return [
        percentileOf("an editor event", told.times, eventMs),
        percentileOf("a span on the disk", kept.times),
        ...openFigures(opened),
      ];
    } finally {
      await rm(base, { recursive: true, force: true });
    }
  },
};

function percentileOf(what: string, times: readonly number[], bar?: number): Figure {
  return {
    row: `time: ${what}`,
    measured: { value: percentile(times, 0.99), unit: "ms" },
    note: `99th percentile of ${times.length}, median ${(percentile(times, 0.5) * 1000).toFixed(1)} µs`,
    ...(bar === undefined ? {} : { bar: { amount: { value: bar, unit: "ms" } } }),
  };
}

function openFigures(opened: readonly TimeAnswer[]): Figure[] {
  const bestOf = (place: number): number => best(opened.map(({ times }) => times[place] ?? NaN));
  return [
    {
      row: "time: three years, reading in the background at the start",
      measured: { value: bestOf(0), unit: "ms" },
    },
    {
      row: "time: three years, to the days of a panel",
      measured: { value: bestOf(1), unit: "ms" },
      bar: { amount: { value: openMs, unit: "ms" } },
    },
    {
      row: "time: three years, peak memory of the process",
      measured: { value: best(opened.map(({ peak }) => peak)), unit: "bytes" },
    },
  ];
}

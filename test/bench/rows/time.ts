import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Git } from "../../../src/git/git";
import { bundleChild, runChild } from "../children";
import type { TimeAnswer, TimeQuestion } from "../child/time";
import type { PanelAnswer, PanelQuestion } from "../child/panel";
import { paintTimes } from "../panelPaint";
import { filesOf } from "../repositoryFiles";
import type { BenchContext, BenchRow, Figure } from "../row";
import { best, percentile } from "../statistics";

const rounds = 5;
/** What the issue of keyboard time asks for. */
const [eventMs, openMs] = [0.05, 300];
/** As many files as the record may name, and more. */
const filesAtMost = 60;
/** The last day on which the month before is still read from its lines: the most there ever is to read. */
const worstDay = Date.UTC(2026, 10, 8, 20) / 1000;

/** What recording takes of an editor event, what a line costs, and three years of 1,000 events a day. */
export const time: BenchRow = {
  name: "time",
  async measure({ repository, report }) {
    const script = await bundleChild("time");
    const base = await mkdtemp(path.join(os.tmpdir(), "baton-bench-"));
    const work = { root: repository.root, files: await someFiles(repository.root) };
    const ask = (mode: TimeQuestion["mode"], storage = base): Promise<TimeAnswer> =>
      runChild<TimeAnswer>(script, { mode, storage, now: worstDay, work } satisfies TimeQuestion);
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
        ...(await panelFigures(record, { repository, report })),
      ];
    } finally {
      await rm(base, { recursive: true, force: true });
    }
  },
};

/** Files of the repository at even distances. */
async function someFiles(root: string): Promise<string[]> {
  const all = await filesOf(new Git({ binary: () => "git", mayStart: () => true }), root);
  const step = Math.max(1, Math.floor(all.length / filesAtMost));
  return all.filter((_, place) => place % step === 0).slice(0, filesAtMost);
}

/**
 * What the lead waits for when they open the panel, with the record read and the weeks of git worked
 * out, which the panel does in the background: the snapshot in the extension host, in a new process
 * each time, and the page in a browser. All of the record is by another rule than the one of now.
 */
async function panelFigures(
  storage: string,
  { repository, report }: Pick<BenchContext, "repository" | "report">,
): Promise<Figure[]> {
  const script = await bundleChild("panel");
  const { root, lead } = repository;
  const question: PanelQuestion = { storage, now: worstDay, root, lead };
  const made: PanelAnswer[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    report(`time: the panel's week, ${round} of ${rounds}`);
    made.push(await runChild<PanelAnswer>(script, question));
  }
  report("time: the panel's page");
  const page = await paintTimes(made[0]?.message ?? "", rounds, report);
  const snapshot = best(made.map(({ time: one }) => one));
  const [loaded, painted, word] = [best(page.loaded), best(page.painted), best(page.word)];
  const figure = (row: string, value: number): Figure => ({
    row: `time: ${row}`,
    measured: { value, unit: "ms" },
  });
  const bar = { amount: { value: openMs, unit: "ms" } } as const;
  return [
    figure("three years, to the snapshot of a panel", snapshot),
    figure("the panel’s page, until it can be sent its week", loaded),
    {
      ...figure("the panel’s page, from nothing to its first paint", loaded + painted),
      comparedWith: { what: "a page with one word", amount: { value: word, unit: "ms" } },
    },
    // The page loads while the week is made.
    {
      ...figure("three years, to the first paint of a panel", Math.max(snapshot, loaded) + painted),
      bar,
    },
  ];
}

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

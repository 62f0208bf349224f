import { killHosts } from "../killedHosts";
import type { BenchRow } from "../row";
import { percentile } from "../statistics";

/** Nothing that was recorded longer ago is lost; the clock of a record counts whole seconds. */
const lostMs = 15_000 + 1000;

/** What is lost when the processes that run the extensions die while the lead types. */
export const faults: BenchRow = {
  name: "faults",
  async measure({ report }) {
    const { kills, lost, damagedLines } = await killHosts(report);
    const what = `faults: ${kills} extension hosts killed at random while typing`;
    const median = (percentile(lost, 0.5) / 1000).toFixed(1);
    return [
      {
        row: `${what}, the most that was lost`,
        measured: { value: Math.max(...lost), unit: "ms" },
        note: `median ${median} s, six windows at once`,
        bar: { amount: { value: lostMs, unit: "ms" } },
      },
      {
        row: `${what}, damaged lines`,
        measured: { value: damagedLines, unit: "count" },
        bar: { amount: { value: 0, unit: "count" } },
      },
    ];
  },
};

import type { MomentAnswer } from "../host/messages";
import { measureInHost } from "../inHost";
import type { BenchRow, Figure } from "../row";
import { percentile } from "../statistics";

/** What the issue of the nudge asks for, at the 99th percentile. */
const [decisionMs, eventMs] = [2, 0.05];

/** What the decision about a moment takes, and all handlers of one key together. */
export const moment: BenchRow = {
  name: "moment",
  async measure(context) {
    const answers = await measureInHost<MomentAnswer>("moment", 1, context);
    return answers.flatMap(({ decisions, keys }) => [
      figureOf("decision", decisions, decisionMs),
      figureOf("editor event", keys, eventMs),
    ]);
  },
};

function figureOf(what: string, times: readonly number[], bar: number): Figure {
  return {
    row: `moment: ${what}`,
    measured: { value: percentile(times, 0.99), unit: "ms" },
    note: `99th percentile of ${times.length}, median ${(percentile(times, 0.5) * 1000).toFixed(0)} µs`,
    bar: { amount: { value: bar, unit: "ms" } },
  };
}

import type { MomentAnswer } from "../host/messages";
import { measureInHost } from "../inHost";
import type { BenchRow, Figure } from "../row";
import { best, percentile } from "../statistics";

/** What the issue of the nudge asks for, at the 99th percentile. */
const [decisionMs, eventMs] = [2, 0.05];

/** What the decision about a moment takes, and all of Baton's handlers of one editor event; a key brings two or three. */
export const moment: BenchRow = {
  name: "moment",
  async measure(context) {
    const answers = await measureInHost<MomentAnswer>("moment", 1, context);
    return answers.flatMap(({ decisions, events }) => [
      figureOf("decision", decisions, decisionMs),
      figureOf("editor event", events, eventMs),
    ]);
  },
};

/** Of several rounds the best: what else the machine does only ever adds. */
function figureOf(what: string, rounds: readonly (readonly number[])[], bar: number): Figure {
  const median = best(rounds.map((times) => percentile(times, 0.5))) * 1000;
  return {
    row: `moment: ${what}`,
    measured: { value: best(rounds.map((times) => percentile(times, 0.99))), unit: "ms" },
    note: `99th percentile, median ${median.toFixed(0)} µs, the least of ${rounds.length} rounds of ${rounds[0]?.length ?? 0}`,
    bar: { amount: { value: bar, unit: "ms" } },
  };
}

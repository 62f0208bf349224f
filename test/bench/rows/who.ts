import { bundleChild, runChild } from "../children";
import type { WhoAnswer, WhoQuestion } from "../child/who";
import type { BenchRow, Figure } from "../row";
import { best, percentile } from "../statistics";

const files = 2000;
const enough = 5000;

/** One warm judgement of one file: who owns it, who knows it, whom to suggest. */
export const who: BenchRow = {
  name: "who",
  async measure({ repository: { root, newest: at, lead }, report }) {
    report(`who: ${files} files`);
    const script = await bundleChild("who");
    const question: WhoQuestion = { root, at, lead, files, enough };
    const { judgement, commandLine } = await runChild<WhoAnswer>(script, question);
    return [...figuresOf("who", judgement), ...figuresOf("who, command line", commandLine)];
  },
};

function figuresOf(row: string, times: WhoAnswer["judgement"]): Figure[] {
  const figure = (share: number, note: string): Figure => ({
    row: `${row}, ${note}`,
    measured: { value: best(times.map((round) => percentile(round, share))), unit: "ms" },
  });
  const tail = figure(0.99, "99th percentile");
  return [figure(0.5, "median"), { ...tail, bar: { amount: { value: 1, unit: "ms" } } }];
}

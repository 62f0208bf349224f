import { bundleChild, runChild } from "../children";
import type { WhoAnswer, WhoQuestion } from "../child/who";
import type { BenchRow, Figure } from "../row";
import { generatedName } from "../repository";
import { best, percentile } from "../statistics";
import { whoQuality } from "./whoQuality";

const files = 2000;
const enough = 5000;

/** One warm judgement of one file: who owns it, who knows it, whom to suggest; and how good it is. */
export const who: BenchRow = {
  name: "who",
  async measure(context) {
    const { repository, report } = context;
    const { root, newest: at, lead } = repository;
    report(`who: ${files} files`);
    const script = await bundleChild("who");
    const question: WhoQuestion = { root, at, lead, files, enough };
    const { judgement, commandLine } = await runChild<WhoAnswer>(script, question);
    const speed = [...figuresOf("who", judgement), ...figuresOf("who, command line", commandLine)];
    // Whoever works in the generated history comes by chance: there is nothing to foresee.
    return repository.name === generatedName ? speed : [...speed, ...(await whoQuality(context))];
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

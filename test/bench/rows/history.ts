import { defaultJudgement } from "../../../src/core/coaching/defaults";
import { daysOfMonths } from "../../../src/core/time/units";
import { bundleChild, runChild } from "../children";
import type { HistoryAnswer, HistoryQuestion } from "../child/history";
import type { BenchContext, BenchRow, Figure } from "../row";
import { best } from "../statistics";

/** Short runs are repeated more often: a busy machine disturbs them more. */
const [leastRounds, mostRounds, enoughMs] = [5, 20, 20_000];
const months = defaultJudgement.historyMonths;
const secondsPerDay = 86_400;
const mostMemory = { value: 64e6, unit: "bytes" } as const;

interface Runs {
  readonly baton: HistoryAnswer[];
  readonly git: HistoryAnswer[];
}

/** The cold reading of history, up to who is who, against git alone, each in a fresh process. */
export const history: BenchRow = {
  name: "history",
  async measure({ repository, report }) {
    const since = repository.newest - daysOfMonths(months) * secondsPerDay;
    const script = await bundleChild("history");
    const windows = [
      { name: `history of ${months} months`, since },
      { name: "whole history", since: undefined },
    ];
    const figures: Figure[] = [];
    for (const window of windows) {
      report(window.name);
      const runs = await interleaved(script, repository, window.since);
      figures.push(...figuresOf(window.name, runs));
    }
    return figures;
  },
};

/** Takes turns, so that a slow moment of the machine meets both alike. */
async function interleaved(
  script: string,
  { root, newest: at, lead }: BenchContext["repository"],
  since: number | undefined,
): Promise<Runs> {
  const runs: Runs = { baton: [], git: [] };
  const run = async (mode: HistoryQuestion["mode"]): Promise<void> => {
    const question: HistoryQuestion = { mode, root, since, at, lead };
    runs[mode].push(await runChild<HistoryAnswer>(script, question));
  };
  const start = performance.now();
  for (let round = 1; round <= mostRounds; round += 1) {
    if (round > leastRounds && performance.now() - start > enoughMs) break;
    await run(round % 2 === 0 ? "baton" : "git");
    await run(round % 2 === 0 ? "git" : "baton");
  }
  return runs;
}

function figuresOf(row: string, { baton, git }: Runs): Figure[] {
  const time = (answers: HistoryAnswer[]) =>
    ({ value: best(answers.map((one) => one.milliseconds)), unit: "ms" }) as const;
  const memory = Math.max(...baton.map((one) => one.peakBytes - one.idleBytes));
  const idle = Math.min(...baton.map((one) => one.idleBytes));
  return [
    {
      row,
      measured: time(baton),
      comparedWith: { what: "git log --raw alone", amount: time(git) },
      bar: { ratio: 1.15 },
    },
    {
      row: `${row}, memory`,
      measured: { value: memory, unit: "bytes" },
      comparedWith: { what: `added to an idle process of ${Math.round(idle / 1e6)} MB` },
      bar: { amount: mostMemory },
    },
  ];
}

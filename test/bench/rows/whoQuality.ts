import { bundleChild, runChild } from "../children";
import type { QualityQuestion } from "../child/whoQuality";
import type { Score } from "../quality/evaluate";
import type { Amount, BenchContext, Figure } from "../row";

/** Times the best baseline's mean reciprocal rank that Baton's is to be. */
const leastGain = 1.1;

/**
 * Whether those who are named come: for past commits of the five most active people, from what was
 * known before each. Gives a line for each figure and ranker.
 */
export async function whoQuality({
  repository: { root, newest },
  report,
}: BenchContext): Promise<Figure[]> {
  report("who, quality");
  const script = await bundleChild("whoQuality");
  const question: QualityQuestion = { root, newest };
  return qualityFigures(await runChild<Score[]>(script, question));
}

/** Takes the scores, Baton's first; gives them as lines, the best baseline beside Baton's mean. */
export function qualityFigures(scores: readonly Score[]): Figure[] {
  const [baton, ...others] = scores;
  if (!baton || baton.marks.cases === 0)
    return [{ row: "who, cases", note: "no case in this history" }];
  const means = others.map((score) => ({ name: score.name, amount: meanOf(score) }));
  const [best] = means.toSorted((a, b) => b.amount.value - a.amount.value);
  const cases: Figure = {
    row: "who, cases",
    measured: { value: baton.marks.cases, unit: "count" },
  };
  return [
    cases,
    ...scores.flatMap((score) => figuresOf(score, score === baton ? best : undefined)),
  ];
}

function figuresOf(score: Score, best: { name: string; amount: Amount } | undefined): Figure[] {
  const { cases, named, hit1, hit3 } = score.marks;
  const figure = (what: string, value: number): Figure => ({
    row: `who, ${what}, ${score.name}`,
    measured: { value, unit: "share" },
  });
  const mean = figure("mean reciprocal rank", meanOf(score).value);
  const compared: Figure = best
    ? {
        ...mean,
        comparedWith: { what: best.name, amount: best.amount },
        bar: { leastRatio: leastGain },
      }
    : mean;
  return [
    compared,
    figure("hit@1", hit1 / cases),
    figure("hit@3", hit3 / cases),
    figure("names anybody", named / cases),
  ];
}

function meanOf({ marks }: Score): Amount {
  return { value: marks.reciprocalRanks / marks.cases, unit: "share" };
}

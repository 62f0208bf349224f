import path from "node:path";
import { bundleChild, runChild } from "../children";
import type { ReviewAnswer, ReviewQuestion } from "../child/review";
import type { Counts } from "../quality/review";
import type { BenchRow, Figure } from "../row";

const comments = 5000;

/** What is to be reached: accuracy, unless it is said to be F1 as well. */
const leastAccuracy: Readonly<Record<string, number>> = {
  explains_why: 0.82,
  asks_question: 0.98,
  gives_direction: 0.86,
  has_pointer: 0.97,
  command_tone: 0.86,
};
const leastF1: Readonly<Record<string, number>> = {
  explains_why: 0.82,
  is_praise: 0.88,
  about_person: 0.8,
};

/** How many made comments are read in a second, and how well labelled ones of a file are. */
export const review: BenchRow = {
  name: "review",
  async measure({ file, report }) {
    report(`review: ${comments} comments`);
    const script = await bundleChild("review");
    const place = file && path.resolve(process.env["INIT_CWD"] ?? process.cwd(), file);
    const question: ReviewQuestion = { comments, file: place };
    const { perSecond, counts } = await runChild<ReviewAnswer>(script, question);
    const speed: Figure = {
      row: "review, comments a second",
      measured: { value: Math.round(perSecond), unit: "count" },
      bar: { least: { value: 10_000, unit: "count" } },
    };
    return [speed, ...counts.flatMap(reviewFigures)];
  },
};

/** Takes the counts of a label; gives them as lines. */
export function reviewFigures(counts: Counts): Figure[] {
  const { name, hits, falseAlarms, misses, rightNos } = counts;
  const figure = (what: string, value: number, least?: number): Figure => {
    const row = `review, ${name}, ${what}`;
    if (Number.isNaN(value)) return { row, note: "no such row" };
    const measured = { value, unit: "share" } as const;
    return least === undefined
      ? { row, measured }
      : { row, measured, bar: { least: { value: least, unit: "share" } } };
  };
  const flags = (most: number): Figure => ({
    row: `review, ${name}, flags per 100 "no" rows`,
    measured: { value: (100 * falseAlarms) / (falseAlarms + rightNos), unit: "count" },
    bar: { amount: { value: most, unit: "count" } },
  });
  if (name === "plain rows") return falseAlarms + rightNos === 0 ? [] : [flags(1)];
  if (name === "look again") {
    const precision = hits / (hits + falseAlarms);
    const recall = hits / (hits + misses);
    return [figure("precision", precision, 0.6), figure("recall", recall, 0.55), flags(3)];
  }
  const accuracy = (hits + rightNos) / (hits + falseAlarms + misses + rightNos);
  const f1 = (2 * hits) / (2 * hits + falseAlarms + misses);
  return [figure("accuracy", accuracy, leastAccuracy[name]), figure("F1", f1, leastF1[name])];
}

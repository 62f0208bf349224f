import type { Amount, Figure } from "./row";
import { ratioOf } from "./statistics";

/** Whether a measurement keeps its bar; "none" when there is no bar, or nothing to hold against it. */
export type Verdict = "holds" | "over" | "under" | "none";

/** Gives how many times its comparison a measurement is, where both are there in the same unit. */
export function ratioOfFigure({ measured, comparedWith }: Figure): number | undefined {
  const base = comparedWith?.amount;
  if (!measured || base?.unit !== measured.unit) return undefined;
  return ratioOf(measured.value, base.value);
}

/** Gives whether a measurement keeps its bar. */
export function verdictOf(figure: Figure): Verdict {
  const { bar, measured } = figure;
  if (!bar || !measured) return "none";
  if ("leastRatio" in bar) return atLeast(ratioOfFigure(figure), bar.leastRatio);
  if ("ratio" in bar) return verdict(ratioOfFigure(figure), bar.ratio);
  if ("least" in bar) return atLeast(sameUnit(measured, bar.least), bar.least.value);
  return verdict(sameUnit(measured, bar.amount), bar.amount.value);
}

function sameUnit(measured: Amount, bar: Amount): number | undefined {
  return bar.unit === measured.unit ? measured.value : undefined;
}

function verdict(value: number | undefined, most: number): Verdict {
  if (value === undefined) return "none";
  return value <= most ? "holds" : "over";
}

function atLeast(value: number | undefined, least: number): Verdict {
  if (value === undefined) return "none";
  return value >= least ? "holds" : "under";
}

import { ratioOfFigure, verdictOf } from "./judge";
import type { Amount, Bar, Comparison, Figure } from "./row";

const none = "–";

/** The heads of the table's columns. */
export const heads = ["row", "measured", "compared with", "ratio", "bar", ""];

/** Gives an amount in the unit a person would choose; KB and MB are thousands and millions, shares have three digits. */
export function amountText({ value, unit }: Amount): string {
  if (unit === "ms") return timeText(value);
  if (unit === "bytes") return bytesText(value);
  return unit === "share" ? value.toFixed(3) : value.toLocaleString("en");
}

/** Gives a figure's cells, one for each head. */
export function cellsOf(figure: Figure): string[] {
  const { row, measured, note = "", comparedWith, bar } = figure;
  const verdict = verdictOf(figure);
  return [
    row,
    measured ? `${amountText(measured)} ${note}`.trim() : "not measured",
    measured ? comparisonText(comparedWith) : note,
    ratioOfFigure(figure)?.toFixed(2) ?? none,
    bar ? barText(bar) : none,
    verdict === "none" ? "" : verdict,
  ];
}

function comparisonText(comparedWith: Comparison | undefined): string {
  if (!comparedWith) return none;
  const { what, amount } = comparedWith;
  return amount ? `${what}: ${amountText(amount)}` : what;
}

function barText(bar: Bar): string {
  if ("leastRatio" in bar) return `at least ${bar.leastRatio} times`;
  if ("least" in bar) return `at least ${amountText(bar.least)}`;
  return "ratio" in bar ? `at most ${bar.ratio} times` : `at most ${amountText(bar.amount)}`;
}

function timeText(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${short(milliseconds / 1000)} s`;
  return milliseconds >= 1 ? `${short(milliseconds)} ms` : `${short(milliseconds * 1000)} µs`;
}

function bytesText(bytes: number): string {
  if (bytes >= 1e6) return `${short(bytes / 1e6)} MB`;
  return bytes >= 1000 ? `${short(bytes / 1000)} KB` : `${short(bytes)} bytes`;
}

/** Three digits or the whole number. */
function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

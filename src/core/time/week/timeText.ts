import * as l10n from "@vscode/l10n";
import type { TimeRange } from "../weeks/weekTime";

const secondsPerMinute = 60;
const secondsPerHour = 3600;

/** Takes seconds; gives them as one says them: "no time", "25 min", "4.2 h". */
export function durationText(seconds: number): string {
  if (isNoTime(seconds)) return l10n.t("no time");
  const { unit, amount } = measured(seconds);
  return unit === "min" ? l10n.t("{0} min", amount) : l10n.t("{0} h", amount);
}

/**
 * Takes a range of seconds; gives it as one says it: "4.2 to 5.1 h". The lower end is what was seen,
 * the upper one counts gaps of up to five minutes too.
 */
export function rangeText({ seen, joined }: TimeRange): string {
  const [low, high] = [durationText(seen), durationText(joined)];
  if (low === high) return low;
  if (isNoTime(seen)) return l10n.t("up to {0}", high);
  const [from, to] = [measured(seen), measured(joined)];
  if (from.unit !== to.unit) return l10n.t("{0} to {1}", low, high);
  return from.unit === "min"
    ? l10n.t("{0} to {1} min", from.amount, to.amount)
    : l10n.t("{0} to {1} h", from.amount, to.amount);
}

/** Takes seconds; gives whether they are so few that they are said to be no time. */
export function isNoTime(seconds: number): boolean {
  return seconds < secondsPerMinute / 2;
}

/** Takes a share from 0 to 1; gives it in percent: "12 %". */
export function percentText(share: number): string {
  return l10n.t("{0} %", Math.round(share * 100));
}

function measured(seconds: number): { readonly unit: "min" | "h"; readonly amount: string } {
  const minutes = Math.round(seconds / secondsPerMinute);
  if (minutes < 60) return { unit: "min", amount: String(minutes) };
  const tenths = Math.round((10 * seconds) / secondsPerHour) / 10;
  return { unit: "h", amount: tenths.toFixed(1) };
}

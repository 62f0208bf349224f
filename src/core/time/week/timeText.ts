import type { TimeRange } from "../weeks/weekTime";

const secondsPerMinute = 60;
const secondsPerHour = 3600;

/** Takes seconds; gives them as one says them: "no time", "25 min", "4.2 h". */
export function durationText(seconds: number): string {
  if (seconds < secondsPerMinute / 2) return "no time";
  const minutes = Math.round(seconds / secondsPerMinute);
  return minutes < 60 ? `${minutes} min` : `${hours(seconds)} h`;
}

/**
 * Takes a range of seconds; gives it as one says it: "4.2 to 5.1 h". The lower end is what was seen,
 * the upper one counts gaps of up to five minutes too.
 */
export function rangeText({ seen, joined }: TimeRange): string {
  const [low, high] = [durationText(seen), durationText(joined)];
  if (low === high) return low;
  if (seen < secondsPerMinute / 2) return `up to ${high}`;
  const [unit, other] = [low.split(" ")[1], high.split(" ")[1]];
  return unit === other ? `${low.split(" ")[0]} to ${high}` : `${low} to ${high}`;
}

/** Takes a share from 0 to 1; gives it in percent: "12 %". */
export function percentText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function hours(seconds: number): string {
  const tenths = Math.round((10 * seconds) / secondsPerHour) / 10;
  return tenths.toFixed(1);
}

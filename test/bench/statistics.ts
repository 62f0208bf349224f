/**
 * Takes measurements and a share from 0 to 1; gives the smallest measurement that at least that
 * share of all does not exceed (nearest rank). NaN for no measurements.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] ?? Number.NaN;
}

/** Gives the least of several measurements: noise of the machine only ever adds. */
export function best(values: readonly number[]): number {
  return Math.min(...values);
}

/** Gives one number over another; nothing where that says nothing. */
export function ratioOf(measured: number, base: number): number | undefined {
  const ratio = measured / base;
  return base > 0 && Number.isFinite(ratio) ? ratio : undefined;
}

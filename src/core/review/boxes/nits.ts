/** The nits of one review: how many were written, from when on, in unix seconds. */
export interface NitCount {
  readonly since: number;
  readonly last: number;
  readonly count: number;
}

/** Who writes no nit for so long begins another review. */
const reviewPauseSeconds = 3600;

/** Takes the nits so far, or none, and when one more was written; gives the nits with it. */
export function oneMoreNit(nits: NitCount | undefined, at: number): NitCount {
  const running = runningNits(nits, at);
  return { since: running?.since ?? at, last: at, count: (running?.count ?? 0) + 1 };
}

/** Takes the nits so far and a time; gives those of the review that goes on then, if one does. */
export function runningNits(nits: NitCount | undefined, now: number): NitCount | undefined {
  return nits && now - nits.last < reviewPauseSeconds ? nits : undefined;
}

const [firstSeconds, longestSeconds] = [30, 3600];

/**
 * Takes how often in a row something has failed; gives the seconds to leave it alone: half a minute,
 * then twice as long each time, an hour at most.
 */
export function retryAfterSeconds(failures: number): number {
  return Math.min(longestSeconds, firstSeconds * 2 ** Math.max(0, failures - 1));
}

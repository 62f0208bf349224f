/**
 * Takes two moments in unix seconds, the later one read just now; gives the seconds between them.
 * Where the clock was put back meanwhile it is long ago: nothing may wait for the clock to catch up.
 */
export function secondsSince(then: number, now: number): number {
  return now < then ? Infinity : now - then;
}

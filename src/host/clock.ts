/** The only reader of the time of day. */
export interface Clock {
  /** Unix seconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() / 1000 };

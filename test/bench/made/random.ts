/** Chance that comes out the same each time. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Gives the next number from 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Gives a whole number from 0 to below a bound; `skew` above 1 favours the small ones. */
  below(bound: number, skew = 1): number {
    return Math.floor(bound * this.next() ** skew);
  }

  /** Gives one of a list that is not empty. */
  pick<T>(list: readonly T[], skew = 1): T {
    const chosen = list[this.below(list.length, skew)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  }
}

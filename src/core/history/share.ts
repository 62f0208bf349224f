import type { Amounts } from "./tally";

/** What people did in one place: each person's decayed touches, and those of all together. */
export interface Level {
  readonly of: (person: number) => number;
  readonly total: number;
  /** Touches of all that the place needs before it says as much as the wider one around it. */
  readonly needed: number;
}

/** Takes touches by person, by which half-life they count, and who of them counts; gives them as a level. */
export function levelOf(
  touches: ReadonlyMap<number, Amounts>,
  by: keyof Amounts,
  needed: number,
  counts: (person: number) => boolean,
): Level {
  let total = 0;
  for (const [person, amounts] of touches) if (counts(person)) total += amounts[by];
  return { of: (person) => touches.get(person)?.[by] ?? 0, total, needed };
}

/**
 * Takes levels, the widest first, and a person; gives their share of the narrowest, from 0 to 1. Few
 * touches say little, so the share in each place leans on the one in the wider place around it:
 * Dirichlet smoothing (MacKay and Peto 1995; Zhai and Lafferty, SIGIR 2001), with the `needed`
 * touches as its parameter.
 */
export function shareIn(levels: readonly Level[], person: number): number {
  return levels.reduce((wider, { of, total, needed }) => {
    const all = total + needed;
    return all === 0 ? wider : (of(person) + needed * wider) / all;
  }, 0);
}

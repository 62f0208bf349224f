/** What people did in one place: each person's decayed touches, and those of all together. */
export interface Level {
  readonly of: (person: number) => number;
  readonly total: number;
  /** Touches of all that the place needs before it says as much as the wider one around it. */
  readonly needed: number;
}

/** Touches, each with what it counts by its age. */
export interface Decayed {
  readonly decayed: number;
}

/** Takes decayed touches by person and who of them counts; gives them as a level. */
export function levelOf(
  touches: ReadonlyMap<number, Decayed>,
  needed: number,
  counts: (person: number) => boolean,
): Level {
  let total = 0;
  for (const [person, { decayed }] of touches) if (counts(person)) total += decayed;
  return { of: (person) => touches.get(person)?.decayed ?? 0, total, needed };
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

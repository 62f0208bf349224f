import { type Amounts, noTally } from "./tally";

/** What people did in one place: each person's touches, and those of all together. */
export interface Level {
  readonly touches: ReadonlyMap<number, Amounts>;
  readonly total: Amounts;
  /** Touches of all that the place needs before it says as much as the wider one around it. */
  readonly needed: number;
}

/** Takes touches by person and who of them counts; gives them as a level. */
export function levelOf(
  touches: ReadonlyMap<number, Amounts>,
  needed: number,
  counts: (person: number) => boolean,
): Level {
  const total = { decayed: 0, lately: 0, now: 0 };
  for (const [person, { decayed, lately, now }] of touches) {
    if (!counts(person)) continue;
    total.decayed += decayed;
    total.lately += lately;
    total.now += now;
  }
  return { touches, total, needed };
}

/**
 * Takes levels, the widest first, and a person; gives their shares of the narrowest, from 0 to 1, one
 * by each half-life. Few touches say little, so the share in each place leans on the one in the wider
 * place around it: Dirichlet smoothing (MacKay and Peto 1995; Zhai and Lafferty, SIGIR 2001), with the
 * `needed` touches as its parameter.
 */
export function sharesIn(levels: readonly Level[], person: number): Amounts {
  const shares = { decayed: 0, lately: 0, now: 0 };
  for (const { touches, total, needed } of levels) {
    const own = touches.get(person) ?? noTally;
    shares.decayed = smoothed(own.decayed, total.decayed, needed, shares.decayed);
    shares.lately = smoothed(own.lately, total.lately, needed, shares.lately);
    shares.now = smoothed(own.now, total.now, needed, shares.now);
  }
  return shares;
}

function smoothed(own: number, total: number, needed: number, wider: number): number {
  const all = total + needed;
  return all === 0 ? wider : (own + needed * wider) / all;
}

import { levelOf, sharesIn } from "./share";
import { type Amounts, noTally } from "./tally";

/** Who did what in the places that say who is close to a file. */
export interface Places {
  readonly everywhere: ReadonlyMap<number, Amounts>;
  /** The folder that the file is in, with all under it. */
  readonly folder: ReadonlyMap<number, Amounts>;
  /** The files that change together with the file. */
  readonly companions: ReadonlyMap<number, Amounts>;
  readonly file: ReadonlyMap<number, Amounts>;
}

/**
 * Touches that a place needs before it says as much as the wider one around it. Like the numbers below,
 * fitted on the ten repositories that the README names for it; half or twice as many change little.
 */
const needed = { folder: 30, companions: 20, file: 12 } as const;

/**
 * How much each ingredient says about who comes to a file next: the exponents of a conditional logit
 * (McFadden 1974) whose hits were made most frequent on those ten, then rounded to quarters. Five of
 * some 150 ingredients that were tried; the others added nothing on repositories left out of the fit.
 */
const exponents = {
  shareLately: 1.25,
  shareNow: 0.5,
  onFile: 0.25,
  inFolder: 0.5,
  onCompanions: 0.75,
} as const;

/** Stands for nothing, so that one ingredient that is missing does not undo the others. */
const least = { share: 0.001, touches: 0.03 } as const;

/** What the places say of one person; never shown and never stored. */
export interface Closeness {
  /** For telling who has room to grow: from 0 to 1, of what colleagues know of the file. */
  readonly share: number;
  /** For ordering only. */
  readonly closeness: number;
}

/**
 * Takes the places and who counts as a colleague; gives a function from a person to their share of what
 * was done on the file and to how close they are to it: their shares of what was done of late and of
 * what is being done now, and how much they did in time on the file, in its folder, and on the files
 * that change together with it, as a sum of logarithms. A share on the file leans on the one in the
 * files that change together with it, that on the one in the folder, and that on the repository's.
 */
export function closenessIn(
  { everywhere, folder, companions, file }: Places,
  counts: (person: number) => boolean,
): (person: number) => Closeness {
  const levels = [
    levelOf(everywhere, 0, counts),
    levelOf(folder, needed.folder, counts),
    levelOf(companions, needed.companions, counts),
    levelOf(file, needed.file, counts),
  ];
  return (person) => {
    const { decayed, lately, now } = sharesIn(levels, person);
    const closeness =
      exponents.shareLately * Math.log(least.share + lately) +
      exponents.shareNow * Math.log(least.share + now) +
      exponents.onFile * touches(file, person) +
      exponents.inFolder * touches(folder, person) +
      exponents.onCompanions * touches(companions, person);
    return { share: decayed, closeness };
  };
}

function touches(where: ReadonlyMap<number, Amounts>, person: number): number {
  return Math.log(least.touches + (where.get(person) ?? noTally).decayed);
}

/**
 * Takes how many there are, and what is said of one and of several (or none); gives the one that fits.
 * Each is a whole sentence, so that it can be translated as one.
 */
export function oneOrMore(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

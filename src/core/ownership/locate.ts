import type { Dialect } from "./codeowners";

/**
 * GitHub loads a CODEOWNERS file only if it is "under 3 MB in size" ("About code owners", CODEOWNERS
 * file size): a file of this many bytes or more has no effect at all, so it is too large to read.
 */
export const githubSizeLimit = 3 * 1024 * 1024;

// "About code owners", CODEOWNERS file location: the first one found is used, the others are ignored.
const places: Readonly<Record<Dialect, readonly string[]>> = {
  github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
};

/** Gives the repository-relative paths where the dialect looks for its file, the first one first. */
export function codeownersPlaces(dialect: Dialect): readonly string[] {
  return places[dialect];
}

/**
 * Chooses the file in force on GitHub. Takes the repository-relative paths of files that are there
 * (other files do no harm; a folder is not a file, whatever its name; letter case counts), gives the
 * one in force, or undefined if none is. Never throws.
 */
export function locateCodeowners(present: readonly string[]): string | undefined {
  return codeownersPlaces("github").find((place) => present.includes(place));
}

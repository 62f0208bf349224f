import type { Dialect } from "./codeowners";

/**
 * GitHub loads a CODEOWNERS file only if it is "under 3 MB in size" ("About code owners", CODEOWNERS
 * file size): a file of this many bytes or more has no effect at all, so it is too large to read.
 * The other forges state no limit.
 */
export const githubSizeLimit = 3 * 1024 * 1024;

/** Says whether the forge does not load a file of so many bytes. Never throws. */
export function isTooLarge(dialect: Dialect, bytes: number): boolean {
  return dialect === "github" && bytes >= githubSizeLimit;
}

// The first one found is used, the others are ignored: GitHub's "About code owners", CODEOWNERS file
// location; GitLab's "Code Owners", CODEOWNERS file; Bitbucket's "Set up and use code owners".
// With the host unknown, an order that keeps both GitHub's and the folders of GitLab behind it.
const places: Readonly<Record<Dialect | "unknown", readonly string[]>> = {
  github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
  gitlab: ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"],
  bitbucket: [".bitbucket/CODEOWNERS"],
  unknown: [
    ".github/CODEOWNERS",
    "CODEOWNERS",
    "docs/CODEOWNERS",
    ".gitlab/CODEOWNERS",
    ".bitbucket/CODEOWNERS",
  ],
};

/** Gives the repository-relative paths where the dialect looks for its file, the first one first. */
export function codeownersPlaces(dialect: Dialect | "unknown"): readonly string[] {
  return places[dialect];
}

/**
 * Chooses the file in force. Takes the repository-relative paths of files that are there (other files
 * do no harm; a folder is not a file, whatever its name; letter case counts) and the dialect, if it
 * is known; gives the one in force, or undefined if none is. Never throws.
 */
export function locateCodeowners(
  present: readonly string[],
  dialect: Dialect | "unknown",
): string | undefined {
  return codeownersPlaces(dialect).find((place) => present.includes(place));
}

/**
 * Takes the absolute path of a file, with "/"; gives each way in which it may be a CODEOWNERS file in
 * force, the innermost root first: the root that the repository would have, and the place in it.
 * Never throws.
 */
export function possibleRoots(file: string): { readonly root: string; readonly place: string }[] {
  return codeownersPlaces("unknown")
    .filter((place) => file.endsWith(`/${place}`))
    .toSorted((one, other) => one.length - other.length)
    .map((place) => ({ root: file.slice(0, -place.length - 1), place }));
}

import { knowsFile } from "../../history/facts";
import type { Suggestion } from "../../history/suggest";
import type { Familiarity } from "../hints/hint";

/** Somebody the hint may go to: from the suggestions of the change's files. */
export interface Candidate {
  readonly suggestion: Suggestion;
  /** The file, of those of the change, that they are named for first. */
  readonly path: string;
}

/** Who is named for one file of a change. */
export interface Named {
  readonly path: string;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Takes who is named for each file of a change, the most changed file first; gives each person once,
 * with the file where they are named as somebody who has worked on it, in the order of the files.
 */
export function candidatesOf(named: readonly Named[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { path, suggestions } of named) {
    for (const suggestion of suggestions) {
      const key = suggestion.person.emails[0] ?? suggestion.person.name;
      const known = found.get(key);
      const isCloser = known && !knowsFile(known.suggestion.facts) && knowsFile(suggestion.facts);
      if (!known || isCloser) found.set(key, { suggestion, path });
    }
  }
  return [...found.values()];
}

/** Takes what is said of a person for a file; gives how well they know it: from their commits there, and their role. */
export function familiarityOf({ role, facts }: Suggestion): Familiarity {
  if (!knowsFile(facts)) return "new";
  return role === "steward" ? "knows" : "some";
}

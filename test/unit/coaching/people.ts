import { situationOf } from "../../../src/core/coaching/situation";
import type { Suggestion } from "../../../src/core/history/suggest";
import { history, type Line, now, settings, times } from "../history/smallHistory";

/** Noor and Idris know `src/a`, Tomasz has touched it once, Elif only works around it. */
export const shopLines: readonly Line[] = [
  ...times(5, { who: "noor", ago: 2, files: ["src/a"] }),
  ...times(4, { who: "idris", ago: 4, files: ["src/a"] }),
  { who: "tomasz", ago: 9, files: ["src/a"] },
  { who: "elif", ago: 1, files: ["src/b"] },
];

/** The people suggested for `src/a`, best knowing first. */
export function shopPeople(): readonly Suggestion[] {
  const known = history(shopLines);
  return situationOf(known, { kind: "noRule" }, "src/a", now, settings).suggestions;
}

/** Names in a row, for comparing. */
export function namesOf(suggestions: readonly Suggestion[]): string {
  return suggestions.map(({ person }) => person.name).join(" ");
}

import * as l10n from "@vscode/l10n";
import { isActive } from "../history/team";
import type { KnownHistory } from "./situation";

/**
 * Takes a history, a moment in unix seconds and the days after which somebody has left; gives a sentence
 * when somebody still active bears the lead's name, with what to do. The address is as a stranger wrote it.
 */
export function namesakeAdvice(
  { people, index }: Pick<KnownHistory, "people" | "index">,
  at: number,
  departedDays: number,
): string[] {
  const first = people.persons.find(
    ({ id, mayBeLead }) => mayBeLead && isActive(index, id, at, departedDays),
  );
  if (!first) return [];
  const address = first.emails[0] ?? "";
  return [
    l10n.t(
      "Somebody with your name commits here as {0}. If that is you, Baton: Set Up Team makes the address yours; if not, it puts them on your team. Until then Baton names nobody for it.",
      address,
    ),
  ];
}

import { l10n, type QuickPickItem } from "vscode";
import { duplicateText, type SuspectedDuplicate } from "../core/people/duplicates";
import type { Person } from "../core/people/people";
import { labelText } from "../core/text/plain";

/** Two people who may be one, in a list. */
export interface DuplicateItem extends QuickPickItem {
  readonly pair: SuspectedDuplicate;
}

/** Takes a pair; gives it as an entry of a list, with the reason. */
export function duplicateItem(pair: SuspectedDuplicate): DuplicateItem {
  const { proper, other, because } = pair;
  const [one, two] = [labelText(proper.name, 40), labelText(other.name, 40)];
  return {
    label: one === two ? one : l10n.t("{0} and {1}", one, two),
    description: duplicateText[because],
    detail: l10n.t("{0} and {1}", addressesText(proper), addressesText(other)),
    pair,
  };
}

function addressesText({ emails }: Person): string {
  const [first = "", ...others] = emails;
  const shown = labelText(first);
  return others.length === 0 ? shown : l10n.t("{0} ({1} more)", shown, others.length);
}

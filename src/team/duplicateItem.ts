import type { QuickPickItem } from "vscode";
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
    label: one === two ? one : `${one} and ${two}`,
    description: duplicateText[because],
    detail: `${addressesText(proper)} and ${addressesText(other)}`,
    pair,
  };
}

function addressesText({ emails }: Person): string {
  const [first = "", ...others] = emails;
  return `${labelText(first)}${others.length === 0 ? "" : ` (${others.length} more)`}`;
}

import * as l10n from "@vscode/l10n";
import type { AnswerReason, LedgerEntry } from "../../coaching/ledger/entry";
import type { Stretch } from "./commitWeek";

/** Why the lead had their hands on a file, as they answered a nudge about it. */
export type Why = Exclude<AnswerReason, "notUseful" | "ignored">;

/** The same in words. */
export const whyText: Readonly<Record<Why, string>> = {
  get incident() {
    return l10n.t("an incident, you said");
  },
  get onlyI() {
    return l10n.t("only you could, you said");
  },
  get pairing() {
    return l10n.t("you were pairing, you said");
  },
  get mine() {
    return l10n.t("it is yours, you said");
  },
};

/** Takes the ledger, a stretch of time and a repository's root; gives by path why the lead said "not now" in it, each reason once. */
export function whyGrabbed(
  ledger: readonly LedgerEntry[],
  { from, until }: Stretch,
  root: string,
): ReadonlyMap<string, ReadonlySet<Why>> {
  const pathOf = new Map<string, string>();
  for (const entry of ledger) {
    if (entry.kind === "shown" && entry.root === root) pathOf.set(entry.nudge, entry.path);
  }
  const whys = new Map<string, Set<Why>>();
  for (const entry of ledger) {
    if (entry.kind !== "answer" || entry.at < from || entry.at >= until) continue;
    const { nudge, reason } = entry;
    const path = pathOf.get(nudge);
    if (path === undefined || reason === "notUseful" || reason === "ignored") continue;
    whys.set(path, (whys.get(path) ?? new Set<Why>()).add(reason));
  }
  return whys;
}

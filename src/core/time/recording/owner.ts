import type { Situation } from "../../coaching/situation";
import type { Ownership } from "../../ownership/codeowners";
import type { OwnerRule, OwnerSnapshot } from "../spans/span";

/** Of a file of which it is not known yet, or never will be, whose it is. */
export const unknownOwner: OwnerSnapshot = { rule: null, owners: [], teamOwned: false };

/** Takes what Baton makes of a file; gives whose it is, as a span keeps it. */
export function ownerIn({
  ownership,
  standing,
}: Pick<Situation, "ownership" | "standing">): OwnerSnapshot {
  return { ...ruleIn(ownership), teamOwned: standing.teamOwned };
}

/** Takes who owns a file; gives the rule and the owners, as a span keeps them. */
export function ruleIn(ownership: Ownership): OwnerRule {
  if (ownership.kind === "noRule") return { rule: null, owners: [] };
  const owners = ownership.kind === "owned" ? ownership.owners : [];
  return { rule: ownership.rule.pattern, owners };
}

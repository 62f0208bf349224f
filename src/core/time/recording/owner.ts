import type { Situation } from "../../coaching/situation";
import type { OwnerSnapshot } from "../spans/span";

/** Of a file of which it is not known yet, or never will be, whose it is. */
export const unknownOwner: OwnerSnapshot = { rule: null, owners: [], teamOwned: false };

/** Takes what Baton makes of a file; gives whose it is, as a span keeps it. */
export function ownerIn({
  ownership,
  standing,
}: Pick<Situation, "ownership" | "standing">): OwnerSnapshot {
  const { teamOwned } = standing;
  if (ownership.kind === "noRule") return { rule: null, owners: [], teamOwned };
  const owners = ownership.kind === "owned" ? ownership.owners : [];
  return { rule: ownership.rule.pattern, owners, teamOwned };
}

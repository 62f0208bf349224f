import { l10n } from "vscode";
import type { TeamHandle } from "../core/people/setUp/ownerHandles";
import { labelText } from "../core/text/plain";
import { pick } from "../host/shown/quickPicks";
import type { SetUpState } from "./setUpState";
import type { Step } from "../host/shown/steps";
import { oneOrMore } from "../host/shown/plural";

/** Takes the teams that CODEOWNERS names; gives the step that asks which are the lead's. */
export function ownerTeamsStep(state: SetUpState, handles: readonly TeamHandle[]): Step {
  return async (place) => {
    const items = handles.map(({ handle, rules }) => {
      return { label: labelText(handle), description: rulesText(rules), handle };
    });
    const ticked = items.filter(({ handle }) => state.ownerTeams.includes(handle));
    const placeholder = l10n.t("Which CODEOWNERS teams are yours?");
    const picked = await pick({ ...place, placeholder, items, ticked });
    if (picked.kind !== "chosen") return picked.kind;
    state.ownerTeams = picked.items.map(({ handle }) => handle);
    return "next";
  };
}

function rulesText(rules: number): string {
  if (rules === 0) return l10n.t("not in CODEOWNERS now");
  return oneOrMore(rules, l10n.t("1 rule"), l10n.t("{0} rules", rules));
}

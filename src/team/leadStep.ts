import { l10n } from "vscode";
import {
  chosenLeadEmails,
  type LeadAddress,
  leadAddresses,
} from "../core/people/setUp/leadAddresses";
import { labelText } from "../core/text/plain";
import { pick } from "../host/shown/quickPicks";
import type { SetUpState } from "./setUpState";
import type { Outcome, StepPlace } from "../host/shown/steps";

const sourceText: Readonly<Record<LeadAddress["source"], string>> = {
  git: l10n.t("git's user.email, yours in any case"),
  account: l10n.t("same account in a private address, yours in any case"),
  setting: l10n.t("in baton.leadEmails"),
  name: l10n.t("found under your name, or nearly"),
};

/** Who are you: the lead's addresses. */
export async function leadStep(state: SetUpState, place: StepPlace): Promise<Outcome> {
  const { chosen, gitEmails, userName } = state;
  const offered = leadAddresses({
    people: state.history.people,
    contacts: chosen.read.log.contacts,
    gitEmails,
    userName,
    leadEmails: chosen.settings.leadEmails,
  });
  const items = offered.map((address) => ({
    label: labelText(address.email),
    description: sourceText[address.source],
    address,
  }));
  const ticked = items.filter(({ address: { email, ticked: known } }) => {
    return state.tickedAddresses?.has(email) ?? known;
  });
  const placeholder =
    items.length === 0
      ? l10n.t("Baton found no address of yours. Set git's user.email, or go on.")
      : l10n.t("Which addresses do you commit with?");
  const picked = await pick({ ...place, placeholder, items, ticked });
  if (picked.kind !== "chosen") return picked.kind;
  state.tickedAddresses = new Set(picked.items.map(({ address }) => address.email));
  state.leadEmails = chosenLeadEmails(offered, state.tickedAddresses);
  return "next";
}

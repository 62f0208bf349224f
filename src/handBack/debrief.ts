import { l10n, window } from "vscode";
import { debriefText } from "../core/coaching/handBack/debrief";
import { givenName } from "../core/coaching/messages";
import type { FilePlace } from "../git/repository";
import { Uri } from "vscode";
import { actTargetOf } from "../host/actTarget";
import { copyDraft } from "../host/shown/offers";
import { isOf } from "../core/coaching/handBack/follow";
import type { HandBackParts } from "./parts";

const nobody = l10n.t("Baton has nobody to name for this file. Its status bar item says why.");

/**
 * Takes the parts, and what another command hands over: a person and a file (the active file and who
 * knows it best without it); copies the offer of a short debrief.
 */
export async function debrief(parts: HandBackParts, subject: unknown): Promise<void> {
  const target = actTargetOf(subject);
  const file = target && Uri.joinPath(Uri.file(target.root), target.path);
  const { view, place } = file ? await parts.views.of(file, "wholeHistory") : parts.file.viewed;
  const suggestions = view.kind === "known" ? view.situation.suggestions : [];
  const named = target && suggestions.find(({ person }) => isOf(person, target.person));
  const who = named ?? suggestions[0];
  if (!who || !place) {
    void window.showInformationMessage(nobody);
    return;
  }
  await copied(who.person.name, place);
}

async function copied(name: string, { path }: FilePlace): Promise<void> {
  await copyDraft(
    debriefText({ name, path }),
    l10n.t("Offer of a debrief for {0} copied.", givenName(name)),
  );
}

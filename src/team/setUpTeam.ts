import { l10n } from "vscode";
import type { Calendar } from "../core/text/calendar";
import { teamHandles } from "../core/people/setUp/ownerHandles";
import { chosenRepository } from "../host/repositories/chosenRepository";
import { detailsStep } from "./detailsStep";
import { leadStep } from "./leadStep";
import { membersStep } from "./membersStep";
import { ownerTeamsStep } from "./ownerTeamsStep";
import type { TeamParts } from "./parts";
import { saveStep } from "./saveStep";
import { SetUpState } from "./setUpState";
import { walk } from "../host/shown/steps";

const title = l10n.t("Baton: Set Up Team");

/** Leads through who is who, step by step; what is set now is where it starts. */
export async function setUpTeam(parts: TeamParts, calendar: Calendar): Promise<void> {
  const chosen = await chosenRepository(parts, title);
  if (!chosen) return;
  const state = await SetUpState.start(parts, chosen);
  const rules = chosen.read.codeowners?.codeowners.rules ?? [];
  const handles = teamHandles(rules, state.ownerTeams);
  await walk(title, [
    (place) => leadStep(state, place),
    ...(handles.length === 0 ? [] : [ownerTeamsStep(state, handles)]),
    (place) => membersStep(state, calendar, place),
    (place) => detailsStep(state, place),
    (place) => saveStep(state, place),
  ]);
}

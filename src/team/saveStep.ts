import { commands, l10n, type QuickPickItem, type Uri, window, workspace } from "vscode";
import { editedTeam } from "../core/people/setUp/teamEdit";
import {
  settingsToWrite,
  summaryText,
  type TeamSettingName,
  type TeamSettings,
  teamSettingNames,
} from "../core/people/setUp/teamSettings";
import { commandIds } from "../host/commandIds";
import { rawTeamSettings, type SaveTarget, valueAt, writeTeamSettings } from "../host/settings";
import { pick } from "../host/shown/quickPicks";
import type { SetUpState } from "./setUpState";
import type { Outcome, StepPlace } from "../host/shown/steps";

interface TargetItem extends QuickPickItem {
  readonly target: SaveTarget;
}

/** Where to save; then the one write, which can be taken back. */
export async function saveStep(state: SetUpState, place: StepPlace): Promise<Outcome> {
  const { resource } = state.chosen;
  const wanted: TeamSettings = {
    team: editedTeam(state.raw.team, state.history.people, state.members),
    ownerTeams: state.ownerTeams,
    leadEmails: state.leadEmails,
  };
  const items = targetItems(resource);
  const active = items.find(({ target }) => valueAt(resource, "team", target) !== undefined);
  const placeholder = l10n.t("{0}. Where should Baton keep this?", summaryText(wanted));
  const picked = await pick({ ...place, placeholder, items, active });
  if (picked.kind !== "chosen") return picked.kind;
  const [chosen] = picked.items;
  if (chosen) await save(state, wanted, chosen);
  return "next";
}

function targetItems(resource: Uri): TargetItem[] {
  const items: TargetItem[] = [];
  const several = workspace.workspaceFile !== undefined;
  if (several && workspace.getWorkspaceFolder(resource)) {
    const description = l10n.t("shared with whoever opens it, in .vscode/settings.json");
    items.push({ label: l10n.t("$(folder) This folder"), description, target: "folder" });
  }
  if (workspace.workspaceFolders) {
    const description = several
      ? l10n.t("shared with whoever opens it, in the .code-workspace file")
      : l10n.t("shared with whoever opens it, in .vscode/settings.json");
    items.push({
      label: l10n.t("$(root-folder) This workspace"),
      description,
      target: "workspace",
    });
  }
  const description = l10n.t("yours alone, and for every repository");
  items.push({ label: l10n.t("$(account) Your user settings"), description, target: "user" });
  return items.map((item, at) => {
    const before = items.slice(0, at).filter(({ target }) => isSetAt(resource, target));
    const [first] = before;
    return first
      ? { ...item, detail: l10n.t("What {0} says goes before it here.", targetText[first.target]) }
      : item;
  });
}

function isSetAt(resource: Uri, target: SaveTarget): boolean {
  return teamSettingNames.some((name) => valueAt(resource, name, target) !== undefined);
}

async function save(
  state: SetUpState,
  wanted: TeamSettings,
  { target }: TargetItem,
): Promise<void> {
  const { resource } = state.chosen;
  const now = rawTeamSettings(resource);
  if (JSON.stringify(now) !== JSON.stringify(state.raw)) {
    void window.showInformationMessage(
      l10n.t(
        "Your settings have changed meanwhile, so Baton saved nothing. Set up the team once more.",
      ),
    );
    return;
  }
  const names = settingsToWrite(wanted, now);
  if (names.length === 0) {
    void window.showInformationMessage(l10n.t("Your settings say all that already."));
    return;
  }
  const before = new Map(names.map((name) => [name, valueAt(resource, name, target)]));
  await writeTeamSettings(resource, target, new Map(names.map((name) => [name, wanted[name]])));
  await offerUndo(resource, target, wanted, before);
}

async function offerUndo(
  resource: Uri,
  target: SaveTarget,
  wanted: TeamSettings,
  before: ReadonlyMap<TeamSettingName, unknown>,
): Promise<void> {
  const said = l10n.t("Saved in {0}: {1}.", targetText[target], summaryText(wanted));
  const answer = await window.showInformationMessage(said, l10n.t("Undo"), l10n.t("Open Settings"));
  if (answer === l10n.t("Open Settings")) await commands.executeCommand(commandIds.openSettings);
  if (answer === l10n.t("Undo")) await writeTeamSettings(resource, target, before);
}

const targetText: Readonly<Record<SaveTarget, string>> = {
  folder: l10n.t("this folder"),
  workspace: l10n.t("this workspace"),
  user: l10n.t("your user settings"),
};

import { commands, type QuickPickItem, type Uri, window, workspace } from "vscode";
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
import { pick } from "../host/quickPicks";
import type { SetUpState } from "./setUpState";
import type { Outcome, StepPlace } from "../host/steps";

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
  const placeholder = `${summaryText(wanted)}. Where should Baton keep this?`;
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
    const description = "shared with whoever opens it, in .vscode/settings.json";
    items.push({ label: "$(folder) This folder", description, target: "folder" });
  }
  if (workspace.workspaceFolders) {
    const file = several ? "the .code-workspace file" : ".vscode/settings.json";
    const description = `shared with whoever opens it, in ${file}`;
    items.push({ label: "$(root-folder) This workspace", description, target: "workspace" });
  }
  const description = "yours alone, and for every repository";
  items.push({ label: "$(account) Your user settings", description, target: "user" });
  return items.map((item, at) => {
    const before = items.slice(0, at).filter(({ target }) => isSetAt(resource, target));
    const first = before.map(({ label }) => label.replace(/^\$\([a-z-]+\) /, "").toLowerCase());
    return first.length === 0
      ? item
      : { ...item, detail: `What ${first[0]} says goes before it here.` };
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
      "Your settings have changed meanwhile, so Baton saved nothing. Set up the team once more.",
    );
    return;
  }
  const names = settingsToWrite(wanted, now);
  if (names.length === 0) {
    void window.showInformationMessage("Your settings say all that already.");
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
  const said = `Saved in ${targetText[target]}: ${summaryText(wanted)}.`;
  const answer = await window.showInformationMessage(said, "Undo", "Open Settings");
  if (answer === "Open Settings") await commands.executeCommand(commandIds.openSettings);
  if (answer === "Undo") await writeTeamSettings(resource, target, before);
}

const targetText: Readonly<Record<SaveTarget, string>> = {
  folder: "this folder",
  workspace: "this workspace",
  user: "your user settings",
};

import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Settings by their full names, as in settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/** Settings that keep the editor quiet enough to be looked at. */
export const quietSettings: Settings = {
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/** Settings for tests: besides quiet, nothing that depends on the time or the network. */
export const testSettings: Settings = {
  ...quietSettings,
  // Tests run on Fridays too.
  "baton.weekReminder": "",
  "extensions.autoUpdate": false,
  // In a browser it is on otherwise, a second after each change.
  "files.autoSave": "off",
  "git.autofetch": false,
  "git.openRepositoryInParentFolders": "always",
  "telemetry.telemetryLevel": "off",
  "update.showReleaseNotes": false,
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
};

/** Settings that open folders in Restricted Mode without asking, or trust them all. */
export function trustSettings(untrusted = false): Settings {
  return {
    "security.workspace.trust.enabled": untrusted,
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "never",
  };
}

/** The folder of the user's settings in a server's data. */
export function userFolderOf(dataDir: string): string {
  return path.join(dataDir, "data", "User");
}

/** The file of the settings that hold for the machine a server runs on, in the server's data. */
export function machineSettingsOf(dataDir: string): string {
  return path.join(dataDir, "data", "Machine", "settings.json");
}

/** Writes the user's settings of a server; with `onlyNew`, only when there are none yet. */
export async function writeSettings(
  dataDir: string,
  settings: Settings,
  onlyNew = false,
): Promise<void> {
  const file = path.join(userFolderOf(dataDir), "settings.json");
  if (!onlyNew || !existsSync(file)) await writeSettingsFile(file, settings);
}

/** Writes settings to a file, with its folder. */
export async function writeSettingsFile(file: string, settings: Settings): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

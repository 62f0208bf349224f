import * as l10n from "@vscode/l10n";
/** The settings that say who the lead and the team are, each a list. */
export interface TeamSettings {
  readonly team: readonly unknown[];
  readonly ownerTeams: readonly unknown[];
  readonly leadEmails: readonly unknown[];
}

/** The names of them, in the order they are written. */
export const teamSettingNames = ["team", "ownerTeams", "leadEmails"] as const;
export type TeamSettingName = (typeof teamSettingNames)[number];

/**
 * Takes the values the lead wants and those in force, which may be anything; gives the settings to
 * write: those that are another value.
 */
export function settingsToWrite(
  wanted: TeamSettings,
  inForce: Readonly<Record<TeamSettingName, unknown>>,
): TeamSettingName[] {
  return teamSettingNames.filter(
    (name) => JSON.stringify(wanted[name]) !== JSON.stringify(inForce[name] ?? []),
  );
}

/** Takes the values the lead wants; gives what they come to, as the beginning of a sentence. */
export function summaryText({ team, ownerTeams, leadEmails }: TeamSettings): string {
  const [people, teams, addresses] = [team.length, ownerTeams.length, leadEmails.length];
  const parts = [
    people === 1 ? l10n.t("1 person on your team") : l10n.t("{0} people on your team", people),
    ...(teams === 0
      ? []
      : [teams === 1 ? l10n.t("1 CODEOWNERS team") : l10n.t("{0} CODEOWNERS teams", teams)]),
    ...(addresses === 0
      ? []
      : [
          addresses === 1
            ? l10n.t("1 further address of yours")
            : l10n.t("{0} further addresses of yours", addresses),
        ]),
  ];
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : l10n.t("{0} and {1}", parts.join(", "), last);
}

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
  const parts = [
    counted(team.length, "person on your team", "people on your team"),
    ...(ownerTeams.length === 0
      ? []
      : [counted(ownerTeams.length, "CODEOWNERS team", "CODEOWNERS teams")]),
    ...(leadEmails.length === 0
      ? []
      : [counted(leadEmails.length, "further address of yours", "further addresses of yours")]),
  ];
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

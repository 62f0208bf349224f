import { type Uri, workspace } from "vscode";
import { defaultJudgement } from "../core/coaching/defaults";
import type { QuietAppearance } from "../core/coaching/statusLine";
import { daysOfMonths } from "../core/time/units";
import { isTextList, parseRoster, type RosterEntry } from "../core/people/roster";

/** The section of the settings that is Baton's. */
export const section = "baton";

/** Baton's settings as they hold for one file. */
export interface Settings {
  readonly roster: readonly RosterEntry[];
  readonly ownerTeams: readonly string[];
  readonly leadEmails: readonly string[];
  readonly windowDays: number;
  readonly halfLifeDays: number;
  readonly departedDays: number;
  readonly bulkCommitFiles: number;
  readonly quietAppearance: QuietAppearance;
  /** A sentence for each setting that cannot be used as it stands. */
  readonly problems: readonly string[];
}

/**
 * Takes the file the settings are wanted for (absent for none); gives them, with the default in the
 * place of what cannot be used. The only reader of Baton's settings.
 */
export function readSettings(resource: Uri | undefined): Settings {
  const source = workspace.getConfiguration(section, resource);
  const problems: string[] = [];
  const roster = parseRoster(source.get("team"));
  const list = (name: string): readonly string[] => {
    const value: unknown = source.get(name);
    if (value === undefined || isTextList(value)) return value ?? [];
    problems.push(`${section}.${name}: write a list of texts in [ ].`);
    return [];
  };
  const positive = (name: string, fallback: number): number => {
    const value: unknown = source.get(name);
    if (typeof value === "number" && value > 0) return value;
    if (value !== undefined) problems.push(`${section}.${name}: write a number above 0.`);
    return fallback;
  };
  return {
    roster: roster.entries,
    ownerTeams: list("ownerTeams"),
    leadEmails: list("leadEmails"),
    windowDays: daysOfMonths(positive("historyMonths", defaultJudgement.historyMonths)),
    halfLifeDays: positive("halfLifeDays", defaultJudgement.halfLifeDays),
    departedDays: positive("departedAfterDays", defaultJudgement.departedAfterDays),
    bulkCommitFiles: positive("bulkCommitFiles", defaultJudgement.bulkCommitFiles),
    quietAppearance: source.get("quietAppearance") === "icon" ? "icon" : "hidden",
    problems: [...roster.problems, ...problems],
  };
}

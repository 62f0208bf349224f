import { type Uri, workspace } from "vscode";
import { defaultJudgement } from "../core/coaching/defaults";
import type { Dialect } from "../core/ownership/codeowners";
import { isDialect } from "../core/ownership/dialect";
import type { QuietAppearance } from "../core/coaching/statusLine";
import { daysOfMonths } from "../core/time/units";
import { isTextList, parseRoster, type RosterEntry } from "../core/people/roster";

/** The section of the settings that is Baton's. */
export const section = "baton";

const dialectRemedy = 'write "auto", "github", "gitlab" or "bitbucket".';

/** Baton's settings as they hold for one file. */
export interface Settings {
  readonly roster: readonly RosterEntry[];
  readonly ownerTeams: readonly string[];
  readonly leadEmails: readonly string[];
  readonly historyMonths: number;
  readonly windowDays: number;
  readonly halfLifeDays: number;
  readonly departedDays: number;
  readonly quietAppearance: QuietAppearance;
  /** In which dialect CODEOWNERS is written; absent when Baton is to tell. */
  readonly codeownersDialect: Dialect | undefined;
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
  const above0 = (name: string, fallback: number): number => {
    const value: unknown = source.get(name);
    if (typeof value === "number" && value > 0) return value;
    if (value !== undefined) problems.push(`${section}.${name}: write a number above 0.`);
    return fallback;
  };
  const dialect = (): Dialect | undefined => {
    const value: unknown = source.get("codeownersDialect");
    if (typeof value === "string" && isDialect(value)) return value;
    const isTold = value === undefined || value === "auto";
    if (!isTold) problems.push(`${section}.codeownersDialect: ${dialectRemedy}`);
    return undefined;
  };
  const historyMonths = above0("historyMonths", defaultJudgement.historyMonths);
  return {
    roster: roster.entries,
    ownerTeams: list("ownerTeams"),
    leadEmails: list("leadEmails"),
    historyMonths,
    windowDays: daysOfMonths(historyMonths),
    halfLifeDays: above0("halfLifeDays", defaultJudgement.halfLifeDays),
    departedDays: above0("departedAfterDays", defaultJudgement.departedAfterDays),
    quietAppearance: source.get("quietAppearance") === "icon" ? "icon" : "hidden",
    codeownersDialect: dialect(),
    problems: [...roster.problems, ...problems],
  };
}

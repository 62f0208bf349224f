import {
  ConfigurationTarget,
  l10n,
  type Uri,
  workspace,
  type WorkspaceConfiguration,
} from "vscode";
import { defaultJudgement } from "../core/coaching/defaults";
import type { Dialect } from "../core/ownership/codeowners";
import { isDialect } from "../core/ownership/dialect";
import type { MomentSettings } from "../core/coaching/moments/momentState";
import {
  type NudgeSettingName,
  type NudgeSettings,
  parseNudgeSettings,
} from "../core/coaching/policy/nudgeSettings";
import type { PolicySettings } from "../core/coaching/policy/settings";
import type { QuietAppearance } from "../core/coaching/statusLine";
import { readGlobs } from "../core/time/spans/globs";
import {
  parseWeekSettings,
  type WeekReminder,
  type WeekSettings,
} from "../core/time/panel/weekSettings";
import type { Band } from "../core/time/week/weekInput";
import type { BoxRule } from "../core/review/boxes/rules";
import {
  type ParsedReviewSettings,
  parseReviewSettings,
  type ReviewSettingName,
} from "../core/review/boxes/settings";
import { daysOfMonths } from "../core/time/units";
import { type Automation, parseAutomation } from "../core/people/automation";
import type { TeamSettingName } from "../core/people/setUp/teamSettings";
import { isRecord, isTextList, parseRoster, type RosterEntry } from "../core/people/roster";

/** The section of the settings that is Baton's. */
export const section = "baton";

const dialectRemedy = l10n.t('write "auto", "github", "gitlab" or "bitbucket".');

/** Baton's settings as they hold for one file. */
export interface Settings {
  readonly roster: readonly RosterEntry[];
  /** Where each of the roster's entries stands in `baton.team`, from 1. */
  readonly rosterPlaces: readonly number[];
  readonly ownerTeams: readonly string[];
  readonly leadEmails: readonly string[];
  readonly historyMonths: number;
  readonly windowDays: number;
  readonly halfLifeDays: number;
  readonly departedDays: number;
  readonly bulkCommitFiles: number;
  readonly quietAppearance: QuietAppearance;
  /** When Baton speaks. */
  readonly policy: PolicySettings;
  /** What counts as editing for long. */
  readonly moments: MomentSettings;
  /** In which dialect CODEOWNERS is written; absent when Baton is to tell. */
  readonly codeownersDialect: Dialect | undefined;
  readonly automation: Automation;
  /** How long one of a pair drives; 0 for no end. */
  readonly turnMinutes: number;
  /** Whether co-authors go into the commit box while the lead pairs. */
  readonly addCoAuthor: boolean;
  /** Whether Baton says when a teammate has committed to what was handed back. */
  readonly tellFollowUps: boolean;
  /** Whether the lead's time is recorded. */
  readonly recordTime: boolean;
  /** Globs of files whose names are not kept with their time. */
  readonly unnamedFiles: readonly string[];
  /** The share of hands-on work in the team's files that the lead wants to stay within. */
  readonly band: Band;
  /** When a week is said to be ready; absent for never. */
  readonly reminder: WeekReminder | undefined;
  /** What the team decided about review comments; its problems are among those below too. */
  readonly review: ParsedReviewSettings;
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
  const signs = parseAutomation(source.get("automation"));
  const { list, positive } = readersOf(source, problems);
  const nudges = nudgeSettingsIn(source);
  const unnamedFiles = list("unnamedFiles");
  problems.push(
    ...readGlobs(unnamedFiles).problems.map((one) => `${section}.unnamedFiles: ${one}`),
  );
  const week = weekSettingsIn(source);
  const review = reviewSettingsIn(source);
  const historyMonths = positive("historyMonths", defaultJudgement.historyMonths);
  return {
    roster: roster.entries,
    rosterPlaces: roster.places,
    ownerTeams: list("ownerTeams"),
    leadEmails: list("leadEmails"),
    historyMonths,
    windowDays: daysOfMonths(historyMonths),
    halfLifeDays: positive("halfLifeDays", defaultJudgement.halfLifeDays),
    departedDays: positive("departedAfterDays", defaultJudgement.departedAfterDays),
    bulkCommitFiles: positive("bulkCommitFiles", defaultJudgement.bulkCommitFiles),
    quietAppearance: source.get("quietAppearance") === "icon" ? "icon" : "hidden",
    policy: nudges.policy,
    moments: nudges.moments,
    codeownersDialect: dialectIn(source, problems),
    automation: signs.automation,
    turnMinutes: source.get("turnMinutes") === 0 ? 0 : positive("turnMinutes", 0),
    addCoAuthor: source.get("addCoAuthor") !== false,
    tellFollowUps: source.get("tellFollowUps") !== false,
    recordTime: source.get("recordTime") !== false,
    unnamedFiles,
    band: week.band,
    reminder: week.reminder,
    review,
    problems: [roster, signs, nudges, week, review]
      .flatMap((part) => part.problems)
      .concat(problems),
  };
}

/** Where GitHub is, as written in the settings; whatever they hold. */
export interface GithubSettings {
  /** Of Baton; empty for github.com. */
  readonly address: unknown;
  /** Of VS Code, for which it keeps the sign-in to an Enterprise. */
  readonly enterprise: unknown;
}

/** Gives where GitHub is. No workspace can say so: the sign-in goes there. */
export function readGithubSettings(): GithubSettings {
  return {
    address: workspace.getConfiguration(section).get("githubUrl"),
    enterprise: workspace.getConfiguration("github-enterprise").get("uri"),
  };
}

/** Gives how many of Baton's settings are not as they come, in this window. */
export function settingsSet(): number {
  const source = workspace.getConfiguration(section);
  return Object.keys(source).filter((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = source.inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
  }).length;
}

/** Takes a setting that is on or off; switches it off for the lead, in every repository. */
export async function switchOff(name: "tellFollowUps"): Promise<void> {
  const source = workspace.getConfiguration(section);
  await source.update(name, false, ConfigurationTarget.Global);
}

function dialectIn(source: WorkspaceConfiguration, problems: string[]): Dialect | undefined {
  const value: unknown = source.get("codeownersDialect");
  if (typeof value === "string" && isDialect(value)) return value;
  const isTold = value === undefined || value === "auto";
  if (!isTold) problems.push(`${section}.codeownersDialect: ${dialectRemedy}`);
  return undefined;
}

/** Readers of lists of texts and of numbers, which note what cannot be used. */
interface Readers {
  readonly list: (name: string) => readonly string[];
  readonly positive: (name: string, fallback: number) => number;
}

function readersOf(source: WorkspaceConfiguration, problems: string[]): Readers {
  const list = (name: string): readonly string[] => {
    const value: unknown = source.get(name);
    if (value === undefined || isTextList(value)) return value ?? [];
    problems.push(l10n.t("{0}.{1}: write a list of texts in [ ].", section, name));
    return [];
  };
  const positive = (name: string, fallback: number): number => {
    const value: unknown = source.get(name);
    if (typeof value === "number" && value > 0) return value;
    if (value !== undefined)
      problems.push(l10n.t("{0}.{1}: write a number above 0.", section, name));
    return fallback;
  };
  return { list, positive };
}

function weekSettingsIn(source: WorkspaceConfiguration): WeekSettings {
  return parseWeekSettings({
    handsOnBand: source.get("handsOnBand"),
    weekReminder: source.get("weekReminder"),
  });
}

function nudgeSettingsIn(source: WorkspaceConfiguration): NudgeSettings {
  const named = (name: NudgeSettingName): unknown => source.get(name);
  return parseNudgeSettings({
    nudgeMoments: named("nudgeMoments"),
    sustainedEditing: named("sustainedEditing"),
    calmSeconds: named("calmSeconds"),
    messages: named("messages"),
    messageLimits: named("messageLimits"),
    workingDays: named("workingDays"),
    workingHours: named("workingHours"),
  });
}

function reviewSettingsIn(source: WorkspaceConfiguration): ParsedReviewSettings {
  const named = (name: ReviewSettingName): unknown => source.get(name);
  return parseReviewSettings({
    reviewRules: named("reviewRules"),
    reviewNitCap: named("reviewNitCap"),
    reviewLabels: named("reviewLabels"),
    reviewLabelForm: named("reviewLabelForm"),
    reviewAllowedWords: named("reviewAllowedWords"),
    reviewBannedWords: named("reviewBannedWords"),
    reviewSnippets: named("reviewSnippets"),
    reviewOtherBoxes: named("reviewOtherBoxes"),
    reviewKeepDrafts: named("reviewKeepDrafts"),
  });
}

/** Takes a rule about review comments and for whom; switches it off there. Rejects when VS Code cannot write. */
export async function switchRuleOff(rule: BoxRule, target: "workspace" | "user"): Promise<void> {
  const source = workspace.getConfiguration(section);
  const found = source.inspect("reviewRules");
  const there: unknown = target === "user" ? found?.globalValue : found?.workspaceValue;
  const levels = { ...(isRecord(there) ? there : {}), [rule]: "off" };
  await source.update("reviewRules", levels, targets[target]);
}

/** Where settings are kept: this workspace, this folder of several, or the user's own. */
export type SaveTarget = "workspace" | "folder" | "user";

const targets: Readonly<Record<SaveTarget, ConfigurationTarget>> = {
  workspace: ConfigurationTarget.Workspace,
  folder: ConfigurationTarget.WorkspaceFolder,
  user: ConfigurationTarget.Global,
};

/** Takes the file the settings are wanted for; gives those about the team as written, whatever they hold. */
export function rawTeamSettings(resource: Uri): Readonly<Record<TeamSettingName, unknown>> {
  const source = workspace.getConfiguration(section, resource);
  return {
    team: source.get("team"),
    ownerTeams: source.get("ownerTeams"),
    leadEmails: source.get("leadEmails"),
  };
}

/** Takes a file, a setting and a target; gives what the setting is there, or undefined. */
export function valueAt(resource: Uri, name: TeamSettingName, target: SaveTarget): unknown {
  const found = workspace.getConfiguration(section, resource).inspect(name);
  if (target === "user") return found?.globalValue;
  return target === "folder" ? found?.workspaceFolderValue : found?.workspaceValue;
}

/**
 * Takes a file, a target and values by name (undefined takes a setting away); writes them all, or
 * leaves all as they were. Rejects when VS Code cannot write, for example into a settings file with a fault.
 */
export async function writeTeamSettings(
  resource: Uri,
  target: SaveTarget,
  values: ReadonlyMap<TeamSettingName, unknown>,
): Promise<void> {
  const source = workspace.getConfiguration(section, resource);
  const before = new Map([...values.keys()].map((name) => [name, valueAt(resource, name, target)]));
  const done: TeamSettingName[] = [];
  try {
    for (const [name, value] of values) {
      done.push(name);
      await source.update(name, value, targets[target]);
    }
  } catch (error) {
    for (const name of done.slice(0, -1))
      await source.update(name, before.get(name), targets[target]);
    throw error;
  }
}

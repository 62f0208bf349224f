import * as l10n from "@vscode/l10n";
import { folderOf } from "../history/pathNumbers";
import type { Suggestion } from "../history/suggest";
import type { OwnershipRule } from "../ownership/codeowners";
import type { Calendar } from "../text/calendar";
import { codeSpan, pageText, plainLine } from "../text/plain";
import { monthsOfDays, secondsPerDay } from "../time/units";
import type { Explanation } from "./explanation";
import { absenceText, type FileView } from "./fileView";
import { leftOutLines } from "./leftOutText";
import { orderFor } from "./order";
import { namedAtMost, type Situation } from "./situation";
import { isGroup } from "./standing";
import {
  factText,
  listAtMost,
  namesAtMost,
  roleText,
  standingText,
  steppedBackText,
} from "./words";

/** When a page is read. */
export interface Reading {
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
}

/**
 * Takes a view and a path; gives the page's title, as one plain line. The file's name stands in
 * quotation marks, or the editor would take the page for a program by the ending of its name.
 */
export function pageTitle(view: FileView, path: string): string {
  const file = plainLine(nameOf(path), 60);
  const first = view.kind === "known" && firstNamed(view.situation);
  return first
    ? l10n.t("Why {0} – “{1}”", plainLine(first.person.name, 60), file)
    : l10n.t("Whose file – “{0}”", file);
}

/**
 * Takes what there is to tell about a file and when it is read; gives the page as Markdown, in which
 * every stranger's text shows as it is. It holds facts, dates and counts, and no number that orders people.
 */
export function explanationMarkdown(explanation: Explanation, reading: Reading): string {
  const { situation } = explanation;
  const first = firstNamed(situation);
  const file = codeSpan(nameOf(situation.path));
  const day = reading.calendar.day(reading.now);
  return [
    first ? `# ${l10n.t("Why {0} for {1}", pageText(first.person.name), file)}` : whoseTitle(file),
    l10n.t("{0}, as of {1}", codeSpan(situation.path), day),
    ...ownershipPart(explanation),
    ...advicePart(explanation),
    ...peoplePart(situation, reading),
    ...leftOutPart(explanation, reading),
    ...teamPart(explanation),
    ...commitsPart(explanation, reading),
    ...settingsPart(explanation),
    "",
  ].join("\n\n");
}

/** Takes a path and why nothing is known of it yet; gives the page that says so. */
export function waitingMarkdown(path: string, view: Exclude<FileView, { kind: "known" }>): string {
  return [whoseTitle(codeSpan(nameOf(path))), waitingText(view), ""].join("\n\n");
}

function whoseTitle(file: string): string {
  return `# ${l10n.t("Whose file is {0}?", file)}`;
}

function waitingText(view: Exclude<FileView, { kind: "known" }>): string {
  switch (view.kind) {
    case "absent":
      return absenceText[view.reason];
    case "failed":
      return l10n.t("Baton could not read this repository: {0}", pageText(view.message, 400));
    case "reading":
      return l10n.t("Baton is still reading this repository's history. This page fills by itself.");
    case "stopped":
      return l10n.t(
        "You stopped Baton while it read the history. Run *Baton: Read History Again* to go on.",
      );
  }
}

/** The person in the status bar. */
function firstNamed({ standing, suggestions }: Situation): Suggestion | undefined {
  return standing.teamOwned ? suggestions[0] : undefined;
}

function ownershipPart({ situation, codeowners, settings }: Explanation): string[] {
  const { ownership, standing } = situation;
  const lines = [`## ${l10n.t("Whose file it is")}`, standingText[standing.because]];
  if (codeowners === undefined) return [...lines, l10n.t("There is no CODEOWNERS file.")];
  const file = codeSpan(codeowners);
  if (ownership.kind === "noRule") return [...lines, l10n.t("No rule in {0} covers it.", file)];
  const others = ownership.kind === "owned" ? (ownership.others ?? []) : [];
  const rules = [ownership.rule, ...others].map((rule) => `- ${ruleText(file, rule)}`);
  if (others.length > 0) lines.push(l10n.t("These rules add up:"));
  lines.push(rules.join("\n"));
  const groups = ownership.kind === "owned" ? ownership.owners.filter(isGroup) : [];
  const byRule = standing.because === "ownerOnTeam" || standing.because === "ownerTeam";
  if (groups.length === 0 || byRule || settings.ownerTeams.length > 0) return lines;
  const unknown = listAtMost(groups.map((owner) => codeSpan(owner)));
  return [
    ...lines,
    l10n.t(
      "Nobody has told Baton who is behind {0}, so history decides. If it is your team, name it in `baton.ownerTeams`.",
      unknown,
    ),
  ];
}

function ruleText(file: string, { line, pattern, owners, section }: OwnershipRule): string {
  const names = owners.map((owner) => codeSpan(owner)).join(", ");
  const says = `${codeSpan(pattern)} → ${names || l10n.t("nobody")}`;
  return section === null
    ? l10n.t("{0} line {1}: {2}", file, line, says)
    : l10n.t("{0} line {1}, in section {2}: {3}", file, line, codeSpan(section), says);
}

function advicePart({ advice }: Explanation): string[] {
  if (advice.length === 0) return [];
  const lines = advice.map((sentence) => `- ${pageText(sentence, 400)}`);
  return [`## ${l10n.t("To put right")}`, lines.join("\n")];
}

function peoplePart({ suggestions, steppedBack }: Situation, reading: Reading): string[] {
  const heading = `## ${l10n.t("Who is named")}`;
  const people = suggestions.slice(0, namedAtMost);
  if (people.length === 0) {
    return [heading, l10n.t("Nobody on your team has worked here of late.")];
  }
  const more = suggestions
    .slice(namedAtMost)
    .filter(({ stranger }) => !stranger)
    .map(({ person }) => pageText(person.name));
  return [
    heading,
    ...people.flatMap((one, place) => personPart(one, place === 0, reading)),
    ...(more.length === 0
      ? []
      : [l10n.t("Others on your team have worked here too: {0}.", listAtMost(more))]),
    ...(steppedBack
      ? [
          `${steppedBackText(steppedBack, (name) => pageText(name))} ${l10n.t("Both know the file well.")}`,
        ]
      : []),
    orderText(people),
  ];
}

function personPart(
  suggestion: Suggestion,
  isFirst: boolean,
  { calendar, now }: Reading,
): string[] {
  const { person, facts } = suggestion;
  const wording = { calendar, now, quote: codeSpan };
  const lines = facts.map((fact) => `- ${factText(fact, wording)}`);
  return [`### ${pageText(person.name)} ${roleText(suggestion, isFirst)}`, lines.join("\n")];
}

function orderText(people: readonly Suggestion[]): string {
  const [toAsk, toPair] = [orderFor("ask", people)[0], orderFor("pair", people)[0]];
  if (!toAsk || !toPair || people.length === 1) return "";
  const asked = pageText(toAsk.person.name);
  if (toAsk === toPair) return l10n.t("{0} comes first, to ask and to pair with.", asked);
  return l10n.t(
    "To ask, {0} comes first: you want help now. To pair, {1} comes first: pairing is how more people come to know a file.",
    asked,
    pageText(toPair.person.name),
  );
}

function leftOutPart({ leftOut, settings }: Explanation, { calendar }: Reading): string[] {
  const heading = `## ${l10n.t("Who is left out")}`;
  const lines = leftOutLines(leftOut, settings.departedDays, calendar);
  return lines.length === 0
    ? [heading, l10n.t("Nobody. All who have worked here are named.")]
    : [heading, lines.map((line) => `- ${line}`).join("\n")];
}

function teamPart({ team, situation }: Explanation): string[] {
  const names = listAtMost(
    team.map(({ name }) => pageText(name)),
    2 * namesAtMost,
  );
  const heading = `## ${l10n.t("Your team")}`;
  if (situation.teamSource === "roster") {
    return [heading, l10n.t("As `baton.team` has it: {0}.", names)];
  }
  const found =
    team.length === 0
      ? l10n.t("Baton finds nobody at work beside you.")
      : l10n.t(
          "Inferred from history, as the people active of late on the files you work on: {0}.",
          names,
        );
  const remedy = l10n.t("Run *Baton: Set Up Team* to say who is on it, and Baton goes by that.");
  return [heading, `${found} ${remedy}`];
}

function commitsPart({ situation, settings }: Explanation, { calendar, now }: Reading): string[] {
  const { windowDays, halfLifeDays, bulkCommitFiles } = settings;
  const since = calendar.day(now - windowDays * secondsPerDay);
  const folder = folderOf(situation.path);
  const lines = [
    windowText(monthsOfDays(windowDays), since),
    l10n.t(
      "One commit on this file is one touch, for its author and for each co-author. Lines are never counted.",
    ),
    halfLifeDays === 1
      ? l10n.t("A touch counts half after 1 day, and a quarter after twice that.")
      : l10n.t("A touch counts half after {0} days, and a quarter after twice that.", halfLifeDays),
    l10n.t("The second commit of one person on one day counts half, the third a third."),
    bulkText(bulkCommitFiles),
    l10n.t(
      "Where this file says little, work on the files that change together with it counts, and around it in {0}.",
      folder === "" ? l10n.t("the top folder") : codeSpan(folder),
    ),
    l10n.t("Who has been away for a while counts less."),
    l10n.t("A renamed file keeps its touches, and the rename is nobody's."),
    l10n.t(
      "Merges do not count, nor do commits that `.git-blame-ignore-revs` names, and generated or vendored files.",
    ),
    l10n.t("This only puts people in order. Baton shows and keeps no number about anybody."),
  ];
  const heading = `## ${l10n.t("Which commits count")}`;
  return [heading, lines.map((line) => `- ${line}`).join("\n")];
}

function windowText(months: number, since: string): string {
  return months === 1
    ? l10n.t("Baton looks at the commits of 1 month, back to {0}.", since)
    : l10n.t("Baton looks at the commits of {0} months, back to {1}.", months, since);
}

function bulkText(files: number): string {
  return files === 1
    ? l10n.t("In a commit on more than 1 file, each counts as much less as there are more.")
    : l10n.t(
        "In a commit on more than {0} files, each counts as much less as there are more.",
        files,
      );
}

function settingsPart({ settings }: Explanation): string[] {
  const { roster, ownerTeams, leadEmails } = settings;
  const { windowDays, halfLifeDays, departedDays, bulkCommitFiles } = settings;
  const rows = [
    ["team", rosterText(roster.length)],
    ["ownerTeams", listed(ownerTeams)],
    ["leadEmails", l10n.t("you are {0}", listed(leadEmails))],
    ["historyMonths", `${monthsOfDays(windowDays)}`],
    ["halfLifeDays", `${halfLifeDays}`],
    ["departedAfterDays", `${departedDays}`],
    ["bulkCommitFiles", `${bulkCommitFiles}`],
  ];
  const table = rows.map(([name = "", value = ""]) => `| \`baton.${name}\` | ${value} |`);
  const head = `| ${l10n.t("setting")} | ${l10n.t("here")} |`;
  return [
    `## ${l10n.t("Settings in force")}`,
    [head, "| --- | --- |", ...table].join("\n"),
    l10n.t("Run *Baton: Open Settings* to change them."),
  ];
}

function rosterText(count: number): string {
  if (count === 0) return l10n.t("not set");
  return count === 1 ? l10n.t("1 person") : l10n.t("{0} people", count);
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? l10n.t("not set") : listAtMost(texts.map((text) => pageText(text)));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

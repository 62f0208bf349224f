import { folderOf } from "../history/pathNumbers";
import type { Suggestion } from "../history/suggest";
import type { OwnershipRule } from "../ownership/codeowners";
import type { Calendar } from "../text/calendar";
import { codeSpan, pageText, plainLine } from "../text/plain";
import { monthsOfDays, secondsPerDay } from "../time/units";
import type { Explanation, LeftOut, LeftOutPerson, LeftOutReason } from "./explanation";
import { absenceText, type FileView } from "./fileView";
import { orderFor } from "./order";
import { namedAtMost, type Situation } from "./situation";
import { isGroup } from "./standing";
import { counted, factText, list, roleText, standingText, steppedBackText } from "./words";

/** How many of a group are named before it says how many more there are. */
const namesAtMost = 4;

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
  const file = `“${plainLine(nameOf(path), 60)}”`;
  const first = view.kind === "known" && firstNamed(view.situation);
  return first ? `Why ${plainLine(first.person.name, 60)} – ${file}` : `Whose file – ${file}`;
}

/**
 * Takes what there is to tell about a file and when it is read; gives the page as Markdown, in which
 * every stranger's text shows as it is. It holds facts, dates and counts, and no number that orders people.
 */
export function explanationMarkdown(explanation: Explanation, reading: Reading): string {
  const { situation } = explanation;
  const first = firstNamed(situation);
  const file = codeSpan(nameOf(situation.path));
  return [
    first ? `# Why ${pageText(first.person.name)} for ${file}` : `# Whose file is ${file}?`,
    `${codeSpan(situation.path)}, as of ${reading.calendar.day(reading.now)}`,
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
  return [`# Whose file is ${codeSpan(nameOf(path))}?`, waitingText(view), ""].join("\n\n");
}

function waitingText(view: Exclude<FileView, { kind: "known" }>): string {
  switch (view.kind) {
    case "absent":
      return absenceText[view.reason];
    case "failed":
      return `Baton could not read this repository: ${pageText(view.message, 400)}`;
    case "reading":
      return "Baton is still reading this repository's history. This page fills by itself.";
    case "stopped":
      return "You stopped Baton while it read the history. Run *Baton: Read History Again* to go on.";
  }
}

/** The person in the status bar. */
function firstNamed({ standing, suggestions }: Situation): Suggestion | undefined {
  return standing.teamOwned ? suggestions[0] : undefined;
}

function ownershipPart({ situation, codeowners, settings }: Explanation): string[] {
  const { ownership, standing } = situation;
  const lines = ["## Whose file it is", standingText[standing.because]];
  if (codeowners === undefined) return [...lines, "There is no CODEOWNERS file."];
  const file = codeSpan(codeowners);
  if (ownership.kind === "noRule") return [...lines, `No rule in ${file} covers it.`];
  const others = ownership.kind === "owned" ? (ownership.others ?? []) : [];
  const rules = [ownership.rule, ...others].map((rule) => `- ${file} ${ruleText(rule)}`);
  if (others.length > 0) lines.push("These rules add up:");
  lines.push(rules.join("\n"));
  const groups = ownership.kind === "owned" ? ownership.owners.filter(isGroup) : [];
  const byRule = standing.because === "ownerOnTeam" || standing.because === "ownerTeam";
  if (groups.length === 0 || byRule || settings.ownerTeams.length > 0) return lines;
  const unknown = named(groups.map((owner) => codeSpan(owner)));
  const remedy = "If it is your team, name it in `baton.ownerTeams`.";
  return [
    ...lines,
    `Nobody has told Baton who is behind ${unknown}, so history decides. ${remedy}`,
  ];
}

function ruleText({ line, pattern, owners, section }: OwnershipRule): string {
  const who = owners.length === 0 ? "nobody" : owners.map((owner) => codeSpan(owner)).join(", ");
  const where = section === null ? "" : `, in section ${codeSpan(section)}`;
  return `line ${line}${where}: ${codeSpan(pattern)} → ${who}`;
}

function advicePart({ advice }: Explanation): string[] {
  if (advice.length === 0) return [];
  const lines = advice.map((sentence) => `- ${pageText(sentence, 400)}`);
  return ["## To put right", lines.join("\n")];
}

function peoplePart({ suggestions, steppedBack }: Situation, reading: Reading): string[] {
  const heading = "## Who is named";
  const people = suggestions.slice(0, namedAtMost);
  if (people.length === 0) return [heading, "Nobody on your team has worked here of late."];
  const more = suggestions
    .slice(namedAtMost)
    .filter(({ stranger }) => !stranger)
    .map(({ person }) => pageText(person.name));
  return [
    heading,
    ...people.flatMap((one, place) => personPart(one, place === 0, reading)),
    ...(more.length === 0 ? [] : [`Others on your team have worked here too: ${named(more)}.`]),
    ...(steppedBack
      ? [`${steppedBackText(steppedBack, (name) => pageText(name))} Both know the file well.`]
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
  if (toAsk === toPair) return `${asked} comes first, to ask and to pair with.`;
  const paired = pageText(toPair.person.name);
  return `To ask, ${asked} comes first: you want help now. To pair, ${paired} comes first: pairing is how more people come to know a file.`;
}

function leftOutPart({ leftOut, settings }: Explanation, reading: Reading): string[] {
  const heading = "## Who is left out";
  if (leftOut.length === 0) return [heading, "Nobody. All who have worked here are named."];
  const days = settings.departedDays;
  return [heading, leftOut.map((group) => `- ${groupText(group, days, reading)}`).join("\n")];
}

function groupText(group: LeftOut, departedDays: number, { calendar }: Reading): string {
  const { reason, people } = group;
  const nameOne = ({ person, lastAnywhere }: LeftOutPerson): string => {
    const name = pageText(person.name);
    return reason === "departed" ? `${name} (last commit ${calendar.day(lastAnywhere)})` : name;
  };
  if (reason === "lead") return leadText(people[0]?.fileCommits ?? 0);
  return `${groupHeading[reason](people.length, departedDays)}: ${named(people.map(nameOne))}.`;
}

const groupHeading: Readonly<
  Record<Exclude<LeftOutReason, "lead">, (count: number, departedDays: number) => string>
> = {
  departed: (count, days) =>
    `**${counted(count, "person", "people")} no longer active**, without a commit anywhere for ${counted(days, "day", "days")}`,
  notOnRoster: (count) => `**${counted(count, "person", "people")} not in \`baton.team\`**`,
  notOnTeam: (count) =>
    `**${counted(count, "person", "people")} outside the team** that Baton inferred`,
  bot: (count) => `**${counted(count, "bot", "bots")}**`,
  agent: (count) =>
    `**${counted(count, "AI agent", "AI agents")}**, since only a person can be asked`,
};

function leadText(fileCommits: number): string {
  const here =
    fileCommits === 0
      ? "with work in the folder around it"
      : `with ${counted(fileCommits, "commit", "commits")} here`;
  return `**You**, ${here}. Baton is about the others.`;
}

function teamPart({ team, situation }: Explanation): string[] {
  const names = named(
    team.map(({ name }) => pageText(name)),
    2 * namesAtMost,
  );
  const heading = "## Your team";
  if (situation.teamSource === "roster") return [heading, `As \`baton.team\` has it: ${names}.`];
  const remedy = "Run *Baton: Set Up Team* to say who is on it, and Baton goes by that.";
  if (team.length === 0) return [heading, `Baton finds nobody at work beside you. ${remedy}`];
  const how = "Inferred from history, as the people active of late on the files you work on";
  return [heading, `${how}: ${names}. ${remedy}`];
}

function commitsPart({ situation, settings }: Explanation, { calendar, now }: Reading): string[] {
  const { windowDays, halfLifeDays, bulkCommitFiles } = settings;
  const months = counted(monthsOfDays(windowDays), "month", "months");
  const since = calendar.day(now - windowDays * secondsPerDay);
  const folder = folderOf(situation.path);
  const around = folder === "" ? "the top folder" : codeSpan(folder);
  const half = counted(halfLifeDays, "day", "days");
  const lines = [
    `Baton looks at the commits of ${months}, back to ${since}.`,
    "One commit on this file is one touch, for its author and for each co-author. Lines are never counted.",
    `A touch counts half after ${half}, and a quarter after twice that.`,
    "The second commit of one person on one day counts half, the third a third.",
    `In a commit on more than ${counted(bulkCommitFiles, "file", "files")}, each counts as much less as there are more.`,
    `Where this file says little, work on the files that change together with it counts, and around it in ${around}.`,
    "Who has been away for a while counts less.",
    "A renamed file keeps its touches, and the rename is nobody's.",
    "Merges do not count, nor do commits that `.git-blame-ignore-revs` names, and generated or vendored files.",
    "This only puts people in order. Baton shows and keeps no number about anybody.",
  ];
  return ["## Which commits count", lines.map((line) => `- ${line}`).join("\n")];
}

function settingsPart({ settings }: Explanation): string[] {
  const { roster, ownerTeams, leadEmails } = settings;
  const { windowDays, halfLifeDays, departedDays, bulkCommitFiles } = settings;
  const rows = [
    ["team", roster.length === 0 ? "not set" : counted(roster.length, "person", "people")],
    ["ownerTeams", listed(ownerTeams)],
    ["leadEmails", `you are ${listed(leadEmails)}`],
    ["historyMonths", `${monthsOfDays(windowDays)}`],
    ["halfLifeDays", `${halfLifeDays}`],
    ["departedAfterDays", `${departedDays}`],
    ["bulkCommitFiles", `${bulkCommitFiles}`],
  ];
  const table = rows.map(([name = "", value = ""]) => `| \`baton.${name}\` | ${value} |`);
  return [
    "## Settings in force",
    ["| setting | here |", "| --- | --- |", ...table].join("\n"),
    "Run *Baton: Open Settings* to change them.",
  ];
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? "not set" : named(texts.map((text) => pageText(text)));
}

/** A list in which at most a few are named. */
function named(names: readonly string[], atMost = namesAtMost): string {
  const more = names.length - atMost;
  return more > 0 ? `${names.slice(0, atMost).join(", ")} and ${more} more` : list(names);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

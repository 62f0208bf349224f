import * as l10n from "@vscode/l10n";
import { momentText } from "../../coaching/policy/momentText";
import type { Calendar } from "../../text/calendar";
import { codeSpan, nameText } from "../../text/plain";
import type { Goal, GoalOutcome } from "../weeks/reflection";
import type { Candidate } from "./candidates";
import { sentence } from "./clauses";
import { aloneText, commitsText, filesText } from "./countText";
import type { GrabbedArea, GrabbedFile } from "./grabbed";
import type { LettingGoPoint } from "./lettingGo";
import { durationText, percentText, rangeText } from "./timeText";
import type { WeekBar, WeekSummary } from "./weekSummary";
import type { WeekSentences } from "./weekText";
import { type Why, whyText } from "./whyGrabbed";

/** Takes a week's figures, its sentences and the lead's calendar; gives it as Markdown, in which a stranger's text shows as it is. */
export function weekPage(summary: WeekSummary, said: WeekSentences, calendar: Calendar): string {
  const { week, from, until } = summary;
  const days = [calendar.day(from), calendar.day(until - 1)] as const;
  return [
    `# ${l10n.t("Your week {0}, {1} to {2}", week, ...days)}`,
    said.week,
    said.share,
    said.lettingGo,
    said.when,
    ...section(l10n.t("Where your hands were"), [said.grabbed, ...grabbedLines(summary)]),
    said.onlyYourAreas,
    onlyYourAreasLines(summary),
    ...(said.onlyYours === undefined ? [] : [said.onlyYours, onlyYoursLines(summary)]),
    ...section(l10n.t("Coaching"), [said.coaching, said.practice, said.notReached]),
    ...section(l10n.t("Twelve weeks"), [weekTable(summary)]),
    ...section(l10n.t("Nudges"), [nudgeLines(summary)]),
    ...section(l10n.t("Reflection"), [reflectionLines(summary)]),
    ...section(l10n.t("How this is made"), [said.limits.map((limit) => `- ${limit}`).join("\n")]),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n")
    .concat("\n");
}

/** A heading with what is below it; nothing when nothing is. */
function section(title: string, parts: readonly (string | undefined)[]): string[] {
  const there = parts.filter((part) => part !== undefined && part !== "");
  return there.length === 0 ? [] : [`## ${title}`, ...there.map(String)];
}

function grabbedLines({ grabbed }: WeekSummary): string[] {
  const { files, areas } = grabbed;
  const several = areas.filter((area) => area.files > 1);
  const fileLines = files.map((file) => `- ${codeSpan(file.path)}: ${grabText(file, file.why)}`);
  const areaLines = several.map(
    (area) => `- ${codeSpan(area.name)}, ${filesText(area.files)}: ${grabText(area)}`,
  );
  const areaPart = `${l10n.t("As areas:")}\n\n${areaLines.join("\n")}`;
  return [fileLines.join("\n"), areaLines.length > 0 ? areaPart : ""];
}

function grabText(
  { time, commits, incident, candidate }: GrabbedFile | GrabbedArea,
  why: readonly Why[] = [],
): string {
  const typed = time && time.joined > 0 ? [rangeText(time)] : [];
  const committed = commits > 0 ? [aloneText(commits)] : [];
  const urgent = incident > 0 ? [l10n.t("{0} of it an incident", durationText(incident))] : [];
  const said = why.map((one) => whyText[one]);
  const facts = [...typed, ...committed, ...urgent, ...said].join(", ");
  return `${sentence(facts)} ${candidateText(candidate)}`;
}

function candidateText(candidate: Candidate | undefined): string {
  if (!candidate) return l10n.t("Nobody else on the team has worked near it of late.");
  const { name, facts } = candidate;
  return l10n.t("It could go to {0}: {1}.", nameText(name), facts.join("; "));
}

function onlyYourAreasLines({ onlyYourAreas }: WeekSummary): string {
  return onlyYourAreas.areas
    .map(({ name, facts, candidate }) => {
      return `- ${codeSpan(name)}: ${sentence(facts.join(", "))} ${candidateText(candidate)}`;
    })
    .join("\n");
}

function onlyYoursLines({ onlyYours }: WeekSummary): string {
  return onlyYours
    .map(({ path, commits }) => `- ${codeSpan(path)}: ${commitsText(commits)}`)
    .join("\n");
}

function weekTable({ bars, lettingGo }: WeekSummary): string {
  const isRecorded = bars.some(({ time }) => time);
  const columns = [
    l10n.t("week"),
    ...(isRecorded
      ? [l10n.t("typed, team's files"), l10n.t("typed elsewhere"), l10n.t("coaching")]
      : []),
    l10n.t("commits, team's files"),
    l10n.t("elsewhere"),
    l10n.t("together"),
    l10n.t("four-week share"),
  ];
  const rows = bars.map((bar, place) => [
    bar.week,
    ...(isRecorded ? timeCells(bar) : []),
    ...[bar.commits.team, bar.commits.elsewhere, bar.commits.together].map(String),
    shareCell(lettingGo[place]),
  ]);
  const marks = columns.map((_, at) => (at === 0 ? "---" : "---:"));
  return [columns, marks, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function timeCells({ time }: WeekBar): string[] {
  if (!time) return [l10n.t("git only"), "", ""];
  const { handsOnTeam, handsOnElsewhere, coaching, incident } = time;
  const typed = rangeText(handsOnTeam);
  const told =
    incident.seen > 0
      ? l10n.t("{0} (and {1} in an incident)", typed, durationText(incident.seen))
      : typed;
  return [told, rangeText(handsOnElsewhere), rangeText(coaching)];
}

function shareCell(point: LettingGoPoint | undefined): string {
  if (!point) return "";
  const { share, lead, all } = point;
  return share === undefined
    ? l10n.t("too few ({0})", all)
    : l10n.t("{0} ({1} of {2})", percentText(share), lead, all);
}

function nudgeLines({ nudges }: WeekSummary): string {
  return nudges
    .map(({ rule, shown, acted, notUseful, isSilent }) => {
      const values = [momentText[rule], shown, acted, notUseful] as const;
      const said = isSilent
        ? l10n.t(
            "{0}: {1} shown, {2} acted on, {3} not useful; silent now, since too much of it was of no use",
            ...values,
          )
        : l10n.t("{0}: {1} shown, {2} acted on, {3} not useful", ...values);
      return `- ${said}`;
    })
    .join("\n");
}

function reflectionLines({ reflection }: WeekSummary): string {
  const { own, carried } = reflection;
  const lines = [
    carried && l10n.t("The goal you brought along: {0}", goalText(carried)),
    own?.lastGoal && l10n.t("How it went: {0}", outcomeText[own.lastGoal]),
    own?.rating && l10n.t("Your week, from 1 to 5: {0}", own.rating),
    own?.sentence && nameText(own.sentence, 1000),
    own?.goal && l10n.t("Your next goal: {0}", goalText(own.goal)),
  ];
  return lines.flatMap((line) => (line ? [`- ${line}`] : [])).join("\n");
}

/** How a goal went, as the lead said it. */
export const outcomeText: Readonly<Record<GoalOutcome, string>> = {
  get kept() {
    return l10n.t("as you meant it");
  },
  get partly() {
    return l10n.t("in part");
  },
  get notYet() {
    return l10n.t("not yet");
  },
};

function goalText({ trigger, action }: Goal): string {
  return l10n.t("if {0}, then {1}", nameText(trigger, 300), nameText(action, 300));
}

import { momentText } from "../../coaching/policy/momentText";
import { counted } from "../../coaching/words";
import type { Calendar } from "../../text/calendar";
import { codeSpan, nameText } from "../../text/plain";
import type { Goal } from "../weeks/reflection";
import type { Candidate } from "./candidates";
import type { GrabbedArea, GrabbedFile } from "./grabbed";
import type { LettingGoPoint } from "./lettingGo";
import { durationText, percentText, rangeText } from "./timeText";
import type { WeekBar, WeekSummary } from "./weekSummary";
import type { WeekSentences } from "./weekText";
import { type Why, whyText } from "./whyGrabbed";

/** Takes a week's figures, its sentences and the lead's calendar; gives it as Markdown, in which a stranger's text shows as it is. */
export function weekPage(summary: WeekSummary, said: WeekSentences, calendar: Calendar): string {
  const days = `${calendar.day(summary.from)} to ${calendar.day(summary.until - 1)}`;
  return [
    `# Your week ${summary.week}, ${days}`,
    said.week,
    said.share,
    said.lettingGo,
    said.when,
    ...section(`Where your hands were`, [said.grabbed, ...grabbedLines(summary)]),
    said.onlyYourAreas,
    onlyYourAreasLines(summary),
    ...(said.onlyYours === undefined ? [] : [said.onlyYours, onlyYoursLines(summary)]),
    ...section("Coaching", [said.coaching, said.practice, said.notReached]),
    ...section("Twelve weeks", [weekTable(summary)]),
    ...section("Nudges", [nudgeLines(summary)]),
    ...section("Reflection", [reflectionLines(summary)]),
    ...section("How this is made", [said.limits.map((limit) => `- ${limit}`).join("\n")]),
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
    (area) =>
      `- ${codeSpan(area.name)}, ${counted(area.files, "file", "files")}: ${grabText(area)}`,
  );
  return [fileLines.join("\n"), areaLines.length > 0 ? `As areas:\n\n${areaLines.join("\n")}` : ""];
}

function grabText(
  { time, commits, incident, candidate }: GrabbedFile | GrabbedArea,
  why: readonly Why[] = [],
): string {
  const typed = time && time.joined > 0 ? [rangeText(time)] : [];
  const committed = commits > 0 ? [`${counted(commits, "commit", "commits")} of yours alone`] : [];
  const urgent = incident > 0 ? [`${durationText(incident)} of it an incident`] : [];
  const said = why.map((one) => whyText[one]);
  return `${[...typed, ...committed, ...urgent, ...said].join(", ")}. ${candidateText(candidate)}`;
}

function candidateText(candidate: Candidate | undefined): string {
  if (!candidate) return "Nobody else on the team has worked near it of late.";
  const facts = candidate.facts.join("; ");
  return `It could go to ${nameText(candidate.name)}: ${facts}.`;
}

function onlyYourAreasLines({ onlyYourAreas }: WeekSummary): string {
  return onlyYourAreas.areas
    .map(({ name, facts, candidate }) => {
      return `- ${codeSpan(name)}: ${facts.join(", ")}. ${candidateText(candidate)}`;
    })
    .join("\n");
}

function onlyYoursLines({ onlyYours }: WeekSummary): string {
  return onlyYours
    .map(({ path, commits }) => `- ${codeSpan(path)}: ${counted(commits, "commit", "commits")}`)
    .join("\n");
}

function weekTable({ bars, lettingGo }: WeekSummary): string {
  const isRecorded = bars.some(({ time }) => time);
  const head = isRecorded
    ? ["week", "typed, team's files", "typed elsewhere", "coaching"]
    : ["week"];
  const columns = [...head, "commits, team's files", "elsewhere", "together", "four-week share"];
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
  if (!time) return ["git only", "", ""];
  const { handsOnTeam, handsOnElsewhere, coaching, incident } = time;
  const urgent = incident.seen > 0 ? ` (and ${durationText(incident.seen)} in an incident)` : "";
  return [rangeText(handsOnTeam) + urgent, rangeText(handsOnElsewhere), rangeText(coaching)];
}

function shareCell(point: LettingGoPoint | undefined): string {
  if (!point) return "";
  const { share, lead, all } = point;
  return share === undefined ? `too few (${all})` : `${percentText(share)} (${lead} of ${all})`;
}

function nudgeLines({ nudges }: WeekSummary): string {
  return nudges
    .map(({ rule, shown, acted, notUseful, isSilent }) => {
      const silent = isSilent ? "; silent now, since too much of it was of no use" : "";
      return `- ${momentText[rule]}: ${shown} shown, ${acted} acted on, ${notUseful} not useful${silent}`;
    })
    .join("\n");
}

function reflectionLines({ reflection }: WeekSummary): string {
  const { own, carried } = reflection;
  const lines = [
    carried && `- The goal you brought along: ${goalText(carried)}`,
    own?.lastGoal && `- How it went: ${outcomeText[own.lastGoal]}`,
    own?.rating && `- Your week, from 1 to 5: ${own.rating}`,
    own?.sentence && `- ${nameText(own.sentence, 1000)}`,
    own?.goal && `- Your next goal: ${goalText(own.goal)}`,
  ];
  return lines.filter((line) => line !== undefined && line !== "").join("\n");
}

/** How a goal went, as the lead said it. */
export const outcomeText = {
  kept: "as you meant it",
  partly: "in part",
  notYet: "not yet",
} as const;

function goalText({ trigger, action }: Goal): string {
  return `if ${nameText(trigger, 300)}, then ${nameText(action, 300)}`;
}

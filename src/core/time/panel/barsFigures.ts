import { counted, list } from "../../coaching/words";
import { durationText, percentText, rangeText } from "../week/timeText";
import type { Band } from "../week/weekInput";
import type { BarTime, WeekBar, WeekSummary } from "../week/weekSummary";
import { plus } from "../weeks/weekTime";
import { madeOfCommits, madeOfHours } from "./made";
import type { Bar, BarsFigure, Column, SeriesKey } from "./panelView";
import { shortWeekName, weekDays } from "./weekDays";

const secondsPerHour = 3600;

/** Takes a week's figures and its sentence on the band; gives its bars: of the recorded hours, where there are any, and of the commits. */
export function barsFigures(summary: WeekSummary, share: string | undefined): BarsFigure[] {
  const isRecorded = summary.bars.some(({ time }) => time);
  const commits = commitsFigure(summary);
  return isRecorded ? [hoursFigure(summary, share), commits] : [commits];
}

function hoursFigure(summary: WeekSummary, share: string | undefined): BarsFigure {
  const { bars, band } = summary;
  const series = seriesNamed({
    team: "typed in the team’s files",
    elsewhere: "typed elsewhere",
    coaching: "coaching",
  });
  return {
    title: "Twelve weeks, in hours",
    takeaway: [share ?? "No hours were recorded in this week.", ...apart(bars.at(-1))].join(" "),
    made: madeOfHours,
    unit: "hours",
    series,
    band: { ...band, name: bandText(band) },
    bars: bars.map((bar) => hoursBar(bar, summary)),
    table: {
      caption: "Hours by week",
      columns: columnsOf(["typed, team’s files", "typed elsewhere", "coaching", "share"]),
      rows: bars.map(({ monday, time }) => [
        `${shortWeekName(monday)}, ${weekDays(monday)}`,
        ...hourCells(time),
      ]),
    },
  };
}

/** What an incident took is said, and held against nobody. */
function apart(bar: WeekBar | undefined): string[] {
  const seconds = bar?.time?.incident.seen ?? 0;
  return seconds === 0 ? [] : [`Typing in an incident stands apart: ${durationText(seconds)}.`];
}

function hoursBar({ monday, time }: WeekBar, { week, bars }: WeekSummary): Bar {
  const shown = { name: shortWeekName(monday), isShown: bars.at(-1)?.monday === monday };
  const head = headOf(monday, week);
  if (!time) {
    return { ...shown, label: `${head}: nothing was recorded, git only.`, parts: undefined };
  }
  const { handsOnTeam, handsOnElsewhere, coaching, incident } = time;
  const parts = [handsOnTeam, handsOnElsewhere, coaching];
  const { joined } = parts.reduce(plus);
  const urgent = incident.seen > 0 ? `; ${durationText(incident.seen)} in an incident, apart` : "";
  const share = shareOf(time);
  const own = share === undefined ? "" : ` (${percentText(share)})`;
  const label =
    `${head}: typed ${rangeText(handsOnTeam)}${own} in the team’s files, ` +
    `${rangeText(handsOnElsewhere)} elsewhere, ${rangeText(coaching)} of coaching${urgent}.`;
  return {
    ...shown,
    label,
    parts: parts.map(({ seen }) => seen / secondsPerHour),
    upTo: joined / secondsPerHour,
    hadIncident: incident.seen > 0,
  };
}

function hourCells(time: BarTime | undefined): string[] {
  if (!time) return ["git only", "–", "–", "–"];
  const { handsOnTeam, handsOnElsewhere, coaching, incident } = time;
  const urgent = incident.seen > 0 ? ` (and ${durationText(incident.seen)} in an incident)` : "";
  const share = shareOf(time);
  return [
    rangeText(handsOnTeam) + urgent,
    rangeText(handsOnElsewhere),
    rangeText(coaching),
    share === undefined ? "–" : percentText(share),
  ];
}

function shareOf({ handsOnTeam, handsOnElsewhere, coaching }: BarTime): number | undefined {
  const all = [handsOnTeam, handsOnElsewhere, coaching].reduce(plus).seen;
  return all === 0 ? undefined : handsOnTeam.seen / all;
}

function commitsFigure({ bars, week }: WeekSummary): BarsFigure {
  const series = seriesNamed({
    team: "alone, on the team’s files",
    elsewhere: "alone, elsewhere",
    coaching: "together with a teammate",
  });
  return {
    title: "Twelve weeks, in commits",
    takeaway: commitsTakeaway(bars),
    made: madeOfCommits,
    unit: "commits",
    series,
    bars: bars.map(({ monday, commits }): Bar => {
      const { team, elsewhere, together } = commits;
      const all = team + elsewhere + together;
      const parts = `${team} alone on the team’s files, ${elsewhere} alone elsewhere, ${together} together`;
      const said =
        all === 0
          ? "no commits of yours"
          : `${counted(all, "commit", "commits")} of yours: ${parts}`;
      return {
        name: shortWeekName(monday),
        label: `${headOf(monday, week)}: ${said}.`,
        parts: [team, elsewhere, together],
        isShown: bars.at(-1)?.monday === monday,
      };
    }),
    table: {
      caption: "Your commits by week",
      columns: columnsOf(["alone, team’s files", "alone, elsewhere", "together"]),
      rows: bars.map(({ monday, commits: { team, elsewhere, together } }) => [
        `${shortWeekName(monday)}, ${weekDays(monday)}`,
        ...[team, elsewhere, together].map(String),
      ]),
    },
  };
}

function commitsTakeaway(bars: readonly WeekBar[]): string {
  const sum = (of: (commits: WeekBar["commits"]) => number): number =>
    bars.reduce((total, { commits }) => total + of(commits), 0);
  const all = sum(({ team, elsewhere, together }) => team + elsewhere + together);
  if (all === 0) return "You made no commits here in these twelve weeks.";
  const parts = [
    `${sum(({ team }) => team) || "none"} alone on files the team owns`,
    `${sum(({ elsewhere }) => elsewhere) || "none"} alone elsewhere`,
    `${sum(({ together }) => together) || "none"} together with a teammate`,
  ];
  return `In twelve weeks you made ${counted(all, "commit", "commits")} here: ${list(parts)}.`;
}

function headOf(monday: number, shown: string): string {
  const name = shortWeekName(monday);
  const isShown = shown.endsWith(name) ? ", the week shown" : "";
  return `Week ${Number(name.slice(1))}, ${weekDays(monday)}${isShown}`;
}

/** How the lead's band is said: "20 to 40 %". */
function bandText({ from, to }: Band): string {
  return `your band, ${Math.round(from * 100)} to ${percentText(to)}`;
}

function seriesNamed(names: Readonly<Record<SeriesKey, string>>): BarsFigure["series"] {
  const keys: readonly SeriesKey[] = ["team", "elsewhere", "coaching"];
  return keys.map((key) => ({ key, name: names[key] }));
}

/** Columns of numbers, after the one that names the week. */
function columnsOf(names: readonly string[]): Column[] {
  const numbers = names.map((name) => ({ name, isNumber: true }));
  return [{ name: "week", isNumber: false }, ...numbers];
}

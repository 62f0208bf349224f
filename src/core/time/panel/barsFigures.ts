import * as l10n from "@vscode/l10n";
import type { Days } from "../../text/days";
import { durationText, percentText, rangeText } from "../week/timeText";
import type { Band } from "../week/weekInput";
import type { BarTime, WeekBar, WeekSummary } from "../week/weekSummary";
import { plus } from "../weeks/weekTime";
import { madeOfCommits, madeOfHours } from "./made";
import type { Bar, BarsFigure, Column, SeriesKey } from "./panelView";
import { shortWeekName, weekDays, weekRowName } from "./weekDays";

const secondsPerHour = 3600;

/** Takes a week's figures, its sentence on the band and what says days; gives its bars: of the recorded hours, where there are any, and of the commits. */
export function barsFigures(
  summary: WeekSummary,
  share: string | undefined,
  days: Days,
): BarsFigure[] {
  const isRecorded = summary.bars.some(({ time }) => time);
  const commits = commitsFigure(summary, days);
  return isRecorded ? [hoursFigure(summary, share, days), commits] : [commits];
}

function hoursFigure(summary: WeekSummary, share: string | undefined, days: Days): BarsFigure {
  const { bars, band } = summary;
  const series = seriesNamed({
    team: l10n.t("typed in the team’s files"),
    elsewhere: l10n.t("typed elsewhere"),
    coaching: l10n.t("coaching"),
  });
  return {
    title: l10n.t("Twelve weeks, in hours"),
    takeaway: [share ?? l10n.t("No hours were recorded in this week."), ...apart(bars.at(-1))].join(
      " ",
    ),
    made: madeOfHours(),
    unit: "hours",
    series,
    band: { ...band, name: bandText(band) },
    bars: bars.map((bar) => hoursBar(bar, summary, days)),
    table: {
      caption: l10n.t("Hours by week"),
      columns: columnsOf([
        l10n.t("typed, team’s files"),
        l10n.t("typed elsewhere"),
        l10n.t("coaching"),
        l10n.t("share"),
      ]),
      rows: bars.map(({ monday, time }) => [weekRowName(monday, days), ...hourCells(time)]),
    },
  };
}

/** What an incident took is said, and held against nobody. */
function apart(bar: WeekBar | undefined): string[] {
  const seconds = bar?.time?.incident.seen ?? 0;
  return seconds === 0
    ? []
    : [l10n.t("Typing in an incident stands apart: {0}.", durationText(seconds))];
}

function hoursBar({ monday, time }: WeekBar, { week, bars }: WeekSummary, days: Days): Bar {
  const shown = { name: shortWeekName(monday), isShown: bars.at(-1)?.monday === monday };
  const head = headOf(monday, week, days);
  if (!time) {
    return {
      ...shown,
      label: l10n.t("{0}: nothing was recorded, git only.", head),
      parts: undefined,
    };
  }
  const { handsOnTeam, handsOnElsewhere, coaching, incident } = time;
  const parts = [handsOnTeam, handsOnElsewhere, coaching];
  const { joined } = parts.reduce(plus);
  const share = shareOf(time);
  const own = share === undefined ? "" : ` (${percentText(share)})`;
  const typed = `${rangeText(handsOnTeam)}${own}`;
  const [other, coached] = [rangeText(handsOnElsewhere), rangeText(coaching)];
  const label =
    incident.seen > 0
      ? l10n.t(
          "{0}: typed {1} in the team’s files, {2} elsewhere, {3} of coaching; {4} in an incident, apart.",
          head,
          typed,
          other,
          coached,
          durationText(incident.seen),
        )
      : l10n.t(
          "{0}: typed {1} in the team’s files, {2} elsewhere, {3} of coaching.",
          head,
          typed,
          other,
          coached,
        );
  return {
    ...shown,
    label,
    parts: parts.map(({ seen }) => seen / secondsPerHour),
    upTo: joined / secondsPerHour,
    hadIncident: incident.seen > 0,
  };
}

function hourCells(time: BarTime | undefined): string[] {
  if (!time) return [l10n.t("git only"), "–", "–", "–"];
  const { handsOnTeam, handsOnElsewhere, coaching, incident } = time;
  const typed = rangeText(handsOnTeam);
  const share = shareOf(time);
  return [
    incident.seen > 0
      ? l10n.t("{0} (and {1} in an incident)", typed, durationText(incident.seen))
      : typed,
    rangeText(handsOnElsewhere),
    rangeText(coaching),
    share === undefined ? "–" : percentText(share),
  ];
}

function shareOf({ handsOnTeam, handsOnElsewhere, coaching }: BarTime): number | undefined {
  const all = [handsOnTeam, handsOnElsewhere, coaching].reduce(plus).seen;
  return all === 0 ? undefined : handsOnTeam.seen / all;
}

function commitsFigure({ bars, week }: WeekSummary, days: Days): BarsFigure {
  const series = seriesNamed({
    team: l10n.t("alone, on the team’s files"),
    elsewhere: l10n.t("alone, elsewhere"),
    coaching: l10n.t("together with a teammate"),
  });
  return {
    title: l10n.t("Twelve weeks, in commits"),
    takeaway: commitsTakeaway(bars),
    made: madeOfCommits(),
    unit: "commits",
    series,
    bars: bars.map(({ monday, commits }): Bar => {
      const { team, elsewhere, together } = commits;
      const all = team + elsewhere + together;
      const parts = [team, elsewhere, together] as const;
      const said =
        all === 0
          ? l10n.t("no commits of yours")
          : all === 1
            ? l10n.t(
                "1 commit of yours: {0} alone on the team’s files, {1} alone elsewhere, {2} together",
                ...parts,
              )
            : l10n.t(
                "{3} commits of yours: {0} alone on the team’s files, {1} alone elsewhere, {2} together",
                ...parts,
                all,
              );
      return {
        name: shortWeekName(monday),
        label: l10n.t("{0}: {1}.", headOf(monday, week, days), said),
        parts,
        isShown: bars.at(-1)?.monday === monday,
      };
    }),
    table: {
      caption: l10n.t("Your commits by week"),
      columns: columnsOf([
        l10n.t("alone, team’s files"),
        l10n.t("alone, elsewhere"),
        l10n.t("together"),
      ]),
      rows: bars.map(({ monday, commits: { team, elsewhere, together } }) => [
        weekRowName(monday, days),
        ...[team, elsewhere, together].map(String),
      ]),
    },
  };
}

function commitsTakeaway(bars: readonly WeekBar[]): string {
  const sum = (of: (commits: WeekBar["commits"]) => number): number =>
    bars.reduce((total, { commits }) => total + of(commits), 0);
  const all = sum(({ team, elsewhere, together }) => team + elsewhere + together);
  if (all === 0) return l10n.t("You made no commits here in these twelve weeks.");
  const parts = [
    sum(({ team }) => team) || l10n.t("none"),
    sum(({ elsewhere }) => elsewhere) || l10n.t("none"),
    sum(({ together }) => together) || l10n.t("none"),
  ] as const;
  return all === 1
    ? l10n.t(
        "In twelve weeks you made 1 commit here: {0} alone on files the team owns, {1} alone elsewhere and {2} together with a teammate.",
        ...parts,
      )
    : l10n.t(
        "In twelve weeks you made {3} commits here: {0} alone on files the team owns, {1} alone elsewhere and {2} together with a teammate.",
        ...parts,
        all,
      );
}

function headOf(monday: number, shown: string, days: Days): string {
  const name = shortWeekName(monday);
  const values = [Number(name.slice(1)), weekDays(monday, days)] as const;
  return shown.endsWith(name)
    ? l10n.t("Week {0}, {1}, the week shown", ...values)
    : l10n.t("Week {0}, {1}", ...values);
}

/** How the lead's band is said: "20 to 40 %". */
function bandText({ from, to }: Band): string {
  return l10n.t("your band, {0} to {1}", Math.round(from * 100), percentText(to));
}

function seriesNamed(names: Readonly<Record<SeriesKey, string>>): BarsFigure["series"] {
  const keys: readonly SeriesKey[] = ["team", "elsewhere", "coaching"];
  return keys.map((key) => ({ key, name: names[key] }));
}

/** Columns of numbers, after the one that names the week. */
function columnsOf(names: readonly string[]): Column[] {
  const numbers = names.map((name) => ({ name, isNumber: true }));
  return [{ name: l10n.t("week"), isNumber: false }, ...numbers];
}

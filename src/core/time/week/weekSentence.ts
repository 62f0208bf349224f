import * as l10n from "@vscode/l10n";
import { coachingTime, handsOnShare } from "../weeks/weekTime";
import { both } from "./clauses";
import { durationText, isNoTime, rangeText } from "./timeText";
import type { WeekSummary } from "./weekSummary";

/** Takes a week's figures; gives the week in one sentence, with the honest range. */
export function weekSentence(summary: WeekSummary): string {
  const { time, usual, isOver } = summary;
  if (!time || isBarelyBegun(summary)) return fromGit(summary);
  const { handsOnTeam } = time;
  const typed = rangeText(handsOnTeam);
  const compared = comparison(handsOnTeam.seen, usual.handsOnTeam);
  const said = isOver ? typedText(typed, compared) : typedSoFarText(typed, compared);
  const coached = coachingTime(time);
  const coaching =
    coached.seen === 0
      ? l10n.t("no coaching was recorded")
      : l10n.t("{0} went into coaching", rangeText(coached));
  return both(said, coaching);
}

/** Baton has just been installed, and has seen neither typing nor coaching: git knows more. */
function isBarelyBegun({ time, usual }: WeekSummary): boolean {
  return time !== undefined && handsOnShare(time) === undefined && usual.handsOnTeam === undefined;
}

/** How seconds stand to the lead's own median of the four weeks before. */
interface Comparison {
  readonly is: "alike" | "more" | "less";
  readonly difference: string;
}

function comparison(now: number, usual: number | undefined): Comparison | undefined {
  if (usual === undefined) return undefined;
  const seconds = Math.abs(now - usual);
  const is = isNoTime(seconds) ? "alike" : now > usual ? "more" : "less";
  return { is, difference: durationText(seconds) };
}

function typedText(typed: string, compared: Comparison | undefined): string {
  const values = [typed, compared?.difference ?? ""] as const;
  switch (compared?.is) {
    case undefined:
      return l10n.t("You typed {0} in files the team owns", typed);
    case "alike":
      return l10n.t(
        "You typed {0} in files the team owns, as in the median of your four weeks before",
        typed,
      );
    case "more":
      return l10n.t(
        "You typed {0} in files the team owns, {1} more than the median of your four weeks before",
        ...values,
      );
    case "less":
      return l10n.t(
        "You typed {0} in files the team owns, {1} less than the median of your four weeks before",
        ...values,
      );
  }
}

function typedSoFarText(typed: string, compared: Comparison | undefined): string {
  const values = [typed, compared?.difference ?? ""] as const;
  switch (compared?.is) {
    case undefined:
      return l10n.t("So far this week you typed {0} in files the team owns", typed);
    case "alike":
      return l10n.t(
        "So far this week you typed {0} in files the team owns, as in the median of your four weeks before",
        typed,
      );
    case "more":
      return l10n.t(
        "So far this week you typed {0} in files the team owns, {1} more than the median of your four weeks before",
        ...values,
      );
    case "less":
      return l10n.t(
        "So far this week you typed {0} in files the team owns, {1} less than the median of your four weeks before",
        ...values,
      );
  }
}

function fromGit({ bars, usual, isOver }: WeekSummary): string {
  const commits = bars.at(-1)?.commits ?? noCommits;
  const said = ownCommitsText(commits, usual.commits);
  return isOver
    ? l10n.t("From git alone: {0}.", said)
    : l10n.t("So far this week, from git alone: {0}.", said);
}

const noCommits = { team: 0, elsewhere: 0, together: 0 };

function ownCommitsText(
  { team, elsewhere, together }: typeof noCommits,
  usual: number | undefined,
): string {
  const all = team + elsewhere + together;
  if (all === 0) return l10n.t("you made no commits here");
  const parts = [orNone(team), orNone(elsewhere), orNone(together)] as const;
  if (usual === undefined) {
    return all === 1
      ? l10n.t(
          "you made 1 commit, {0} on files the team owns, {1} elsewhere and {2} together with a teammate",
          ...parts,
        )
      : l10n.t(
          "you made {3} commits, {0} on files the team owns, {1} elsewhere and {2} together with a teammate",
          ...parts,
          all,
        );
  }
  return all === 1
    ? l10n.t(
        "you made 1 commit, {0} on files the team owns (median of your four weeks before: {3}), {1} elsewhere and {2} together with a teammate",
        ...parts,
        usual,
      )
    : l10n.t(
        "you made {4} commits, {0} on files the team owns (median of your four weeks before: {3}), {1} elsewhere and {2} together with a teammate",
        ...parts,
        usual,
        all,
      );
}

function orNone(count: number): number | string {
  return count || l10n.t("none");
}

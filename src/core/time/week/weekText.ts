import * as l10n from "@vscode/l10n";
import type { Wording } from "../../coaching/words";
import { hoursText } from "../../coaching/policy/hours";
import type { WorkingHours } from "../../coaching/policy/settings";
import { both, sentence } from "./clauses";
import { commitsText } from "./countText";
import { coachingSentence, notReachedSentence } from "./givenText";
import { lettingGoSentence } from "./lettingGoText";
import { practiceSentence } from "./practiceText";
import { durationText, isNoTime, percentText } from "./timeText";
import { weekSentence } from "./weekSentence";
import type { WeekSummary } from "./weekSummary";
import type { WhenWorked } from "./whenWorked";

/** The sentences of a week, each about the lead and their own weeks. An absent one has nothing to say. */
export interface WeekSentences {
  readonly week: string;
  readonly share?: string;
  readonly lettingGo: string;
  readonly when: string;
  readonly grabbed: string;
  readonly onlyYours?: string;
  readonly onlyYourAreas: string;
  readonly coaching?: string;
  /** About the lead's own review comments. */
  readonly practice?: string;
  readonly notReached?: string;
  /** How the figures are made and what they do not see. */
  readonly limits: readonly string[];
}

/** Takes a week's figures, the lead's hours, their calendar and how a stranger's text is made safe; gives the sentences. */
export function weekSentences(
  summary: WeekSummary,
  hours: WorkingHours | undefined,
  { calendar, quote }: Pick<Wording, "calendar" | "quote">,
): WeekSentences {
  const share = shareSentence(summary);
  const onlyYours = onlyYoursSentence(summary);
  const coaching = coachingSentence(summary, quote);
  const practice = practiceSentence(summary.practice);
  const reached = notReachedSentence(summary, quote);
  return {
    week: weekSentence(summary),
    ...(share !== undefined && { share }),
    lettingGo: lettingGoSentence(summary.lettingGo),
    when: whenSentence(summary.when, hours && hoursText(hours, calendar)),
    grabbed: grabbedSentence(summary),
    ...(onlyYours !== undefined && { onlyYours }),
    onlyYourAreas: onlyYourAreasSentence(summary),
    ...(coaching !== undefined && { coaching }),
    ...(practice !== undefined && { practice }),
    ...(reached !== undefined && { notReached: reached }),
    limits: limitsOf(summary),
  };
}

function shareSentence({ handsOnShare: share, band }: WeekSummary): string | undefined {
  if (share === undefined) return undefined;
  const { from, to } = band;
  const values = [percentText(share), Math.round(from * 100), percentText(to)] as const;
  if (share < from) {
    return l10n.t(
      "Of your typing and coaching, {0} was typing in files the team owns, below your band of {1} to {2}.",
      ...values,
    );
  }
  return share > to
    ? l10n.t(
        "Of your typing and coaching, {0} was typing in files the team owns, above your band of {1} to {2}.",
        ...values,
      )
    : l10n.t(
        "Of your typing and coaching, {0} was typing in files the team owns, within your band of {1} to {2}.",
        ...values,
      );
}

function whenSentence({ unit, outside, usual }: WhenWorked, hours: string | undefined): string {
  if (hours === undefined) return l10n.t("You have set no hours of your own to compare with.");
  const isTime = unit === "seconds";
  const said = isTime ? timeOutsideText(outside, hours) : commitsOutsideText(outside, hours);
  if (usual === undefined) return sentence(said);
  const amount = isTime
    ? durationText(usual)
    : usual === 0
      ? l10n.t("no commits")
      : commitsText(usual);
  return both(said, l10n.t("the median of your four weeks before is {0}", amount));
}

function timeOutsideText(seconds: number, hours: string): string {
  return isNoTime(seconds)
    ? l10n.t("No time was outside your hours ({0})", hours)
    : l10n.t("{0} was outside your hours ({1})", durationText(seconds), hours);
}

function commitsOutsideText(count: number, hours: string): string {
  if (count === 0) return l10n.t("No commits were outside your hours ({0})", hours);
  return count === 1
    ? l10n.t("1 commit was outside your hours ({0})", hours)
    : l10n.t("{0} commits were outside your hours ({1})", count, hours);
}

function grabbedSentence({ grabbed, source }: WeekSummary): string {
  if (grabbed.files.length === 0) {
    return l10n.t("Your hands were on no files that the team owns.");
  }
  return source === "records"
    ? l10n.t("Where your hands were most in files the team owns, by time:")
    : l10n.t("Where your hands were most in files the team owns, by commits:");
}

function onlyYoursSentence({ onlyYours, bars }: WeekSummary): string | undefined {
  if (onlyYours.length === 0) return undefined;
  return l10n.t(
    "Files that nobody still active but you has committed to, of those you worked on in these {0} weeks:",
    bars.length,
  );
}

function onlyYourAreasSentence({ onlyYourAreas, bars }: WeekSummary): string {
  const { areas, days, isAlone } = onlyYourAreas;
  if (isAlone) return l10n.t("Nobody but you has committed here in {0} days.", days);
  return areas.length > 0
    ? l10n.t(
        "Areas that nobody but you has committed to in {0} days, of those you worked on in these {1} weeks:",
        days,
        bars.length,
      )
    : l10n.t(
        "Somebody else has committed within {0} days to every area you worked on in these {1} weeks.",
        days,
        bars.length,
      );
}

function limitsOf({ source }: WeekSummary): string[] {
  const git = [
    l10n.t(
      "Commits count once, whatever their size; merges, and commits on very many files at once, are left out.",
    ),
    l10n.t("Times of day are by the clock and the zone of this machine."),
    l10n.t(
      "Whose a file is, is judged from what was known when the week began, by the CODEOWNERS of now.",
    ),
  ];
  if (source === "git") {
    return [
      l10n.t("Nothing was recorded in this week, so it is told in commits and not in hours."),
      ...git,
    ];
  }
  return [
    l10n.t(
      "Time is what the editor saw: gaps up to a minute while typing and three while reading; the upper end counts gaps up to five.",
    ),
    l10n.t(
      "It does not see what happens outside the editor: talks, whiteboards, reviews in a browser.",
    ),
    l10n.t("Text that came in bulk (pasted, completed, written by an agent) is not typing."),
    ...git,
  ];
}

import { counted, list } from "../../coaching/words";
import { hoursText } from "../../coaching/policy/hours";
import type { WorkingHours } from "../../coaching/policy/settings";
import { coachingTime } from "../weeks/weekTime";
import { commitsNeeded, type LettingGoPoint } from "./lettingGo";
import { practiceSentence } from "./practiceText";
import { durationText, percentText, rangeText } from "./timeText";
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

/** Takes a week's figures, the lead's hours and how a stranger's text is made safe; gives the sentences. */
export function weekSentences(
  summary: WeekSummary,
  hours: WorkingHours | undefined,
  quote: (text: string) => string,
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
    when: whenSentence(summary.when, hours),
    grabbed: grabbedSentence(summary),
    ...(onlyYours !== undefined && { onlyYours }),
    onlyYourAreas: onlyYourAreasSentence(summary),
    ...(coaching !== undefined && { coaching }),
    ...(practice !== undefined && { practice }),
    ...(reached !== undefined && { notReached: reached }),
    limits: limitsOf(summary),
  };
}

/** Takes a week's figures; gives the week in one sentence, with the honest range. */
export function weekSentence(summary: WeekSummary): string {
  const { time, usual, isOver } = summary;
  if (!time) return fromGit(summary);
  const you = isOver ? "You" : "So far this week you";
  const typed = `${you} typed ${rangeText(time.handsOnTeam)} in files the team owns`;
  const coached = coachingTime(time);
  const coaching =
    coached.seen === 0 ? "no coaching was recorded" : `${rangeText(coached)} went into coaching`;
  return `${typed}${than(time.handsOnTeam.seen, usual.handsOnTeam)}; ${coaching}.`;
}

function fromGit({ bars, usual, isOver }: WeekSummary): string {
  const { team, elsewhere, together } = bars.at(-1)?.commits ?? noCommits;
  const all = team + elsewhere + together;
  const you = isOver ? "From git alone: you" : "So far this week, from git alone: you";
  if (all === 0) return `${you} made no commits here.`;
  const median =
    usual.commits === undefined ? "" : ` (median of your four weeks before: ${usual.commits})`;
  const parts = [
    `${team || "none"} on files the team owns${median}`,
    `${elsewhere || "none"} elsewhere`,
    `${together || "none"} together with a teammate`,
  ];
  return `${you} made ${counted(all, "commit", "commits")}, ${list(parts)}.`;
}

const noCommits = { team: 0, elsewhere: 0, together: 0 };

/** How seconds stand to the lead's own median of the four weeks before. */
function than(now: number, usual: number | undefined): string {
  if (usual === undefined) return "";
  const difference = durationText(Math.abs(now - usual));
  if (difference === durationText(0)) return ", as in the median of your four weeks before";
  const more = now > usual ? "more" : "less";
  return `, ${difference} ${more} than the median of your four weeks before`;
}

function shareSentence({ handsOnShare: share, band }: WeekSummary): string | undefined {
  if (share === undefined) return undefined;
  const { from, to } = band;
  const where = share < from ? "below" : share > to ? "above" : "within";
  const own = `your band of ${Math.round(from * 100)} to ${percentText(to)}`;
  return `Of your typing and coaching, ${percentText(share)} was typing in files the team owns, ${where} ${own}.`;
}

/** Takes the curve; gives where it stands and where it began. */
export function lettingGoSentence(points: readonly LettingGoPoint[]): string {
  const last = points.at(-1);
  if (last?.share === undefined) {
    const all = last?.all ? counted(last.all, "commit", "commits") : "no commits";
    return `In four weeks ${last?.all === 1 ? "there was" : "there were"} ${all} on files the team owns; Baton tells a share from ${commitsNeeded} on.`;
  }
  const place = points.findIndex(({ share }) => share !== undefined);
  const first = points[place];
  const weeks = points.length - 1 - place;
  const of = `Of ${last.all} commits on files the team owns in four weeks, ${last.lead || "none"} ${last.lead === 1 ? "was" : "were"} yours alone`;
  const median = `the median of your weekly shares is ${percentText(last.share)}`;
  if (first?.share === undefined || weeks === 0) return `${of}; ${median}.`;
  const ago = `${counted(weeks, "week", "weeks")} earlier`;
  return `${of}; ${median}, and was ${percentText(first.share)} ${ago}.`;
}

function whenSentence(
  { unit, outside, usual }: WhenWorked,
  hours: WorkingHours | undefined,
): string {
  if (!hours) return "You have set no hours of your own to compare with.";
  const text = (count: number): string =>
    unit === "seconds"
      ? durationText(count)
      : count === 0
        ? "no commits"
        : counted(count, "commit", "commits");
  const usually =
    usual === undefined ? "" : `; the median of your four weeks before is ${text(usual)}`;
  const verb = unit === "commits" && outside !== 1 ? "were" : "was";
  return `${capital(text(outside))} ${verb} outside your hours (${hoursText(hours)})${usually}.`;
}

function grabbedSentence({ grabbed, source }: WeekSummary): string {
  if (grabbed.files.length > 0) {
    const by = source === "records" ? "by time" : "by commits";
    return `Where your hands were most in files the team owns, ${by}:`;
  }
  return "Your hands were on no files that the team owns.";
}

function onlyYoursSentence({ onlyYours, bars }: WeekSummary): string | undefined {
  if (onlyYours.length === 0) return undefined;
  return ofWorkedOn("Files that nobody still active but you has committed to", bars);
}

function onlyYourAreasSentence({ onlyYourAreas, bars }: WeekSummary): string {
  const { areas, days, isAlone } = onlyYourAreas;
  if (isAlone) return `Nobody but you has committed here in ${days} days.`;
  if (areas.length > 0) {
    return ofWorkedOn(`Areas that nobody but you has committed to in ${days} days`, bars);
  }
  return `Somebody else has committed within ${days} days to every area you worked on in these ${bars.length} weeks.`;
}

function ofWorkedOn(what: string, bars: WeekSummary["bars"]): string {
  return `${what}, of those you worked on in these ${bars.length} weeks:`;
}

function coachingSentence(
  { coaching }: WeekSummary,
  quote: (text: string) => string,
): string | undefined {
  const { pairings, pairedWith, acts, handBacks } = coaching;
  const { opened, hints, closed, broughtBack } = handBacks;
  const parts = [
    pairings &&
      `paired ${timesText(pairings)} (with ${list(pairedWith.map((name) => quote(name)))})`,
    acts.ask && `asked ${timesText(acts.ask)}`,
    acts.pair && `invited somebody to pair ${timesText(acts.pair)}`,
    hints && `sent ${counted(hints, "hint", "hints")}`,
    opened && `handed ${counted(opened, "change", "changes")} back`,
    closed && `saw ${counted(closed, "hand-back", "hand-backs")} finished by a teammate`,
    broughtBack && `took ${counted(broughtBack, "change", "changes")} back`,
    acts.handOver && `handed ${counted(acts.handOver, "area", "areas")} over`,
  ].filter((part) => typeof part === "string");
  return parts.length === 0 ? undefined : `You ${list(parts)}.`;
}

function timesText(times: number): string {
  return ["", "once", "twice"][times] ?? `${times} times`;
}

/** More names than that say less. */
const namesAtMost = 5;

function notReachedSentence(
  { notReached, teamSource, source }: WeekSummary,
  quote: (text: string) => string,
): string | undefined {
  if (notReached.length === 0) return undefined;
  const names = notReached.slice(0, namesAtMost).map(({ name }) => quote(name));
  const more = notReached.length - names.length;
  const all = list(more > 0 ? [...names, counted(more, "other", "others")] : names);
  const inferred = teamSource === "history" ? " The team is inferred from history." : "";
  if (source === "git") {
    return `Git shows no commit of yours together with ${all} in four weeks.${inferred}`;
  }
  return `Your attention has not gone to ${all} in four weeks: no pairing, no hint.${inferred}`;
}

function limitsOf({ source }: WeekSummary): string[] {
  const git = [
    "Commits count once, whatever their size; merges, and commits on very many files at once, are left out.",
    "Times of day are by the clock and the zone of this machine.",
    "Whose a file is, is judged from what was known when the week began, by the CODEOWNERS of now.",
  ];
  if (source === "git") {
    return [
      "Nothing was recorded in this week, so it is told in commits and not in hours.",
      ...git,
    ];
  }
  return [
    "Time is what the editor saw: gaps up to a minute while typing and three while reading; the upper end counts gaps up to five.",
    "It does not see what happens outside the editor: talks, whiteboards, reviews in a browser.",
    "Text that came in bulk (pasted, completed, written by an agent) is not typing.",
    ...git,
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import * as l10n from "@vscode/l10n";
import { list } from "../../coaching/words";
import type { WeekSummary } from "./weekSummary";

/** Takes a week's figures and how a stranger's text is made safe; gives what the lead gave instead of a fix, or nothing. */
export function coachingSentence(
  { coaching }: WeekSummary,
  quote: (text: string) => string,
): string | undefined {
  const { pairings, pairedWith, acts, handBacks } = coaching;
  const names = list(pairedWith.map((name) => quote(name)));
  const all: readonly Done[] = [
    [pairings, (times) => l10n.t("paired {0} (with {1})", timesText(times), names)],
    [acts.ask, (times) => l10n.t("asked {0}", timesText(times))],
    [acts.pair, (times) => l10n.t("invited somebody to pair {0}", timesText(times))],
    [handBacks.hints, hintsText],
    [handBacks.opened, openedText],
    [handBacks.closed, closedText],
    [handBacks.broughtBack, broughtBackText],
    [acts.handOver, areasText],
  ];
  const done = all.flatMap(([count, text]) => (count === 0 ? [] : [text(count)]));
  if (done.length === 0) return undefined;
  return l10n.t({
    message: "You {0}.",
    args: [list(done)],
    comment: ["What the lead did, in a row: paired twice, asked once"],
  });
}

/** How often something was done, and what says it. */
type Done = readonly [number, (count: number) => string];

function hintsText(count: number): string {
  return count === 1 ? l10n.t("sent 1 hint") : l10n.t("sent {0} hints", count);
}

function openedText(count: number): string {
  return count === 1 ? l10n.t("handed 1 change back") : l10n.t("handed {0} changes back", count);
}

function closedText(count: number): string {
  return count === 1
    ? l10n.t("saw 1 hand-back finished by a teammate")
    : l10n.t("saw {0} hand-backs finished by a teammate", count);
}

function broughtBackText(count: number): string {
  return count === 1 ? l10n.t("took 1 change back") : l10n.t("took {0} changes back", count);
}

function areasText(count: number): string {
  return count === 1 ? l10n.t("handed 1 area over") : l10n.t("handed {0} areas over", count);
}

function timesText(times: number): string {
  if (times === 1) return l10n.t("once");
  return times === 2 ? l10n.t("twice") : l10n.t("{0} times", times);
}

/** More names than that say less. */
const namesAtMost = 5;

/** Takes the same; gives whom the lead's attention has not gone to, or nothing. */
export function notReachedSentence(
  { notReached, teamSource, source }: WeekSummary,
  quote: (text: string) => string,
): string | undefined {
  if (notReached.length === 0) return undefined;
  const names = notReached.slice(0, namesAtMost).map(({ name }) => quote(name));
  const more = notReached.length - names.length;
  const all = list(more > 0 ? [...names, othersText(more)] : names);
  const said =
    source === "git"
      ? l10n.t("Git shows no commit of yours together with {0} in four weeks.", all)
      : l10n.t("Your attention has not gone to {0} in four weeks: no pairing, no hint.", all);
  return teamSource === "history"
    ? `${said} ${l10n.t("The team is inferred from history.")}`
    : said;
}

function othersText(count: number): string {
  return count === 1 ? l10n.t("1 other") : l10n.t("{0} others", count);
}

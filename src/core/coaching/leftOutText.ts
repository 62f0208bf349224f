import * as l10n from "@vscode/l10n";
import type { Calendar } from "../text/calendar";
import { pageText } from "../text/plain";
import type { LeftOut, LeftOutPerson, LeftOutReason } from "./explanation";
import { listAtMost } from "./words";

/**
 * Takes who has worked on a file and is not named, the days without a commit that make somebody
 * departed, and how days are told; gives a line of Markdown for each reason.
 */
export function leftOutLines(
  leftOut: readonly LeftOut[],
  departedDays: number,
  calendar: Calendar,
): string[] {
  return leftOut.map((group) => groupText(group, departedDays, calendar));
}

function groupText(group: LeftOut, departedDays: number, calendar: Calendar): string {
  const { reason, people } = group;
  const nameOne = ({ person, lastAnywhere }: LeftOutPerson): string => {
    const name = pageText(person.name);
    if (reason === "mayBeLead") return `${name} (${pageText(person.emails[0] ?? "")})`;
    return reason === "departed"
      ? l10n.t("{0} (last commit {1})", name, calendar.day(lastAnywhere))
      : name;
  };
  if (reason === "lead") return leadText(people[0]?.fileCommits ?? 0);
  return othersText(reason, people.length, listAtMost(people.map(nameOne)), departedDays);
}

function othersText(
  reason: Exclude<LeftOutReason, "lead">,
  count: number,
  names: string,
  departedDays: number,
): string {
  const isOne = count === 1;
  switch (reason) {
    case "mayBeLead":
      return l10n.t(
        "**You, perhaps, at another address**, since the name is yours: {0}. *Baton: Set Up Team* asks for your addresses; whoever is on your team is named.",
        names,
      );
    case "departed":
      return departedText(count, names, departedDays);
    case "notOnRoster":
      return isOne
        ? l10n.t("**1 person not in `baton.team`**: {0}.", names)
        : l10n.t("**{0} people not in `baton.team`**: {1}.", count, names);
    case "notOnTeam":
      return isOne
        ? l10n.t("**1 person outside the team** that Baton inferred: {0}.", names)
        : l10n.t("**{0} people outside the team** that Baton inferred: {1}.", count, names);
    case "bot":
      return isOne ? l10n.t("**1 bot**: {0}.", names) : l10n.t("**{0} bots**: {1}.", count, names);
    case "agent":
      return isOne
        ? l10n.t("**1 AI agent**, since only a person can be asked: {0}.", names)
        : l10n.t("**{0} AI agents**, since only a person can be asked: {1}.", count, names);
  }
}

function departedText(count: number, names: string, departedDays: number): string {
  const days = daysText(departedDays);
  return count === 1
    ? l10n.t("**1 person no longer active**, without a commit anywhere for {0}: {1}.", days, names)
    : l10n.t(
        "**{0} people no longer active**, without a commit anywhere for {1}: {2}.",
        count,
        days,
        names,
      );
}

function daysText(count: number): string {
  return count === 1 ? l10n.t("1 day") : l10n.t("{0} days", count);
}

function leadText(fileCommits: number): string {
  switch (fileCommits) {
    case 0:
      return l10n.t("**You**, with work in the folder around it. Baton is about the others.");
    case 1:
      return l10n.t("**You**, with 1 commit here. Baton is about the others.");
    default:
      return l10n.t("**You**, with {0} commits here. Baton is about the others.", fileCommits);
  }
}

import * as l10n from "@vscode/l10n";
import type { Committer } from "../history/committers";
import type { RuleFiles } from "../ownership/ruleFiles";
import { listText } from "../ownership/words";
import type { Person } from "../people/people";
import type { Calendar } from "../text/calendar";
import { markdownText } from "../text/plain";
import { namedAtMost } from "./situation";
import { factText } from "./words";

/** Who committed to a rule's files, as far as Baton knows. */
export type RulePeople =
  | {
      readonly kind: "known";
      /** Humans only, the most commits first. */
      readonly committers: readonly (Committer & { readonly who: Person })[];
      /** Whether any of the rule's owners is among them; absent when that cannot be told. */
      readonly ownersCommitted: boolean | undefined;
    }
  | { readonly kind: "reading"; readonly percent: number }
  | { readonly kind: "stopped" | "failed" };

/** What a hover on a rule is made of. */
export interface RuleHoverInput {
  readonly files: RuleFiles;
  readonly people: RulePeople;
  /** How much history was read. */
  readonly months: number;
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
}

/** Takes the above; gives the hover as Markdown, in which every stranger's text shows as it is. */
export function ruleHoverMarkdown(input: RuleHoverInput): string {
  const parts = [filesPart(input.files)];
  if (input.files.own.length > 0) parts.push(...peopleParts(input));
  return parts.join("\n\n");
}

function filesPart({ rule, own, lost }: RuleFiles): string {
  const matching = [...lost.values()].reduce((sum, count) => sum + count, own.length);
  if (matching === 0) return l10n.t("No file matches this rule now.");
  const rest = matching === own.length ? "" : ` ${lostText(lost, matching - own.length)}`;
  if (own.length === 0) return `${l10n.t("This rule decides for no file now.")}${rest}`;
  const count = `**${filesText(own.length)}**`;
  return rule.owners.length === 0
    ? `${l10n.t("This rule names no owners for {0} now.", count)}${rest}`
    : `${l10n.t("This rule decides for {0} now.", count)}${rest}`;
}

/** Says which rules take files from this one: those that take most, as there may be hundreds. */
function lostText(lost: ReadonlyMap<number, number>, count: number): string {
  const lines = [...lost].toSorted((one, other) => other[1] - one[1]).map(([line]) => line);
  const named = lines.slice(0, namedAtMost).toSorted((one, other) => one - other);
  const others = lines.length - named.length;
  const list = others === 0 ? listText(named) : listText([...named, l10n.t("{0} more", others)]);
  if (lines.length === 1) {
    return count === 1
      ? l10n.t("Line {0} decides for 1 file that matches it too.", list)
      : l10n.t("Line {0} decides for {1} files that match it too.", list, count);
  }
  return count === 1
    ? l10n.t("Lines {0} decide for 1 file that matches it too.", list)
    : l10n.t("Lines {0} decide for {1} files that match it too.", list, count);
}

function peopleParts(input: RuleHoverInput): string[] {
  const { people } = input;
  switch (people.kind) {
    case "reading":
      return [
        l10n.t(
          "Baton is still reading this repository's history, {0} % so far. Who commits here is known then.",
          people.percent,
        ),
      ];
    case "stopped":
      return [
        l10n.t("You stopped Baton while it read the history, so it cannot say who commits here."),
      ];
    case "failed":
      return [
        l10n.t(
          "Baton could not read this repository's history, so it cannot say who commits here.",
        ),
      ];
    case "known":
      return knownParts(input, people);
  }
}

function knownParts(
  { files, months, calendar, now }: RuleHoverInput,
  { committers, ownersCommitted }: Extract<RulePeople, { kind: "known" }>,
): string[] {
  if (committers.length === 0) {
    return [
      months === 1
        ? l10n.t("Nobody has committed here in the last month.")
        : l10n.t("Nobody has committed here in the last {0} months.", months),
    ];
  }
  const wording = { calendar, now, quote: markdownText };
  const facts = committers.slice(0, namedAtMost).map(({ who, commits: count, last }) => {
    const name = who.isLead ? l10n.t("You") : `**${markdownText(who.name, 80)}**`;
    return `- ${name}: ${factText({ kind: "olderOnFile", count, last }, wording)}`;
  });
  const heading = committersHeading(committers.length > namedAtMost, months);
  return [`${heading}\n\n${facts.join("\n")}`, ...ownersPart(files, ownersCommitted)];
}

function committersHeading(isMost: boolean, months: number): string {
  if (isMost) {
    return months === 1
      ? l10n.t("Most commits in the last month:")
      : l10n.t("Most commits in the last {0} months:", months);
  }
  return months === 1
    ? l10n.t("Commits in the last month:")
    : l10n.t("Commits in the last {0} months:", months);
}

function ownersPart({ rule }: RuleFiles, committed: boolean | undefined): string[] {
  if (committed !== false) return [];
  return rule.owners.length === 1
    ? [l10n.t("Its owner has not committed here in that time.")]
    : [l10n.t("None of its owners has committed here in that time.")];
}

function filesText(count: number): string {
  return count === 1 ? l10n.t("1 file") : l10n.t("{0} files", count);
}

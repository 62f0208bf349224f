import * as l10n from "@vscode/l10n";
import type { Calendar } from "../text/calendar";
import { codeSpan, pageText, plainLine } from "../text/plain";
import { type NobodyReason, nobodyText } from "./firstFile";
import type { Replay, Replayed } from "./replay";
import { actProposed, replayReasons, replaySum } from "./replayText";

/** More commits than that nobody reads; the command line tells all. */
const rowsAtMost = 60;
const filesAtMost = 4;

/** What a page about the past weeks is made of. */
export interface ReplayPage {
  readonly replay: Replay;
  /** The repository's top folder. */
  readonly root: string;
  /** Unix seconds; both ends are in it. */
  readonly since: number;
  readonly until: number;
  readonly calendar: Calendar;
  /** Where nobody was named: why that is likely so. */
  readonly whyNobody: NobodyReason;
}

/** Takes a repository's root; gives the page's title as one plain line. */
export function replayTitle(root: string): string {
  return l10n.t("What Baton would have said – “{0}”", plainLine(nameOf(root), 60));
}

/**
 * Takes the above; gives the page as Markdown, newest commit first, in which every stranger's text
 * shows as it is. It holds facts and no number that orders people.
 */
export function replayMarkdown(page: ReplayPage): string {
  const { replay, root, since, until, calendar } = page;
  const { rows, commits } = replay;
  const span = l10n.t("{0} to {1}", calendar.day(since), calendar.day(until));
  const newest = rows.toReversed();
  const more = rows.length - rowsAtMost;
  return [
    `# ${l10n.t("What Baton would have said")}`,
    `${codeSpan(nameOf(root))}, ${span}`,
    `**${replaySum(rows, commits, l10n.t("in these twelve weeks"))}**`,
    ...(rows.length === 0 ? nothingPart(page) : introPart()),
    ...newest.slice(0, rowsAtMost).flatMap((row) => rowPart(row, calendar)),
    ...(more > 0 ? [moreText(more)] : []),
    ...(rows.length === 0 ? [] : howPart()),
    "",
  ].join("\n\n");
}

/** Takes a repository's root and why it is not known yet; gives the page that says so. */
export function replayWaiting(root: string, why: string): string {
  return [
    `# ${l10n.t("What Baton would have said")}`,
    codeSpan(nameOf(root)),
    pageText(why, 400),
    "",
  ].join("\n\n");
}

function nothingPart({ replay, whyNobody }: ReplayPage): string[] {
  if (whyNobody !== "noTeamFile") return [pageText(nobodyText[whyNobody], 400)];
  if (replay.commits === 0)
    return [
      l10n.t(
        "Baton looks at commits of yours. If there are some under another address, run *Baton: Set Up Team*, which asks for your addresses. Otherwise there was nothing to nudge you about.",
      ),
    ];
  return [
    l10n.t(
      "None of them was on a file of your team's with somebody to name and no teammate beside you. If that surprises you, run *Baton: Set Up Team*: it says who is on the team, and which CODEOWNERS teams are yours.",
    ),
  ];
}

function moreText(count: number): string {
  return count === 1
    ? l10n.t("And 1 earlier commit; *replay* on the command line tells them all.")
    : l10n.t("And {0} earlier commits; *replay* on the command line tells them all.", count);
}

function introPart(): string[] {
  return [
    l10n.t(
      "Mostly a name in the status bar, after the commit; a message is rare. Some of these you would have done yourself all the same, and that is fine.",
    ),
  ];
}

function howPart(): string[] {
  return [
    `## ${l10n.t("How this is made")}`,
    [
      `- ${l10n.t("From git alone, on this machine. Nothing of it was recorded, and nothing is sent.")}`,
      `- ${l10n.t("Each commit is judged by what was known a second before it, with the CODEOWNERS of today.")}`,
      `- ${l10n.t("Commits with a teammate as co-author count as pairing, and a file is named once a day.")}`,
      `- ${l10n.t("Your working hours, incidents and what you would have answered are not in it.")}`,
    ].join("\n"),
  ];
}

function rowPart(row: Replayed, calendar: Calendar): string[] {
  const { at, act, suggestion, files, level, commit } = row;
  const said = capitalized(actProposed(act, pageText(suggestion.person.name)));
  const shown = files.slice(0, filesAtMost).map((file) => codeSpan(file, 120));
  const more = files.length - shown.length;
  const id = codeSpan(commit.slice(0, 10));
  const reasons = replayReasons(row, { calendar, quote: codeSpan });
  const lines = [
    more > 0 ? l10n.t("{0} and {1} more", shown.join(", "), more) : shown.join(", "),
    ...reasons.map(capitalized),
    level === "message"
      ? l10n.t("Commit {0}, with a message beside the status bar", id)
      : l10n.t("Commit {0}", id),
  ];
  return [`### ${calendar.day(at)}: ${said}`, lines.map((line) => `- ${line}`).join("\n")];
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function nameOf(root: string): string {
  return root.split(/[\\/]/).findLast((part) => part !== "") ?? root;
}

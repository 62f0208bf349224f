import type { Calendar } from "../text/calendar";
import { codeSpan, pageText, plainLine } from "../text/plain";
import { type NobodyReason, nobodyText } from "./firstFile";
import type { Replay, Replayed } from "./replay";
import { actWords, replayReasons, replaySum } from "./replayText";
import { counted } from "./words";

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
  return `What Baton would have said – “${plainLine(nameOf(root), 60)}”`;
}

/**
 * Takes the above; gives the page as Markdown, newest commit first, in which every stranger's text
 * shows as it is. It holds facts and no number that orders people.
 */
export function replayMarkdown(page: ReplayPage): string {
  const { replay, root, since, until, calendar } = page;
  const { rows, commits } = replay;
  const span = `${calendar.day(since)} to ${calendar.day(until)}`;
  const newest = rows.toReversed();
  const more = rows.length - rowsAtMost;
  return [
    "# What Baton would have said",
    `${codeSpan(nameOf(root))}, ${span}`,
    `**${replaySum(rows, commits, "in these twelve weeks")}**`,
    ...(rows.length === 0 ? nothingPart(page) : introPart),
    ...newest.slice(0, rowsAtMost).flatMap((row) => rowPart(row, calendar)),
    ...(more > 0
      ? [
          `And ${counted(more, "earlier commit", "earlier commits")}; *replay* on the command line tells them all.`,
        ]
      : []),
    ...(rows.length === 0 ? [] : howPart),
    "",
  ].join("\n\n");
}

/** Takes a repository's root and why it is not known yet; gives the page that says so. */
export function replayWaiting(root: string, why: string): string {
  return ["# What Baton would have said", codeSpan(nameOf(root)), pageText(why, 400), ""].join(
    "\n\n",
  );
}

function nothingPart({ replay, whyNobody }: ReplayPage): string[] {
  if (whyNobody !== "noTeamFile") return [pageText(nobodyText[whyNobody], 400)];
  if (replay.commits === 0)
    return [
      "Baton looks at commits of yours. If there are some under another address, run *Baton: Set Up Team*, which asks for your addresses. Otherwise there was nothing to nudge you about.",
    ];
  return [
    "None of them was on a file of your team's with somebody to name and no teammate beside you. If that surprises you, run *Baton: Set Up Team*: it says who is on the team, and which CODEOWNERS teams are yours.",
  ];
}

const introPart: readonly string[] = [
  "Mostly a name in the status bar, after the commit; a message is rare. Some of these you would have done yourself all the same, and that is fine.",
];

const howPart: readonly string[] = [
  "## How this is made",
  [
    "- From git alone, on this machine. Nothing of it was recorded, and nothing is sent.",
    "- Each commit is judged by what was known a second before it, with the CODEOWNERS of today.",
    "- Commits with a teammate as co-author count as pairing, and a file is named once a day.",
    "- Your working hours, incidents and what you would have answered are not in it.",
  ].join("\n"),
];

function rowPart(row: Replayed, calendar: Calendar): string[] {
  const { at, act, suggestion, files, level, commit } = row;
  const who = pageText(suggestion.person.name);
  const words = actWords[act];
  const said = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${who}`;
  const shown = files.slice(0, filesAtMost).map((file) => codeSpan(file, 120));
  const more = files.length - shown.length;
  const reasons = replayReasons(row, { calendar, quote: codeSpan });
  const lines = [
    `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    ...reasons.map((reason) => reason.charAt(0).toUpperCase() + reason.slice(1)),
    `Commit ${codeSpan(commit.slice(0, 10))}${level === "message" ? ", with a message beside the status bar" : ""}`,
  ];
  return [`### ${calendar.day(at)}: ${said}`, lines.map((line) => `- ${line}`).join("\n")];
}

function nameOf(root: string): string {
  return root.split(/[\\/]/).findLast((part) => part !== "") ?? root;
}

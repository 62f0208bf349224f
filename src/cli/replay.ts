import { type PersonAct } from "../core/coaching/order";
import { type Replayed, replay } from "../core/coaching/replay";
import { actProposed, replayReasons, replaySeconds, replaySum } from "../core/coaching/replayText";
import type { Person } from "../core/people/people";
import { Calendar } from "../core/text/calendar";
import { plainLine } from "../core/text/plain";
import type { Git } from "../git/git";
import type { Arguments } from "./arguments";
import { secondsOf } from "./date";
import { InputError } from "./usage";
import { WhoAnswerer } from "./who";

/** One answer of `replay`, oldest first. */
export interface ReplayRow {
  readonly commit: string;
  /** Unix seconds. */
  readonly at: number;
  readonly files: readonly string[];
  readonly act: PersonAct;
  /** As git writes a person: `Name <address>`. */
  readonly person: string;
  readonly reasons: readonly string[];
  /** How Baton would have said it: in the status bar, or in a message too. */
  readonly level: "status" | "message";
}

/** A stretch of time in unix seconds, both ends in it. */
export interface ReplayTime {
  readonly since: number;
  readonly until: number;
  /** Whether the lead named either end. */
  readonly chosen: boolean;
}

/** All answers of `replay`, and of how many commits of the lead. */
export interface ReplayAnswer {
  readonly rows: readonly ReplayRow[];
  readonly commits: number;
}

/** More paths than that say nothing more on a screen. */
const filesAtMost = 4;

/** Takes the arguments and the moment now (unix seconds); gives the time to replay. Throws InputError. */
export function replayTime({ since, until }: Arguments, now: number): ReplayTime {
  const end = until === undefined ? now : secondsOf("--until", until);
  const start = since === undefined ? end - replaySeconds : secondsOf("--since", since);
  if (start > end)
    throw new InputError("--since lies after --until; name the earlier moment first");
  return { since: start, until: end, chosen: since !== undefined || until !== undefined };
}

/**
 * Takes git, a repository's root, the lead's address (git's user.email when absent) and the time;
 * gives what Baton would have said. Throws GitError and what the disk throws.
 */
export async function replayOf(
  git: Git,
  root: string,
  { lead, since, until }: ReplayTime & { readonly lead: string | undefined },
): Promise<ReplayAnswer> {
  const answerer = await WhoAnswerer.open(git, root, since);
  const calendar = new Calendar();
  const judging = await answerer.judging(lead);
  const { rows, commits } = replay({ ...judging, since, until, calendar });
  return { rows: rows.map((row) => rowOf(row, calendar)), commits };
}

/** Takes the answers and the time they are about; gives them as lines for a person. */
export function replayText({ rows, commits }: ReplayAnswer, time: ReplayTime): string {
  const calendar = new Calendar();
  const span = time.chosen
    ? `between ${calendar.day(time.since)} and ${calendar.day(time.until)}`
    : "in twelve weeks";
  return [...rows.map((row) => rowText(row, calendar)), replaySum(rows, commits, span)].join(
    "\n\n",
  );
}

function rowOf(replayed: Replayed, calendar: Calendar): ReplayRow {
  const { commit, at, files, act, suggestion, level } = replayed;
  const person = addressed(suggestion.person);
  const reasons = replayReasons(replayed, { calendar, quote: plainLine });
  return { commit, at, files, act, person, reasons, level };
}

function addressed({ name, emails }: Person): string {
  return emails[0] === undefined ? name : `${name} <${emails[0]}>`;
}

function rowText(
  { commit, at, files, act, person, reasons }: ReplayRow,
  calendar: Calendar,
): string {
  const shown = files.slice(0, filesAtMost).map((file) => plainLine(file));
  const more = files.length - shown.length;
  const list = `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [
    `${calendar.day(at)}  ${commit.slice(0, 10)}  ${actProposed(act, plainLine(person))}`,
    `  ${list}`,
    `  ${plainLine(reasons.join("; "), 2000)}`,
  ].join("\n");
}

import { counted } from "../core/coaching/words";
import { defaultPolicy } from "../core/coaching/policy/settings";
import { Calendar } from "../core/text/calendar";
import { codeSpan, nameText, plainLine } from "../core/text/plain";
import { mondayNamed, mondayOf, weekName } from "../core/time/isoWeek";
import { LocalTime } from "../core/time/localTime";
import { baselineWeeks, defaultBand, type Records, weeksShown } from "../core/time/week/weekInput";
import { weekPage } from "../core/time/week/weekPage";
import { weekSummary, type WeekSummary } from "../core/time/week/weekSummary";
import { weekSentences, type WeekSentences } from "../core/time/week/weekText";
import { rollUp } from "../core/time/weeks/rollUp";
import type { Git } from "../git/git";
import { TrackedFiles } from "../git/trackedFiles";
import { type JournalFiles, readJournal } from "./journalFiles";
import { InputError, UsageError } from "./usage";
import { type Judging, WhoAnswerer } from "./who";

/** The answer of `week` as JSON. */
export interface WeekRow extends WeekSummary {
  readonly sentences: WeekSentences;
}

/** The answer of `week`: for JSON or as Markdown, whichever is wanted, and what there is to say beside it. */
export interface WeekAnswer {
  readonly row: () => WeekRow;
  readonly page: () => string;
  readonly notes: readonly string[];
}

/** One question of `week`. */
export interface WeekQuestion {
  /** The lead's address; git's user.email when absent. */
  readonly lead: string | undefined;
  /** Days from 1970 to the week's Monday. */
  readonly monday: number;
  /** Unix seconds. */
  readonly now: number;
  /** The folder in which Baton keeps its records. */
  readonly journal: string | undefined;
}

const zone = new LocalTime();

/**
 * Takes the text of `--week` and the moment now (unix seconds); gives the days from 1970 to the
 * Monday of the week asked about, this week's when absent. Throws UsageError.
 */
export function weekAsked(text: string | undefined, now: number): number {
  const current = mondayOf(zone.dayOf(now));
  if (text === undefined) return current;
  const monday = mondayNamed(text);
  const like = `write one like ${weekName(current)}`;
  if (monday === undefined) throw new UsageError(`--week ${text} is not an ISO week; ${like}`);
  if (monday > current) throw new UsageError(`--week ${text} has not begun yet; ${like}`);
  return monday;
}

/** Takes git, a repository's root and a question; gives the week. Throws GitError, InputError and what the disk throws. */
export async function weekOf(git: Git, root: string, question: WeekQuestion): Promise<WeekAnswer> {
  const { lead, monday, now, journal } = question;
  const files = journal === undefined ? undefined : await readJournal(journal);
  const first = zone.startOfDay(monday - 7 * (weeksShown + baselineWeeks));
  const answerer = await WhoAnswerer.open(git, root, first);
  const judging = await answerer.judging(lead);
  if (!files) refuseUnknownLead(judging, lead);
  const tracked = new Set(await new TrackedFiles(git).of(root));
  const { hours } = defaultPolicy;
  const records = files && recordsOf(files);
  const isThere = (path: string): boolean => tracked.has(path);
  const input = { ...judging, monday, now, zone, root, records, hours, band: defaultBand, isThere };
  const calendar = new Calendar();
  const summaryWith = (quote: (text: string) => string): WeekSummary =>
    weekSummary(input, { calendar, quote });
  return {
    row: () => {
      const summary = summaryWith(plainLine);
      return {
        ...summary,
        sentences: weekSentences(summary, hours, { calendar, quote: plainLine }),
      };
    },
    page: () => {
      const summary = summaryWith(codeSpan);
      const said = weekSentences(summary, hours, { calendar, quote: nameText });
      return weekPage(summary, said, calendar);
    },
    notes: files ? notesOn(files) : [],
  };
}

function refuseUnknownLead({ history, settings }: Judging, lead: string | undefined): void {
  const { index, people } = history;
  if (index.commitsBy(people.leadId).length > 0) return;
  const remedy = "name an address that you commit with as --lead EMAIL";
  if (settings.leadEmails.length === 0)
    throw new InputError(`git has no user.email here; ${remedy}`);
  const said = lead === undefined ? `${settings.leadEmails.join(", ")} (git's user.email)` : lead;
  throw new InputError(`${plainLine(said)} has committed nothing here of late; ${remedy}`);
}

function recordsOf({ time, ledger }: JournalFiles): Records {
  const reflections = time.filter((entry) => entry.kind === "reflection");
  return { days: rollUp(time), ledger, reflections };
}

function notesOn({ damagedLines, newerFiles }: JournalFiles): string[] {
  const lines = counted(damagedLines, "line", "lines");
  const files = counted(newerFiles, "file", "files");
  return [
    ...(damagedLines > 0 ? [`left out of the records: ${lines} that cannot be read`] : []),
    ...(newerFiles > 0 ? [`left out of the records: ${files} that a newer Baton wrote`] : []),
  ];
}

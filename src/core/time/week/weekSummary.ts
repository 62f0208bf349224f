import { defaultPolicy } from "../../coaching/policy/settings";
import type { Wording } from "../../coaching/words";
import { teamAt } from "../../history/team";
import type { Person } from "../../people/people";
import { weekName } from "../isoWeek";
import { reflectionOf, type WeekReflection } from "../weeks/reflection";
import type { DayRollUp } from "../weeks/rollUp";
import {
  coachingTime,
  daysOfWeek,
  handsOnShare,
  type TimeRange,
  type WeekTime,
  weekTime,
} from "../weeks/weekTime";
import { candidates } from "./candidates";
import { type CoachingGiven, coachingGiven, notReached } from "./coachingGiven";
import { type CommitWeek, commitWeek, type Stretch, stretchOf } from "./commitWeek";
import { type Grabbed, grabbedIn } from "./grabbed";
import { lettingGo, type LettingGoPoint } from "./lettingGo";
import { medianOf } from "./median";
import { type RuleOfWeek, nudgesShown } from "./nudgesShown";
import { onlyYourAreas, type OnlyYourAreas } from "./onlyYourAreas";
import { type OnlyYours, onlyYours, ownCommits } from "./onlyYours";
import { type Practice, practiceOf } from "./practice";
import { reread } from "./reread";
import { type Band, baselineWeeks, type WeekInput, weeksShown } from "./weekInput";
import { secondsByHour, type WhenWorked, whenWorked } from "./whenWorked";
import { whyGrabbed } from "./whyGrabbed";

/** Seconds of one week, as its bar shows them. */
export interface BarTime {
  readonly handsOnTeam: TimeRange;
  readonly handsOnElsewhere: TimeRange;
  /** Review, pairing and hints. */
  readonly coaching: TimeRange;
  /** What the lead said was an incident: not in the bar. */
  readonly incident: TimeRange;
}

/** One week among the twelve. */
export interface WeekBar {
  readonly week: string;
  readonly monday: number;
  /** Absent for a week that nothing was recorded in: it is told from git alone. */
  readonly time?: BarTime;
  /** The lead's own commits. */
  readonly commits: CommitWeek["own"];
}

/** One week of the lead's review comments. */
export interface PracticePoint extends Practice {
  readonly monday: number;
}

/** The figures of a week as plain data. Times are seconds, moments unix seconds, shares from 0 to 1. */
export interface WeekSummary {
  readonly week: string;
  readonly from: number;
  readonly until: number;
  readonly isOver: boolean;
  /** Whether anything was recorded in the week, or git alone tells. */
  readonly source: "records" | "git";
  readonly time?: WeekTime;
  /** Hands-on work in the team's files among all typing and coaching; absent without either. */
  readonly handsOnShare?: number;
  readonly band: Band;
  /** The median of the four weeks before of what was typed in team-owned files, and of commits there. */
  readonly usual: { readonly handsOnTeam?: number; readonly commits?: number };
  readonly bars: readonly WeekBar[];
  readonly lettingGo: readonly LettingGoPoint[];
  readonly when: WhenWorked;
  readonly grabbed: Grabbed;
  readonly onlyYours: readonly OnlyYours[];
  readonly onlyYourAreas: OnlyYourAreas;
  readonly coaching: CoachingGiven;
  /** What the lead's own review comments did, in each of the weeks shown and three before; this week's last. */
  readonly practice: readonly PracticePoint[];
  /** Teammates without pairing or a hint for four weeks, and whether a roster or history says who is one. */
  readonly notReached: readonly Pick<Person, "name" | "emails">[];
  readonly teamSource: "roster" | "history";
  readonly nudges: readonly RuleOfWeek[];
  readonly reflection: WeekReflection;
}

/** Takes the above and how facts are put; gives the figures of the week. */
export function weekSummary(asked: WeekInput, wording: Omit<Wording, "now">): WeekSummary {
  const { monday, now, root, band } = asked;
  const weeks = mondaysToldFrom(monday).map((one) => weekFrom(asked, one));
  const read = [...reread(asked.records?.days ?? [], { judged: asked, root, weeks })];
  const records = asked.records && { ...asked.records, days: read };
  const input: WeekInput = { ...asked, records };
  const stretch = stretchOf(monday, asked.zone);
  const until = Math.min(stretch.until, now + 1);
  const days = records && daysOfWeek(records.days, monday);
  const isRecorded = days !== undefined && days.length > 0;
  const time = isRecorded ? weekTime(days) : undefined;
  const share = time && handsOnShare(time);
  const shown = weeks.slice(-weeksShown);
  const bars = shown.map((week) => barOf(week, input));
  const told = { weeks, days: isRecorded ? days : undefined, stretch, until };
  return {
    week: weekName(monday),
    ...stretch,
    isOver: now >= stretch.until,
    source: isRecorded ? "records" : "git",
    ...(time && { time }),
    ...(share !== undefined && { handsOnShare: share }),
    band,
    usual: usualOf(bars),
    bars,
    lettingGo: lettingGo(weeks),
    when: whenOf(input, weeks, isRecorded),
    ...handsOf(input, told, { ...wording, now }),
    ...attentionOf(input, told),
    reflection: reflectionOf(records?.reflections ?? [], monday),
  };
}

/** What a week is told from. */
interface Told {
  /** The week itself last. */
  readonly weeks: readonly CommitWeek[];
  /** Its days, where it was recorded. */
  readonly days: readonly DayRollUp[] | undefined;
  readonly stretch: Stretch;
  /** Unix seconds: its end, or now where it is not over. */
  readonly until: number;
}

/** Where the lead's hands were, and what only they know. */
function handsOf(
  input: WeekInput,
  { weeks, days, stretch, until }: Told,
  wording: Wording,
): Pick<WeekSummary, "grabbed" | "onlyYours" | "onlyYourAreas"> {
  const { monday, zone, root, records } = input;
  const from = stretchOf(monday - (weeksShown - 1) * 7, zone).from;
  const candidateOf = candidates(input, wording);
  const own = ownCommits(input, from, until);
  return {
    grabbed: grabbedIn({
      judged: input,
      commits: weeks.at(-1) ?? weekFrom(input, monday),
      days,
      root,
      why: whyGrabbed(records?.ledger ?? [], stretch, root),
      candidateOf,
    }),
    onlyYours: onlyYours(input, own, until),
    onlyYourAreas: onlyYourAreas({ judged: input, own, until, wording, candidateOf }),
  };
}

/** What went to people, and how the lead was spoken to. */
function attentionOf(
  { zone, history, records, settings }: WeekInput,
  { weeks, stretch, until }: Told,
): Pick<WeekSummary, "coaching" | "practice" | "notReached" | "teamSource" | "nudges"> {
  const { persons } = history.people;
  const team = teamAt(history, until - 1, settings);
  const ledger = records?.ledger ?? [];
  const lastFour = weeks.slice(-baselineWeeks);
  return {
    coaching: coachingGiven(ledger, stretch, persons),
    practice: weeks.map((one) => ({
      monday: one.monday,
      ...practiceOf(ledger, stretchOf(one.monday, zone)),
    })),
    notReached: notReached(ledger, lastFour, until, persons, team.members).map(nameOf),
    teamSource: team.source,
    nudges: nudgesShown(ledger, stretch, defaultPolicy.backOff),
  };
}

function weekFrom(input: WeekInput, monday: number): CommitWeek {
  return input.commitWeeks?.get(monday) ?? commitWeek(input, monday, input.zone);
}

/**
 * Takes days from 1970 to a week's Monday; gives the Mondays of all weeks that it is told from, its own
 * last: three more than are shown, for the median of the first.
 */
export function mondaysToldFrom(monday: number): number[] {
  const count = weeksShown + baselineWeeks - 1;
  return Array.from({ length: count }, (_, at) => monday - (count - 1 - at) * 7);
}

function nameOf({ name, emails }: Person): Pick<Person, "name" | "emails"> {
  return { name, emails };
}

function barOf({ monday, own }: CommitWeek, { records }: WeekInput): WeekBar {
  const week = { week: weekName(monday), monday, commits: own };
  const days = daysOfWeek(records?.days ?? [], monday);
  if (days.length === 0) return week;
  const time = weekTime(days);
  const { handsOnTeam, handsOnElsewhere, incident } = time;
  return {
    ...week,
    time: { handsOnTeam, handsOnElsewhere, coaching: coachingTime(time), incident },
  };
}

/** An incident is no habit, so a week with one tells nothing about what is usual. */
function usualOf(bars: readonly WeekBar[]): WeekSummary["usual"] {
  const before = bars.slice(-baselineWeeks - 1, -1);
  const calm = before.flatMap(({ time }) => (time && time.incident.seen === 0 ? time : []));
  const handsOnTeam = medianOf(calm.map((time) => time.handsOnTeam.seen));
  const commits = medianOf(before.map((bar) => bar.commits.team));
  return {
    ...(handsOnTeam === undefined ? {} : { handsOnTeam }),
    ...(commits === undefined ? {} : { commits }),
  };
}

function whenOf(
  { monday, records, hours }: WeekInput,
  weeks: readonly CommitWeek[],
  isRecorded: boolean,
): WhenWorked {
  const before = weeks.slice(-baselineWeeks - 1, -1);
  if (!isRecorded || !records) {
    const own = weeks.at(-1)?.hours ?? [];
    return whenWorked(
      "commits",
      own,
      before.map((week) => week.hours),
      monday,
      hours,
    );
  }
  const { days } = records;
  const recorded = before.filter((week) => daysOfWeek(days, week.monday).length > 0);
  const usual = recorded.map((week) => secondsByHour(days, week.monday));
  return whenWorked("seconds", secondsByHour(days, monday), usual, monday, hours);
}

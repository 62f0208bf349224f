import type { DayRollUp, DayRow } from "./rollUp";

/** Seconds that were seen, and how many they are where gaps of up to five minutes count too. */
export interface TimeRange {
  readonly seen: number;
  readonly joined: number;
}

/** Where the time of some days went. */
export interface WeekTime {
  /** Typed in files the team owns, incidents left out. */
  readonly handsOnTeam: TimeRange;
  /** Typed in other files. */
  readonly handsOnElsewhere: TimeRange;
  readonly review: TimeRange;
  readonly pair: TimeRange;
  readonly hint: TimeRange;
  /** Text that came in bulk, and what followed it at once. */
  readonly assist: TimeRange;
  readonly read: TimeRange;
  readonly debug: TimeRange;
  /** Typed in files the team owns, in what the lead said was an incident. */
  readonly incident: TimeRange;
}

/** Where seconds may go, in the order in which they are told. */
export const timeKinds = [
  "handsOnTeam",
  "handsOnElsewhere",
  "review",
  "pair",
  "hint",
  "assist",
  "read",
  "debug",
  "incident",
] as const satisfies readonly (keyof WeekTime)[];

const noTime: TimeRange = { seen: 0, joined: 0 };

/** Takes days and the Monday of a week (days since 1970); gives those of that week. */
export function daysOfWeek(days: readonly DayRollUp[], monday: number): DayRollUp[] {
  return days.filter(({ day }) => day >= monday && day < monday + 7);
}

/** Takes days; gives where their time went. Every second of them is in one kind. */
export function weekTime(days: readonly DayRollUp[]): WeekTime {
  const sums = new Map<keyof WeekTime, TimeRange>();
  for (const row of days.flatMap(({ rows }) => rows)) {
    const kind = kindOf(row);
    const { seen, joined } = sums.get(kind) ?? noTime;
    const { seconds } = row;
    sums.set(kind, { seen: seen + seconds, joined: joined + seconds + row.joined });
  }
  const of = (kind: keyof WeekTime): TimeRange => sums.get(kind) ?? noTime;
  return {
    handsOnTeam: of("handsOnTeam"),
    handsOnElsewhere: of("handsOnElsewhere"),
    review: of("review"),
    pair: of("pair"),
    hint: of("hint"),
    assist: of("assist"),
    read: of("read"),
    debug: of("debug"),
    incident: of("incident"),
  };
}

/** Takes a row of a day; gives what its time counts as. */
export function kindOf({ mode, incident, owner }: DayRow): keyof WeekTime {
  if (mode !== "type") return mode;
  if (!owner.teamOwned) return "handsOnElsewhere";
  return incident ? "incident" : "handsOnTeam";
}

/** Takes the time of a week; gives what went into coaching: review, pairing and hints. */
export function coachingTime({ review, pair, hint }: WeekTime): TimeRange {
  return [review, pair, hint].reduce(plus, noTime);
}

/** Takes two ranges; gives both together. */
export function plus(one: TimeRange, other: TimeRange): TimeRange {
  return { seen: one.seen + other.seen, joined: one.joined + other.joined };
}

/**
 * Takes the time of a week; gives the share of typing in team-owned files in all typing and coaching,
 * from 0 to 1, or nothing when there was neither.
 */
export function handsOnShare(time: WeekTime): number | undefined {
  const own = time.handsOnTeam.seen;
  const all = own + time.handsOnElsewhere.seen + coachingTime(time).seen;
  return all === 0 ? undefined : own / all;
}

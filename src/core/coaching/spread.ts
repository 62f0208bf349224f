import type { Suggestion } from "../history/suggest";
import { emailKey } from "../people/contact";
import type { Person } from "../people/people";
import { secondsPerDay } from "../time/units";
import type { PersonAct } from "./order";

/** One thing the lead did: went to a person with an invitation, a question, a hint or a brief. */
export interface PastAct {
  readonly act: PersonAct;
  /** An address of the person, as `emailKey` gives it. */
  readonly email: string;
  /** Unix seconds. */
  readonly at: number;
  /** The repository's top folder. */
  readonly root: string;
}

/** Somebody who is not named first because the lead has just gone to them several times. */
export interface SteppedBack {
  readonly person: Person;
  /** How often the lead went to them in the past `spreadDays`. */
  readonly times: number;
  /** Who comes first instead. */
  readonly instead: Person;
}

/** The people named for a file, in the order the spread leaves them in. */
export interface Spread {
  readonly suggestions: readonly Suggestion[];
  readonly steppedBack: SteppedBack | undefined;
}

/** A working week: what was asked of somebody before it is no burden any more. */
export const spreadDays = 7;
/** Twice is how a thing gets done; the third time makes one person the answer to everything. */
export const timesAtMost = 2;
/** The same invitation is often copied twice, or followed by a question: that is one time. */
const onceInSeconds = 3600;

/**
 * Takes the people named for a file, best knowing first, what the lead did and the moment (unix
 * seconds); gives the people so that the load is spread: whom the lead went to three times or more in
 * the past seven days comes after those of the same role whom they did not. A learner never comes
 * before a steward by this, nor a stranger before a teammate, and where everybody has been gone to, the order stays as it was.
 */
export function spreadOver(
  suggestions: readonly Suggestion[],
  acts: readonly PastAct[],
  now: number,
): Spread {
  const timesOf = ({ person }: Suggestion): number => timesGoneTo(person, acts, now);
  const isRested = (one: Suggestion): boolean => timesOf(one) <= timesAtMost;
  const kinds = [...new Set(suggestions.map(kindOf))];
  const spread = kinds.flatMap((kind) => {
    const same = suggestions.filter((one) => kindOf(one) === kind);
    return [...same.filter(isRested), ...same.filter((one) => !isRested(one))];
  });
  const [before, after] = [suggestions[0], spread[0]];
  if (!before || !after || before === after) return { suggestions, steppedBack: undefined };
  const steppedBack = { person: before.person, times: timesOf(before), instead: after.person };
  return { suggestions: spread, steppedBack };
}

function kindOf({ role, stranger }: Suggestion): string {
  return stranger ? "stranger" : role;
}

/**
 * Takes a person, what the lead did and the moment (unix seconds); gives how often the lead went to
 * the person in the days before it. What was done within an hour of the last time counts with it.
 */
export function timesGoneTo(person: Person, acts: readonly PastAct[], now: number): number {
  const emails = new Set(person.emails.map(emailKey));
  const times = acts
    .filter(
      ({ email, at }) => emails.has(email) && at <= now && at > now - spreadDays * secondsPerDay,
    )
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  let [count, last] = [0, -Infinity];
  for (const at of times) {
    if (at - last < onceInSeconds) continue;
    count += 1;
    last = at;
  }
  return count;
}

/** How the goal of the week before went, as the lead says it. */
export const goalOutcomes = ["kept", "partly", "notYet"] as const;

export type GoalOutcome = (typeof goalOutcomes)[number];

/** How a week felt, from 1 to 5. */
export const ratings = [1, 2, 3, 4, 5] as const;

export type Rating = (typeof ratings)[number];

/** A next step as "if this comes up, then I do that" (implementation intentions, Gollwitzer 1999). */
export interface Goal {
  readonly trigger: string;
  readonly action: string;
}

/** What the lead notes about a week, for themselves; all of it may be left out. */
export interface Reflection {
  readonly kind: "reflection";
  /** Unix seconds; of several about a week the last one counts. */
  readonly at: number;
  /** Days from 1970 to the week's Monday. */
  readonly monday: number;
  readonly lastGoal?: GoalOutcome;
  /** How the week felt, from 1 to 5. */
  readonly rating?: Rating;
  readonly sentence?: string;
  readonly goal?: Goal;
}

/** What was noted about a week, and the goal that came from the week before. */
export interface WeekReflection {
  readonly own: Reflection | undefined;
  readonly carried: Goal | undefined;
}

/**
 * Takes reflections in any order and days from 1970 to a Monday; gives what was noted about that
 * week, and the goal that the latest reflection before it set.
 */
export function reflectionOf(all: readonly Reflection[], monday: number): WeekReflection {
  const sorted = all.toSorted((a, b) => a.monday - b.monday || a.at - b.at);
  return {
    own: sorted.findLast((one) => one.monday === monday),
    carried: sorted.findLast((one) => one.monday < monday)?.goal,
  };
}

import type { Ownership } from "../../../../src/core/ownership/codeowners";
import { LocalTime } from "../../../../src/core/time/localTime";
import { mondayOf } from "../../../../src/core/time/isoWeek";
import {
  defaultBand,
  type Records,
  type WeekInput,
} from "../../../../src/core/time/week/weekInput";
import { day, history, type Line, now, settings, times } from "../../history/smallHistory";

export const zone = new LocalTime("UTC");
/** The Monday of the week that small histories are looked at from; it is a Friday then. */
export const monday = mondayOf(zone.dayOf(now));
export const fullHours = { days: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60 };

/** Noor knows `src/a` and `src/b`, the lead's own is `mine/x`; all of it before this week. */
export const before: readonly Line[] = [
  ...times(12, { who: "noor", ago: 10, files: ["src/a", "src/b"] }),
  { who: "tomasz", ago: 12, files: ["src/a"] },
  ...times(3, { who: "lead", ago: 20, files: ["mine/x"] }),
];

/** Takes the lead's lines of late; gives what a week is made from, with what differs from usual. */
export function asked(lines: readonly Line[], given: Partial<WeekInput> = {}): WeekInput {
  const noRule: Ownership = { kind: "noRule" };
  return {
    history: history([...before, ...lines], given.settings),
    settings,
    ownershipOf: () => noRule,
    isThere: () => true,
    monday,
    now: now + 3 * day,
    zone,
    root: "/r",
    hours: fullHours,
    band: defaultBand,
    ...given,
  };
}

/** Takes what is recorded; gives it as records, the rest empty. */
export function records(given: Partial<Records>): Records {
  return { days: [], ledger: [], reflections: [], ...given };
}

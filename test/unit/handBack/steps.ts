import type { HandBackEntry } from "../../../src/core/coaching/handBack/entry";
import { foldHandBacks, type NamedHandBack } from "../../../src/core/coaching/handBack/handBacks";
import type { Rung } from "../../../src/core/coaching/hints/hint";
import type { HandBackStep } from "../../../src/core/coaching/ledger/entry";
import { now } from "../history/smallHistory";

/** The step with which a hand-back to Noor begins; what is given goes before. */
export function opened(given: Partial<HandBackEntry> = {}): HandBackEntry {
  return {
    kind: "handBack",
    step: "opened",
    at: now,
    root: "/shop",
    id: "a1",
    paths: ["src/a"],
    person: "noor@x.example",
    rung: 1,
    ...given,
  };
}

/** A plain step so many seconds after the beginning. */
export function done(step: HandBackStep, after = 1): HandBackEntry {
  return { kind: "handBack", step, at: now + after, id: "a1" };
}

/** A further rung so many seconds after the beginning. */
export function sent(rung: Rung, after = 1): HandBackEntry {
  return { ...done("rungSent", after), rung };
}

/** The single hand-back that the steps tell of, as Noor's. */
export function single(...steps: readonly HandBackEntry[]): NamedHandBack {
  const [one, ...others] = foldHandBacks(steps);
  if (!one || others.length > 0) throw new Error("not one hand-back");
  return { ...one, name: "Noor Haddad" };
}

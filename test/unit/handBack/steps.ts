import type { HandBackEntry, HandBackOpened } from "../../../src/core/coaching/handBack/entry";
import { foldHandBacks, type HandBack } from "../../../src/core/coaching/handBack/handBacks";
import { now } from "../history/smallHistory";

/** The step with which a hand-back to Noor begins; what is given goes before. */
export function opened(given: Partial<HandBackOpened> = {}): HandBackOpened {
  return {
    kind: "handBack",
    step: "opened",
    at: now,
    root: "/shop",
    id: "a1",
    hint: "h1",
    path: "src/a",
    files: 1,
    person: "noor@x.example",
    name: "Noor Haddad",
    rung: 1,
    ...given,
  };
}

/** A plain step so many seconds after the beginning. */
export function done(
  step: "answered" | "closed" | "broughtBack" | "dropped",
  after = 1,
): HandBackEntry {
  return { kind: "handBack", step, at: now + after, root: "/shop", id: "a1" };
}

/** A further rung so many seconds after the beginning. */
export function sent(rung: 1 | 2 | 3 | 4, after = 1): HandBackEntry {
  return { kind: "handBack", step: "rungSent", rung, at: now + after, root: "/shop", id: "a1" };
}

/** The only hand-back that the steps tell of. */
export function only(...steps: readonly HandBackEntry[]): HandBack {
  const [one, ...others] = foldHandBacks(steps);
  if (!one || others.length > 0) throw new Error("not one hand-back");
  return one;
}

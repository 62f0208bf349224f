import type { Suggestion } from "../../history/suggest";
import { emailKey } from "../../people/contact";
import { orderFor, type PersonAct } from "../order";
import { namedAtMost } from "../situation";
import { type Asked, isQuietPerson, teammates } from "./asked";
import type { ActReason } from "./decision";

/** The act that a nudge offers, and why this one. */
export interface Choice {
  readonly act: PersonAct;
  readonly because: ActReason;
}

/**
 * Takes the question; gives the act that fits. A teammate's branch asks for a question, and a change
 * that is begun for a hint. Several files at once, or a file the lead keeps coming back to, ask for
 * pairing; the first change in a while asks for a question.
 */
export function choiceFor({ moment, circumstances }: Asked): Choice {
  const { changeBegun, filesAtOnce, timesBefore } = circumstances;
  if (moment.kind === "switchedBranch") return { act: "ask", because: { kind: "theirBranch" } };
  if (moment.kind !== "committed" && changeBegun) {
    return { act: "hint", because: { kind: "changeBegun" } };
  }
  if (filesAtOnce > 1) {
    return { act: "pair", because: { kind: "severalFiles", count: filesAtOnce } };
  }
  if (timesBefore > 0) return { act: "pair", because: { kind: "again", times: timesBefore } };
  return { act: "ask", because: { kind: "first" } };
}

/** Takes the question and an act; gives whom the nudge names, if there is anybody. */
export function namedFor(asked: Asked, act: PersonAct): Suggestion | undefined {
  const known = teammates(asked).filter(({ person }) => !isQuietPerson(asked, person));
  const { by } = asked.moment;
  const theirs = known.find(({ person }) => person.emails.some((one) => isSame(one, by)));
  return theirs ?? orderFor(act, known.slice(0, namedAtMost))[0];
}

function isSame(email: string, other: string | undefined): boolean {
  return other !== undefined && emailKey(email) === emailKey(other);
}

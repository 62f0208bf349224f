import { knowsFile, wantsToGrow } from "../history/facts";
import type { Suggestion } from "../history/suggest";

/** What the lead can do with a person; what to do it for decides who comes first. */
export type PersonAct = "ask" | "pair" | "hint" | "handOver";

/** The acts that are one message, which Baton copies at once. */
export type MessageAct = "ask" | "pair";

/** What an act is for: an answer now, or that more people know the file afterwards. */
export type Purpose = "helpNow" | "spreadKnowledge";

/** The acts in the order they are offered, first the one that fits the name in the status bar. */
export const personActs: readonly PersonAct[] = ["ask", "pair", "hint", "handOver"];

/** Those of them that are one message, in the same order. */
export const messageActs: readonly MessageAct[] = ["ask", "pair"];

/** Takes any value; gives whether it is an act as Baton keeps it. */
export function isPersonAct(value: unknown): value is PersonAct {
  return personActs.some((act) => act === value);
}

/** What each act is for. */
export const purposeOf: Readonly<Record<PersonAct, Purpose>> = {
  ask: "helpNow",
  pair: "spreadKnowledge",
  hint: "spreadKnowledge",
  handOver: "spreadKnowledge",
};

/**
 * Takes an act and the people named for a file, best knowing first; gives them in the order in which
 * they come into question for the act. For help now the steward comes first. To spread knowledge a
 * learner comes first who has committed to this very file or named a topic of the change as one to
 * grow in: with work in the folder alone there is nothing to build on yet. Without such a learner the
 * order stays as it was.
 */
export function orderFor(act: PersonAct, suggestions: readonly Suggestion[]): Suggestion[] {
  if (purposeOf[act] === "helpNow") return [...suggestions];
  return [...suggestions.filter(isGrowing), ...suggestions.filter((one) => !isGrowing(one))];
}

/**
 * Takes a suggestion; gives whether it is a learner of the team's with commits on the file itself, or
 * with a topic of the change that they named.
 */
export function isGrowing({ role, stranger, facts }: Suggestion): boolean {
  return role === "learner" && !stranger && (knowsFile(facts) || wantsToGrow(facts));
}

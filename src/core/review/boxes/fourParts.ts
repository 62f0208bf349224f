import type { Reading } from "../reading";
import type { Told } from "../told";

/** The four parts of a comment that teaches, each there or not. */
export interface FourParts {
  /** What the code does. */
  readonly observation: boolean;
  /** What follows from it. */
  readonly reason: boolean;
  readonly question: boolean;
  /** Something to read, or an example. */
  readonly pointer: boolean;
}

/** Something of the code, said to be or to do: "this opens a connection", "`total` is read twice". */
const observed =
  /(?:^|[\s,(])(?:this|that|it|these|those|here|there|x{2,}|(?:the|our|a|an|each|every|both) [\w* '-]{1,40}?) (?:(?:now|then|also|still|already|only|never|always|currently) )?(?:is|are|was|were|isn't|aren't|has|have|had|does|doesn't|don't|gets?|will|won't|would|can|can't|cannot|could|may|might|[a-z]{2,14}[^s\W]s)\b(?! ?(?:should|must|to be))/;
/** Something that ought to be is no observation. */
const wished = /\b(?:should|must|shall|needs?|has to|have to|ought to|please)\b/;
/** A bare verdict observes nothing. */
const verdicts: ReadonlySet<string> = new Set(["vagueComplaint", "derision", "sarcasm"]);

/** Takes a comment and what reading it found; gives which of the four parts it has. Never throws. */
export function fourPartsOf(told: Told, reading: Reading): FourParts {
  const isVerdict = ({ start }: { start: number }): boolean =>
    reading.findings.some((one) => verdicts.has(one.rule) && Math.abs(one.start - start) < 3);
  const observation = told.sentences.some(
    (one) =>
      !one.mark.includes("?") &&
      observed.test(one.words) &&
      !wished.test(one.words) &&
      !isVerdict(one),
  );
  return {
    observation,
    reason: reading.explainsWhy,
    question: reading.asksQuestion,
    pointer: reading.hasPointer,
  };
}

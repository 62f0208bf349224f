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
  const isVerdict = (start: number, end: number): boolean =>
    reading.findings.some((one) => verdicts.has(one.rule) && one.start < end && start < one.end);
  const observation = told.sentences.some(({ start, words, mark }) => {
    const seen = mark.includes("?") || wished.test(words) ? undefined : observed.exec(words);
    if (!seen) return false;
    const from = start + seen.index;
    return !isVerdict(from, from + seen[0].length);
  });
  return {
    observation,
    reason: reading.explainsWhy,
    question: reading.asksQuestion && !isOnlyAccused(told, reading),
    pointer: reading.hasPointer,
  };
}

/** A question that presupposes the fault asks for nothing that could be answered. */
function isOnlyAccused({ sentences }: Told, { findings }: Reading): boolean {
  const asking = sentences.filter(({ mark }) => mark.includes("?"));
  const accusing = findings.filter(({ rule }) => rule === "accusingQuestion");
  return (
    asking.length > 0 &&
    asking.every((one) => accusing.some(({ start, end }) => start < one.end && one.start < end))
  );
}

/** How well a ranker did on some cases. */
export interface Marks {
  readonly cases: number;
  /** Cases in which it named anybody. */
  readonly named: number;
  /** Cases in which the first named came, and in which one of the first three did. */
  readonly hit1: number;
  readonly hit3: number;
  /** Sum over the cases of one over the rank of the first named who came; 0 where nobody named did. */
  readonly reciprocalRanks: number;
}

/** No case yet. */
export const noMarks: Marks = { cases: 0, named: 0, hit1: 0, hit3: 0, reciprocalRanks: 0 };

/** Takes marks, a ranker's list for one more case and who came; gives the marks with that case. */
export function withCase(marks: Marks, list: readonly number[], came: ReadonlySet<number>): Marks {
  const rank = list.findIndex((person) => came.has(person)) + 1;
  return {
    cases: marks.cases + 1,
    named: marks.named + (list.length > 0 ? 1 : 0),
    hit1: marks.hit1 + (rank === 1 ? 1 : 0),
    hit3: marks.hit3 + (rank >= 1 && rank <= 3 ? 1 : 0),
    reciprocalRanks: marks.reciprocalRanks + (rank === 0 ? 0 : 1 / rank),
  };
}

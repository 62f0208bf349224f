import { readFileSync } from "node:fs";
import { readComment } from "../../../src/core/review/reading";
import { makeComments } from "../made/comments";
import { type Counts, countsOf, labelledRows } from "../quality/review";

/** What the parent asks of this script. */
export interface ReviewQuestion {
  readonly comments: number;
  /** A file of labelled comments. */
  readonly file?: string | undefined;
}

/** Comments a second, and counts where a file was given. */
export interface ReviewAnswer {
  readonly perSecond: number;
  readonly counts: readonly Counts[];
}

const rounds = 7;

function answer({ comments, file }: ReviewQuestion): ReviewAnswer {
  const made = makeComments(comments);
  const speeds = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (const comment of made) readComment(comment);
    return (made.length / (performance.now() - start)) * 1000;
  });
  const rows = file === undefined ? [] : labelledRows(readFileSync(file, "utf8"));
  return { perSecond: Math.max(...speeds), counts: rows.length === 0 ? [] : countsOf(rows) };
}

console.log(JSON.stringify(answer(JSON.parse(process.argv[2] ?? ""))));

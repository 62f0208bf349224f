import { Git } from "../../../src/git/git";
import { readHistory } from "../../../src/git/readHistory";
import { evaluate, type Score } from "../quality/evaluate";
import { defaultSettings } from "./judgement";

/** What the parent asks of this script. */
export interface QualityQuestion {
  readonly root: string;
  /** Unix seconds of the newest commit. */
  readonly newest: number;
}

async function main({ root, newest }: QualityQuestion): Promise<Score[]> {
  const git = new Git({ binary: () => "git", mayStart: () => true });
  const { signal } = new AbortController();
  const { log } = await readHistory(git, root, { signal });
  return evaluate(log, newest, defaultSettings(""));
}

main(JSON.parse(process.argv[2] ?? "")).then(
  (answer) => console.log(JSON.stringify(answer)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

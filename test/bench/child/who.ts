import { type KnownHistory, knownHistory, situationOf } from "../../../src/core/coaching/situation";
import { ownershipOf } from "../../../src/core/ownership/match";
import { WhoAnswerer } from "../../../src/cli/who";
import { readCodeowners } from "../../../src/git/codeownersFile";
import { Git } from "../../../src/git/git";
import { readHistory } from "../../../src/git/readHistory";
import { Random } from "../made/random";
import { filesOf } from "../repositoryFiles";
import { defaultSettings } from "./judgement";

/** What the parent asks of this script. */
export interface WhoQuestion {
  readonly root: string;
  /** Unix seconds. */
  readonly at: number;
  readonly lead: string;
  /** How many files are judged, round after round. */
  readonly files: number;
  /** Milliseconds after which no further round begins. */
  readonly enough: number;
}

/** The milliseconds of each judgement, by round. */
export interface WhoAnswer {
  readonly judgement: readonly (readonly number[])[];
  readonly commandLine: readonly (readonly number[])[];
}

type Judge = (file: string) => unknown;

interface Trial {
  readonly files: readonly string[];
  readonly enough: number;
}

const git = new Git({ binary: () => "git", mayStart: () => true });
const secondsPerDay = 86_400;

async function judgementOf({ root, at, lead }: WhoQuestion): Promise<Judge> {
  const settings = defaultSettings(lead);
  const { signal } = new AbortController();
  const since = at - settings.windowDays * secondsPerDay;
  const { log } = await readHistory(git, root, { since, signal });
  const known: KnownHistory = knownHistory(log, at, settings);
  const codeowners = (await readCodeowners(root))?.codeowners;
  return (file) => {
    const ownership = codeowners ? ownershipOf(codeowners, file) : { kind: "noRule" as const };
    return situationOf(known, ownership, file, at, settings);
  };
}

async function commandLineOf({ root, at, lead }: WhoQuestion): Promise<Judge> {
  const answerer = await WhoAnswerer.open(git, root, at);
  return (file) => answerer.answer({ file, lead, at });
}

/** The first round warms up and does not count; three do at least. */
async function timed(judge: Judge, { files, enough }: Trial): Promise<number[][]> {
  await timedOnce(judge, files);
  const all: number[][] = [];
  const start = performance.now();
  while (all.length < 3 || performance.now() - start < enough) {
    all.push(await timedOnce(judge, files));
  }
  return all;
}

async function timedOnce(judge: Judge, files: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const file of files) {
    const start = performance.now();
    const answer = judge(file);
    if (answer instanceof Promise) await answer;
    times.push(performance.now() - start);
  }
  return times;
}

async function main(question: WhoQuestion): Promise<WhoAnswer> {
  const random = new Random(1);
  const all = await filesOf(git, question.root);
  const files = Array.from({ length: question.files }, () => random.pick(all));
  const trial = { files, enough: question.enough };
  return {
    judgement: await timed(await judgementOf(question), trial),
    commandLine: await timed(await commandLineOf(question), trial),
  };
}

main(JSON.parse(process.argv[2] ?? "")).then(
  (answer) => console.log(JSON.stringify(answer)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

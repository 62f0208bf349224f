import { spawn } from "node:child_process";
import { once } from "node:events";
import { situationOf } from "../../../src/core/coaching/situation";
import { daysOfMonths } from "../../../src/core/time/units";
import { Git } from "../../../src/git/git";
import { systemClock } from "../../../src/host/clock";
import { Histories } from "../../../src/host/repositories/histories";
import { HistorySource } from "../../../src/host/repositories/historySource";
import { IndexStore } from "../../../src/host/repositories/indexStore";
import { RepositoryReader } from "../../../src/host/repositories/repositoryReader";
import { defaultSettings } from "./judgement";
import { collectGarbage } from "../garbage";

/** What the parent asks of this script. */
export interface ManyQuestion {
  readonly roots: readonly string[];
  /** Where histories are kept. */
  readonly folder: string;
  readonly lead: string;
  readonly file: string;
}

/** Milliseconds for all of them, and the bytes that they hold together. */
export interface ManyAnswer {
  readonly cold: number;
  readonly warm: number;
  readonly bare: number;
  readonly heapBytes: number;
}

const git = new Git({ binary: () => "git", mayStart: () => true });
const { signal } = new AbortController();
const log = { info: (): void => undefined, warn: console.error };
const months = 18;

/** One window on all of them: each is read and answered for. */
async function openAll({ roots, folder, lead, file }: ManyQuestion): Promise<unknown> {
  const window = { historyMonths: months, windowDays: daysOfMonths(months) };
  const settings = { ...defaultSettings(lead), ...window, codeownersDialect: undefined };
  const source = new HistorySource(git, new IndexStore(folder, systemClock, log), log);
  const reader = new RepositoryReader(git, source, systemClock);
  const histories = new Histories();
  const read = await Promise.all(
    roots.map(async (root) => {
      const one = await reader.read(root, settings, { signal });
      const now = systemClock.now();
      const known = histories.of(root, one, settings, now);
      situationOf(known, { kind: "noRule" }, file, now, settings);
      return one;
    }),
  );
  return [read, histories, reader];
}

/** As many at a time as Baton starts. */
async function bareLogs(roots: readonly string[]): Promise<void> {
  const left = [...roots];
  const next = async (): Promise<void> => {
    for (let root = left.pop(); root !== undefined; root = left.pop()) {
      const args = ["--no-pager", "log", "--raw", "-z", "--no-renames", "--no-merges"];
      const child = spawn("git", args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
      child.stdout.on("data", () => undefined);
      await once(child, "close");
    }
  };
  await Promise.all([next(), next()]);
}

/** Of what was made nothing is kept. */
async function timeAlone(work: () => Promise<unknown>): Promise<number> {
  return (await timed(work))[0];
}

async function heapInUse(): Promise<number> {
  await collectGarbage();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

async function timed(work: () => Promise<unknown>): Promise<[number, unknown]> {
  const start = performance.now();
  const made = await work();
  return [performance.now() - start, made];
}

async function measure(question: ManyQuestion): Promise<ManyAnswer> {
  const bare = await timeAlone(() => bareLogs(question.roots));
  const cold = await timeAlone(() => openAll(question));
  const before = await heapInUse();
  const [warm, held] = await timed(() => openAll(question));
  const heapBytes = (await heapInUse()) - before;
  if (held === undefined) throw new Error("nothing was read");
  return { cold, warm, bare, heapBytes };
}

measure(JSON.parse(process.argv[2] ?? "")).then(
  (answer) => console.log(JSON.stringify(answer)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

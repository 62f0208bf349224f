import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { Histories } from "../../../src/host/repositories/histories";
import {
  type JudgementSettings,
  type KnownHistory,
  situationOf,
} from "../../../src/core/coaching/situation";
import { daysOfMonths } from "../../../src/core/time/units";
import { Git } from "../../../src/git/git";
import { systemClock } from "../../../src/host/clock";
import { HistorySource } from "../../../src/host/repositories/historySource";
import { IndexStore } from "../../../src/host/repositories/indexStore";
import {
  type ReadRepository,
  type ReadSettings,
  RepositoryReader,
} from "../../../src/host/repositories/repositoryReader";
import { best } from "../statistics";
import { defaultSettings } from "./judgement";

/** What the parent asks of this script. */
export interface IndexQuestion {
  /**
   * "make" reads the whole history and keeps it, and gives the bytes; "warm" answers for a file from
   * what is kept; "commit" goes on to the newest commit and answers, "git" is bare git for the same;
   * "look" is the first look at a file.
   */
  readonly mode: "make" | "warm" | "commit" | "look";
  /** A clone whose HEAD is one commit before the newest. */
  readonly root: string;
  readonly newest: string;
  /** Where the index is kept. */
  readonly folder: string;
  readonly lead: string;
  readonly file: string;
  /** How far back the history is read. */
  readonly months: number;
}

/** Bytes for "make", milliseconds for the others. */
export interface IndexAnswer {
  readonly value: number;
  /** For "commit": milliseconds of bare git for the same. */
  readonly bare?: number;
}

const git = new Git({ binary: () => "git", mayStart: () => true });
const { signal } = new AbortController();
const log = { info: (): void => undefined, warn: console.error };
const rounds = 10;
const restMs = 200;

function settingsFor({ lead, months }: IndexQuestion): JudgementSettings & ReadSettings {
  const window = { historyMonths: months, windowDays: daysOfMonths(months) };
  return { ...defaultSettings(lead), ...window, codeownersDialect: undefined };
}

/** A window of the editor, without the editor. */
class Window {
  readonly settings: JudgementSettings & ReadSettings;
  readonly reader: RepositoryReader;
  private readonly histories = new Histories();

  constructor(private readonly question: IndexQuestion) {
    this.settings = settingsFor(question);
    const store = new IndexStore(question.folder, systemClock, log);
    this.reader = new RepositoryReader(git, new HistorySource(git, store, log), systemClock);
  }

  read(): Promise<ReadRepository> {
    return this.reader.read(this.question.root, this.settings, { signal });
  }

  /** Tells people and team apart. */
  know(read: ReadRepository): KnownHistory {
    return this.histories.of(this.question.root, read, this.settings, systemClock.now());
  }

  answer(read: ReadRepository): void {
    const now = systemClock.now();
    situationOf(this.know(read), { kind: "noRule" }, this.question.file, now, this.settings);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function bareLog({ root, newest }: IndexQuestion): Promise<void> {
  const args = ["--no-pager", "log", "-1", "--raw", newest];
  const child = spawn("git", args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.on("data", () => undefined);
  await once(child, "close");
}

async function keptBytes(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map((name) => stat(path.join(folder, name)));
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
}

/** Each round begins with the window as it was before the commit, at rest, and bare git takes turns. */
async function commitTimes(question: IndexQuestion): Promise<IndexAnswer> {
  const { root, newest } = question;
  const [times, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const window = new Window(question);
    const before = await window.read();
    window.know(before);
    const work = async (): Promise<void> => {
      const { reader, settings } = window;
      const grown = await reader.grow(root, settings, before, newest, { signal });
      if (!grown) throw new Error("the newest commit cannot be joined to the index");
      window.know(grown);
    };
    await rest(restMs);
    bare.push(await timed(() => bareLog(question)));
    await rest(restMs);
    times.push(await timed(work));
  }
  return { value: best(times), bare: best(bare) };
}

async function measure(question: IndexQuestion): Promise<IndexAnswer> {
  const { mode, root, file, folder } = question;
  const window = new Window(question);
  const { reader, settings } = window;
  const look = (): Promise<ReadRepository> => reader.firstLook(root, file, settings, signal);
  switch (mode) {
    case "make":
      await window.read();
      return { value: await keptBytes(folder) };
    case "warm":
      return { value: await timed(async () => window.answer(await window.read())) };
    case "look":
      return { value: await timed(async () => window.answer(await look())) };
    case "commit":
      return commitTimes(question);
  }
}

measure(JSON.parse(process.argv[2] ?? "")).then(
  (answer) => console.log(JSON.stringify(answer)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

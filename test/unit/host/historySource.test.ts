import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { knownHistory } from "../../../src/core/coaching/situation";
import { idsOf } from "../../../src/core/history/joinLogs";
import { settle } from "../../../src/core/history/settledLog";
import type { StoredIndex } from "../../../src/core/history/storedIndex";
import { Git, type StreamOptions } from "../../../src/git/git";
import { GitError } from "../../../src/git/gitError";
import { readShallow } from "../../../src/git/ignoredCommits";
import { readLog } from "../../../src/git/readLog";
import { headOf } from "../../../src/git/repository";
import { HistorySource, type Sourced } from "../../../src/host/repositories/historySource";
import { IndexStore } from "../../../src/host/repositories/indexStore";
import { gitEnvironment, runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { dayOf2026, git, noor, oneCommit, tomasz } from "../git/repositories";
import { settings } from "../history/smallHistory";

const { signal } = new AbortController();
const now = dayOf2026(60).getTime() / 1000;
const since = dayOf2026(-90).getTime() / 1000;

/** Git that notes which long readings it was asked for. */
class NotingGit extends Git {
  readonly ranges: string[] = [];
  /** Done once, when the first bytes of a reading have come. */
  meanwhile: (() => void) | undefined;

  override stream(folder: string, args: readonly string[], options: StreamOptions): Promise<void> {
    this.ranges.push(args.slice(args.indexOf("--end-of-options") + 1).join(" "));
    const take = (chunk: Uint8Array): void => {
      options.take(chunk);
      const act = this.meanwhile;
      this.meanwhile = undefined;
      act?.();
    };
    return super.stream(folder, args, { ...options, take });
  }
}

/** A window of the editor: its own memory on the store they share. */
class Window {
  readonly git = new NotingGit({ binary: () => "git", mayStart: () => true });
  readonly said: string[] = [];
  private readonly source: HistorySource;

  constructor(
    private readonly repository: string,
    kept: string,
  ) {
    const log = {
      info: (line: string): unknown => this.said.push(line),
      warn: (line: string): unknown => this.said.push(line),
    };
    const store = new IndexStore(kept, { now: () => Date.now() / 1000 }, log);
    this.source = new HistorySource(this.git, store, log);
  }

  /** Reads the history as of HEAD. */
  async read(from = since): Promise<Sourced & { head: string }> {
    const head = (await headOf(this.git, this.repository)) ?? "";
    const shallow = await readShallow(this.git, this.repository);
    const root = this.repository;
    const sourced = await this.source.of({
      root,
      head,
      months: 5,
      since: from,
      now,
      shallow,
      signal,
    });
    return { ...sourced, head };
  }
}

/** As an index comes back from the disk. */
function settled(index: StoredIndex): StoredIndex {
  return { ...index, log: settle(index.log) };
}

describe("where histories come from", () => {
  let base = "";
  let repository = "";
  let kept = "";
  beforeEach(async () => {
    base = await tempFolder("source");
    [repository, kept] = [join(base, "repository"), join(base, "kept")];
    await oneCommit().into(repository, { checkout: true });
    for (const [name, value] of [
      ["user.name", "Noor Haddad"],
      ["user.email", noor.email],
      ["gc.auto", "0"],
    ] as const) {
      await runGit(repository, ["config", name, value]);
    }
  });
  afterEach(() => removeFolder(base));

  async function commit(file: string, day: number, ...more: string[]): Promise<void> {
    await mkdir(join(repository, "src"), { recursive: true });
    await writeFile(join(repository, file), `${day} ${more.join(" ")}`);
    await runGit(repository, ["add", "--all"]);
    const date = `--date=@${dayOf2026(day).getTime() / 1000} +0000`;
    await runGit(repository, ["commit", "--quiet", "--allow-empty", "-m", "x", date, ...more]);
  }

  /** What is said of each file must be as if the history had been read anew. */
  async function isAsReadAnew({ index }: Sourced): Promise<void> {
    const head = (await headOf(git, repository)) ?? "";
    const anew = await readLog(git, repository, head, { since, now, signal });
    assert.deepEqual(idsOf(index.log), idsOf(anew));
    const [a, b] = [index.log, anew].map((log) => knownHistory(log, now, settings).index);
    for (const path of anew.paths) {
      const times = [a, b].map((one) =>
        Array.from(one?.commitsOnFile(path) ?? [], (at) => one?.hashOf(at)),
      );
      assert.deepEqual(times[0]?.toSorted(), times[1]?.toSorted(), path);
    }
  }

  it("are read whole once, and taken from the disk by the next window", async () => {
    const [first, second] = [new Window(repository, kept), new Window(repository, kept)];
    const { head, index } = await first.read();
    assert.deepEqual(first.git.ranges, [head]);
    assert.deepEqual((await second.read()).index, settled(index));
    assert.deepEqual(second.git.ranges, []);
  });

  it("are brought up to date by reading what is new, in memory and on the disk", async () => {
    const window = new Window(repository, kept);
    const { head: old } = await window.read();
    await commit("src/b.ts", 1);
    const sourced = await window.read();
    const range = `${old}...${sourced.head}`;
    assert.deepEqual(window.git.ranges, [old, range]);
    assert.equal(sourced.before?.times.length, 1);
    await isAsReadAnew(sourced);
    await window.read();
    assert.deepEqual(window.git.ranges, [old, range]);
  });

  it("lose the commits that a rewritten history has lost", async () => {
    const window = new Window(repository, kept);
    await commit("src/b.ts", 1);
    const { head: old } = await window.read();
    await commit("src/c.ts", 2, "--amend");
    const sourced = await window.read();
    assert.equal(window.git.ranges.at(-1), `${old}...${sourced.head}`);
    assert.equal(sourced.before, undefined);
    assert.equal(sourced.index.log.times.length, 2);
    await isAsReadAnew(sourced);
  });

  it("are read anew when git no longer has the commit they were read at", async () => {
    const window = new Window(repository, kept);
    await commit("src/b.ts", 1);
    const { head: old } = await window.read();
    await commit("src/c.ts", 2, "--amend");
    await runGit(repository, ["reflog", "expire", "--expire=now", "--all"]);
    await runGit(repository, ["gc", "--quiet", "--prune=now"]);
    const sourced = await window.read();
    assert.deepEqual(window.git.ranges.slice(1), [`${old}...${sourced.head}`, sourced.head]);
    assert.match(window.said.join(), /the history was rewritten; reading it anew/);
    await isAsReadAnew(sourced);
  });

  it("are read anew, and kept again, when what was kept is damaged", async () => {
    const { head, index } = await new Window(repository, kept).read();
    const [name = ""] = await readdir(kept);
    const bytes = await readFile(join(kept, name));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(join(kept, name), bytes);
    const second = new Window(repository, kept);
    assert.deepEqual((await second.read()).index, index);
    assert.deepEqual(second.git.ranges, [head]);
    assert.match(second.said.join(), /damaged or of another version; reading anew/);
    const third = new Window(repository, kept);
    await third.read();
    assert.deepEqual(third.git.ranges, []);
  });

  it("are read by one window while the others wait for it", async () => {
    const windows = [1, 2, 3].map(() => new Window(repository, kept));
    const all = await Promise.all(windows.map((window) => window.read()));
    const ranges = windows.flatMap((window) => window.git.ranges);
    assert.deepEqual(ranges, [all[0]?.head]);
    for (const { index } of all) assert.equal(index.log.times.length, 1);
  });

  it("are read without being kept where the disk does not let itself be written", async () => {
    await writeFile(kept, "a file where the folder should be");
    const window = new Window(repository, kept);
    assert.equal((await window.read()).index.log.times.length, 1);
    assert.match(window.said.join("\n"), /no lock.*\n.*cannot be kept/);
  });

  it("are read anew when more is wanted, or far less", async () => {
    const window = new Window(repository, kept);
    const { head } = await window.read();
    await window.read(since - 1);
    await window.read(now - 1);
    assert.deepEqual(window.git.ranges, [head, head, head]);
  });

  it("are read anew once a shallow clone has been deepened", async () => {
    await commit("src/b.ts", 1);
    const clone = join(base, "clone");
    await runGit(base, ["clone", "--quiet", "--depth=1", `file://${repository}`, clone]);
    const window = new Window(clone, kept);
    const { index, head } = await window.read();
    assert.deepEqual(index.shallow, [head]);
    await runGit(clone, ["fetch", "--quiet", "--unshallow"]);
    assert.equal((await window.read()).index.log.times.length, 2);
  });

  it("are the same as read anew, whatever is done to the branch", async () => {
    const step = fc.constantFrom("commit", "amend", "back", "switch", "merge", "rename");
    const doStep = async (name: string, at: number): Promise<void> => {
      if (name === "commit") await commit(`src/${at % 3}.ts`, at + 1);
      if (name === "amend") await commit("src/amended.ts", at + 1, "--amend");
      if (name === "back") await runGit(repository, ["reset", "--quiet", "--hard", "HEAD^"]);
      if (name === "switch")
        await runGit(repository, ["checkout", "--quiet", "-B", "side", "main"]);
      if (name === "merge") await runGit(repository, ["merge", "--quiet", "--no-edit", "main"]);
      if (name === "rename") await runGit(repository, ["mv", "src", `src${at}`]);
    };
    const window = new Window(repository, kept);
    await window.read();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const [at, name] of steps.entries()) {
          // Some steps cannot be done everywhere, such as going back from the first commit.
          await doStep(name, at).catch(() => undefined);
        }
        await runGit(repository, ["reset", "--quiet", "--hard"]);
        await isAsReadAnew(await window.read());
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it("are whole or not there when the repository is deleted, moved or rewritten meanwhile", async () => {
    const away = join(base, "away");
    const move = (): void => renameSync(repository, away);
    const rewrite = (): void => {
      const inRepository = { cwd: repository, env: gitEnvironment() };
      const made = execFileSync("git", ["commit-tree", "-m", "x", "HEAD^{tree}"], inRepository);
      const moved = ["update-ref", "refs/heads/main", made.toString().trim()];
      execFileSync("git", moved, inRepository);
      execFileSync("git", ["reflog", "expire", "--expire=now", "--all"], inRepository);
      execFileSync("git", ["gc", "--quiet", "--prune=now"], inRepository);
    };
    const remove = (): void => rmSync(repository, { recursive: true });
    const long = oneCommit();
    for (let at = 0; at < 1000; at += 1) {
      const files = { [`src/${at % 50}.ts`]: `${at}` };
      long.commit({ author: tomasz, date: dayOf2026(at / 100), message: "x".repeat(2000), files });
    }
    for (const change of [move, rewrite, remove]) {
      await removeFolder(repository);
      await removeFolder(kept);
      await long.into(repository);
      await runGit(repository, ["config", "user.name", "Noor"]);
      await runGit(repository, ["config", "user.email", noor.email]);
      const window = new Window(repository, kept);
      window.git.meanwhile = change;
      const read = await window.read().catch((error: unknown) => error);
      assert.equal(window.git.meanwhile, undefined, "it was being read");
      if (read instanceof Error) assert.ok(read instanceof GitError, String(read));
      const later = new Window(repository, kept);
      if (change === move) renameSync(away, repository);
      if (change === remove) await long.into(repository);
      const { index } = await later.read();
      assert.equal(index.log.times.length, change === rewrite ? 1 : 1001);
      await isAsReadAnew({ index });
      assert.deepEqual(
        (await readdir(kept)).filter((name) => name.endsWith(".lock")),
        [],
      );
    }
  }).timeout(60_000);

  it("know the author and the co-author of what is new", async () => {
    const window = new Window(repository, kept);
    await window.read();
    await commit("src/b.ts", 1, "-m", `Co-authored-by: T <${tomasz.email}>`);
    const { index } = await window.read();
    const emails = index.log.contacts.map(({ email }) => email);
    assert.deepEqual(emails, [noor.email, tomasz.email]);
    await rm(kept, { recursive: true });
  });
});

import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { knownHistory } from "../../../src/core/coaching/situation";
import { rowOf } from "../../../src/core/history/grouping";
import type { LeftOut } from "../../../src/core/history/preparedLog";
import type { TouchLog } from "../../../src/core/history/touchLog";
import { readConfig } from "../../../src/git/config";
import { GitError } from "../../../src/git/gitError";
import { readHistory, readLeftOut } from "../../../src/git/readHistory";
import { placeOfFile } from "../../../src/git/repository";
import { FastImport } from "../../fixtures/fastImport";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { settings } from "../history/smallHistory";
import { dayOf2026, git, noor, oneCommit, tomasz } from "./repositories";

const { signal } = new AbortController();
const at = dayOf2026(100).getTime() / 1000;

/** The paths of each commit, newest first. */
function pathsOf(log: TouchLog): string[][] {
  return Array.from(log.times, (_, commit) =>
    Array.from(rowOf(log.touched, commit), (path) => log.paths[path] ?? "").toSorted(),
  );
}

async function leftOutOf(folder: string, log: TouchLog): Promise<LeftOut> {
  const { ignoreRevsFiles } = await readConfig(git, folder);
  return readLeftOut(git, folder, log, ignoreRevsFiles);
}

describe("odd repositories", () => {
  let base = "";
  let folder = "";
  beforeEach(async () => {
    base = await tempFolder("odd");
    folder = join(base, "repository");
  });
  afterEach(() => removeFolder(base));

  /** Two commits by Noor and Tomasz on files of their own, and one of both files. */
  async function three(): Promise<FastImport> {
    const history = oneCommit();
    const files = { "lib/b.ts": "b" };
    history.commit({ author: tomasz, date: dayOf2026(1), message: "Two", files });
    const both = { "src/a.ts": "3", "lib/b.ts": "3" };
    history.commit({ author: noor, date: dayOf2026(2), message: "Three", files: both });
    await history.into(folder, { checkout: true });
    return history;
  }

  /** How many commits count as touches of a file. */
  async function touches(repository: string, path: string): Promise<number> {
    const { log } = await readHistory(git, repository, { signal });
    const known = knownHistory(log, at, settings, await leftOutOf(repository, log));
    return known.index.commitsOnFile(path).length;
  }

  it("that are shallow: the edge, where git shows every file as new, is nobody's touch", async () => {
    await three();
    const clone = join(base, "clone");
    await runGit(base, ["clone", "--quiet", "--depth=2", `file://${folder}`, clone]);
    assert.equal(await touches(clone, "lib/b.ts"), 1);
    assert.equal(await touches(clone, "src/a.ts"), 1);
    assert.equal(await touches(folder, "src/a.ts"), 2);
  });

  it("that have no blobs: they are read, and nothing is downloaded", async () => {
    await three();
    await runGit(folder, ["config", "uploadpack.allowFilter", "true"]);
    const clone = join(base, "clone");
    const how = ["--quiet", "--bare", "--filter=blob:none"];
    await runGit(base, ["clone", ...how, `file://${folder}`, clone]);
    const packs = join(clone, "objects", "pack");
    const before = await readdir(packs);
    const { log } = await readHistory(git, clone, { signal });
    assert.deepEqual(pathsOf(log), [["lib/b.ts", "src/a.ts"], ["lib/b.ts"], ["src/a.ts"]]);
    assert.deepEqual(await readdir(packs), before);
  });

  it("that have no trees: nothing is downloaded either, and it is said what is missing", async () => {
    await three();
    await runGit(folder, ["config", "uploadpack.allowFilter", "true"]);
    const clone = join(base, "clone");
    const how = ["--quiet", "--bare", "--filter=tree:0"];
    await runGit(base, ["clone", ...how, `file://${folder}`, clone]);
    const packs = join(clone, "objects", "pack");
    const before = await readdir(packs);
    await assert.rejects(readHistory(git, clone, { signal }), (error) => {
      assert.ok(error instanceof GitError);
      assert.match(error.message, /partial clone.*never downloads.*git fetch --refetch/);
      return true;
    });
    assert.deepEqual(await readdir(packs), before);
  });

  it("that have submodules: those are no files, and their files stand in a repository of their own", async () => {
    await three();
    const inner = join(base, "inner");
    await oneCommit().into(inner, { checkout: true });
    const allow = ["-c", "protocol.file.allow=always"];
    await runGit(folder, [...allow, "submodule", "--quiet", "add", inner, "mod"]);
    const who = ["-c", "user.name=Noor", "-c", `user.email=${noor.email}`];
    await runGit(folder, [...who, "commit", "--quiet", "-m", "Add a submodule"]);
    const { log } = await readHistory(git, folder, { signal });
    assert.deepEqual(pathsOf(log)[0], [".gitmodules"]);
    const place = await placeOfFile(git, join(folder, "mod", "src", "a.ts"));
    assert.deepEqual(place, { root: join(folder, "mod"), path: "src/a.ts" });
  });

  it("that use SHA-256: they are read and renames followed like any other", async () => {
    await runGit(base, ["init", "--quiet", "--object-format=sha256", folder]);
    await writeFile(join(folder, "a.ts"), "one");
    const who = ["-c", "user.name=Noor", "-c", `user.email=${noor.email}`];
    await runGit(folder, ["add", "."]);
    await runGit(folder, [...who, "commit", "--quiet", "-m", "One"]);
    await runGit(folder, ["mv", "a.ts", "b.ts"]);
    await runGit(folder, [...who, "commit", "--quiet", "-m", "Two"]);
    const { head, log } = await readHistory(git, folder, { signal });
    assert.equal(head?.length, 64);
    assert.equal(log.hashes.size, 32);
    const known = knownHistory(log, Date.now() / 1000, settings);
    assert.equal(known.index.commitsOnFile("b.ts").length, 1);
    assert.equal(known.index.hashOf(0), head);
  });

  it("that hold names in other encodings: every byte is shown somehow, and none is lost", async () => {
    const history = oneCommit();
    const latin = Buffer.from("Andr\u00e9", "latin1");
    const message = Buffer.concat([
      Buffer.from("Co-authored-by: "),
      latin,
      Buffer.from(" <a@x.y>"),
    ]);
    history.commit({ author: noor, date: dayOf2026(1), message, files: { "\u00fc/n\u00e9": "x" } });
    await history.into(folder);
    const { log } = await readHistory(git, folder, { signal });
    assert.deepEqual(pathsOf(log)[0], ["\u00fc/n\u00e9"]);
    assert.deepEqual(log.contacts.at(-1), { name: "Andr\ufffd", email: "a@x.y" });
  });

  it("that were committed to by clocks ahead: such a commit counts as made now", async () => {
    const history = oneCommit();
    const date = new Date(Date.UTC(2100, 0, 1));
    history.commit({ author: tomasz, date, message: "Ahead", files: { b: "b" } });
    await history.into(folder);
    const { log } = await readHistory(git, folder, { signal, now: at });
    assert.deepEqual([...log.times], [at, dayOf2026(0).getTime() / 1000]);
  });

  it("in which one commit has a date of 1970: what lies behind it is read all the same", async () => {
    const history = new FastImport();
    for (const day of [0, 20, 40, 60, 80]) {
      const date = day === 60 ? new Date(0) : dayOf2026(day);
      history.commit({ author: noor, date, message: "x", files: { a: String(day) } });
    }
    await history.into(folder);
    const since = dayOf2026(-60).getTime() / 1000;
    const { log } = await readHistory(git, folder, { signal, since });
    assert.equal(log.times.length, 4);
    const young = dayOf2026(40).getTime() / 1000;
    assert.equal((await readHistory(git, folder, { signal, since: young })).log.times.length, 2);
  });

  it("that list commits to pass over, in the usual file and in one that git is told of", async () => {
    await three();
    const [newest, middle] = (await runGit(folder, ["rev-list", "HEAD"])).split("\n");
    await writeFile(join(folder, ".git-blame-ignore-revs"), `${newest ?? ""} # format\n`);
    assert.equal(await touches(folder, "lib/b.ts"), 1);
    await writeFile(join(folder, "more"), `${middle ?? ""}\n`);
    await runGit(folder, ["config", "blame.ignoreRevsFile", "more"]);
    assert.equal(await touches(folder, "lib/b.ts"), 0);
    await runGit(folder, ["config", "--add", "blame.ignoreRevsFile", ""]);
    assert.equal(await touches(folder, "lib/b.ts"), 1);
  });

  it("that call files generated or vendored: those are nobody's", async () => {
    await three();
    const attributes = ["lib/** linguist-generated", "lib/c.ts -linguist-generated"];
    await writeFile(join(folder, ".gitattributes"), attributes.join("\n"));
    const { log } = await readHistory(git, folder, { signal });
    assert.deepEqual([...(await leftOutOf(folder, log)).generated], ["lib/b.ts"]);
    assert.equal(await touches(folder, "lib/b.ts"), 0);
    await writeFile(join(folder, ".gitattributes"), "lib/** linguist-vendored=true");
    assert.equal(await touches(folder, "lib/b.ts"), 0);
    await writeFile(join(folder, ".gitattributes"), "lib/** linguist-generated=false");
    assert.equal(await touches(folder, "lib/b.ts"), 2);
  });
});

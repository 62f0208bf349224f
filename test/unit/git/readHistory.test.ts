import assert from "node:assert/strict";
import { access, chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { FastImport } from "../../fixtures/fastImport";
import { knownHistory, situationOf } from "../../../src/core/coaching/situation";
import { rowOf } from "../../../src/core/history/grouping";
import { knowledgeOf } from "../../../src/core/history/knowledge";
import type { TouchLog } from "../../../src/core/history/touchLog";
import { personNamed } from "../../../src/core/people/people";
import { GitError } from "../../../src/git/gitError";
import { readHistory } from "../../../src/git/readHistory";
import { readFirstLook } from "../../../src/git/readLog";
import { settings as judgement } from "../history/smallHistory";
import { dayOf2026, git, noor, oneCommit, tomasz } from "./repositories";

const signal = new AbortController().signal;

/** A touch log as a person would write it: each commit's people and paths. */
function written(log: TouchLog): { who: string[]; paths: string[]; day: number }[] {
  return Array.from(log.times, (time, commit) => ({
    who: Array.from(rowOf(log.writers, commit), (contact) => log.contacts[contact]?.email ?? ""),
    paths: Array.from(rowOf(log.touched, commit), (path) => log.paths[path] ?? ""),
    day: (time - dayOf2026(0).getTime() / 1000) / 86_400,
  }));
}

/** Gives the newest commit a signature, which git would ask `gpg.program` about. */
async function signHead(folder: string): Promise<void> {
  const plain = await runGit(folder, ["cat-file", "commit", "HEAD"]);
  const signature = [
    "gpgsig -----BEGIN PGP SIGNATURE-----",
    "",
    "x",
    "-----END PGP SIGNATURE-----",
  ];
  const signed = plain.replace("\n\n", `\n${signature.join("\n ")}\n\n`);
  const args = ["hash-object", "-t", "commit", "-w", "--stdin"];
  const id = await runGit(folder, args, Buffer.from(signed));
  await runGit(folder, ["update-ref", "HEAD", id.trim()]);
}

describe("reading a history", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await tempFolder("history");
  });
  afterEach(() => removeFolder(folder));

  it("gives authors and co-authors as the mailmap has them, newest first, merges left out", async () => {
    const history = oneCommit();
    const trunk = history.commit({
      author: { name: "N", email: "noor@old.example" },
      date: dayOf2026(3),
      message: "Two\n\nCo-authored-by: T <TOMASZ@old.example>\n\nprose after it",
      files: { "src/b.ts": "b\n", "src/a.ts": "two\n" },
    });
    const side = history.commit({
      author: tomasz,
      date: dayOf2026(2),
      message: "Side",
      files: { "lib/c.ts": "c\n" },
      parents: [1],
      branch: "side",
    });
    history.commit({ author: noor, date: dayOf2026(4), message: "Merge", parents: [trunk, side] });
    await history.into(folder, { checkout: true });
    const mailmap = [
      "Noor Haddad <noor@shop.example> <noor@old.example>",
      "Tomasz Wilk <tomasz@shop.example> <tomasz@old.example>",
    ];
    await writeFile(join(folder, ".mailmap"), mailmap.join("\n"));
    const { log, head } = await readHistory(git, folder, { signal });
    assert.equal(head?.length, 40);
    assert.deepEqual(written(log), [
      { who: [noor.email, tomasz.email], paths: ["src/a.ts", "src/b.ts"], day: 3 },
      { who: [tomasz.email], paths: ["lib/c.ts"], day: 2 },
      { who: [noor.email], paths: ["src/a.ts"], day: 0 },
    ]);
  });

  it("follows a rename, and asks by the old path too, without crediting the mover", async () => {
    const history = oneCommit();
    history.commit({
      author: tomasz,
      date: dayOf2026(1),
      message: "Move",
      renames: [["src/a.ts", "lib/b.ts"]],
    });
    history.commit({
      author: noor,
      date: dayOf2026(2),
      message: "Go on",
      files: { "lib/b.ts": "2" },
    });
    await history.into(folder, { checkout: true });
    const { log } = await readHistory(git, folder, { signal });
    const at = dayOf2026(3).getTime() / 1000;
    const known = knownHistory(log, at, judgement);
    for (const path of ["lib/b.ts", "src/a.ts"]) {
      const knowledge = knowledgeOf(known, path, at, judgement);
      const counts = knowledge.map(({ person, fileCommits }) => [
        known.people.persons[person]?.emails[0],
        fileCommits,
      ]);
      assert.deepEqual(counts, [[noor.email, 2]]);
    }
  });

  it("gives an agent's commit to the human beside it, and nothing to who assisted", async () => {
    const history = new FastImport();
    const trailers = [
      `Co-authored-by: ${noor.name} <${noor.email}>`,
      `Assisted-by: ${tomasz.name} <${tomasz.email}>`,
    ];
    history.commit({
      author: { name: "Claude", email: "noreply@anthropic.com" },
      date: dayOf2026(1),
      message: `Fix\n\n${trailers.join("\n")}\n`,
      files: { "src/a.ts": "1" },
    });
    await history.into(folder);
    const { log } = await readHistory(git, folder, { signal });
    const at = dayOf2026(3).getTime() / 1000;
    const known = knownHistory(log, at, judgement);
    const { suggestions } = situationOf(known, { kind: "noRule" }, "src/a.ts", at, judgement);
    assert.deepEqual(
      suggestions.map(({ person, facts }) => [person.name, facts[0]?.kind]),
      [[noor.name, "recentOnFile"]],
    );
    assert.equal(personNamed(known.people, tomasz.email), undefined);
  });

  it("reads no further back than it is told", async () => {
    const history = oneCommit();
    history.commit({ author: noor, date: dayOf2026(9), message: "New", files: { b: "b" } });
    await history.into(folder);
    const since = dayOf2026(5).getTime() / 1000;
    const { log } = await readHistory(git, folder, { signal, since });
    assert.deepEqual(
      written(log).map(({ day }) => day),
      [9],
    );
  });

  it("takes names and paths as they are, however odd", async () => {
    const history = oneCommit();
    const author = { name: "$(touch x) `y` --output=z", email: "a b@shop.example" };
    const paths = ["--output=x", "a\nb", 'q"uote', "ü/né", "tab\there"];
    const files = Object.fromEntries(paths.map((path) => [path, "x"]));
    history.commit({ author, date: dayOf2026(1), message: "\u001b[31m:100644 \r\n", files });
    await history.into(folder);
    const [first] = written((await readHistory(git, folder, { signal })).log);
    assert.deepEqual(first?.paths.toSorted(), paths.toSorted());
    assert.deepEqual(first?.who, [author.email]);
  });

  it("gives a first look: the last weeks, and before them the file alone, each commit once", async () => {
    const history = oneCommit();
    const files = (day: number): Record<string, string> => ({ "src/a.ts": `${day}`, b: `${day}` });
    for (const day of [10, 20, 30]) {
      history.commit({ author: noor, date: dayOf2026(day), message: "x", files: files(day) });
    }
    history.commit({ author: tomasz, date: dayOf2026(31), message: "y", files: { b: "31" } });
    await history.into(folder);
    const recent = dayOf2026(25).getTime() / 1000;
    const look = await readFirstLook(git, folder, "HEAD", "src/a.ts", recent, { signal });
    assert.deepEqual(
      written(look).map(({ day, paths }) => ({ day, paths })),
      [
        { day: 31, paths: ["b"] },
        { day: 30, paths: ["b", "src/a.ts"] },
        { day: 20, paths: ["src/a.ts"] },
        { day: 10, paths: ["src/a.ts"] },
        { day: 0, paths: ["src/a.ts"] },
      ],
    );
  });

  it("takes the path of a first look as it is written", async () => {
    const history = oneCommit();
    const odd = ":(glob)*[a]?";
    const files = { [odd]: "x", ":(glob)-a-": "x" };
    history.commit({ author: noor, date: dayOf2026(1), message: "x", files });
    await history.into(folder);
    const never = dayOf2026(99).getTime() / 1000;
    const look = await readFirstLook(git, folder, "HEAD", odd, never, { signal });
    assert.deepEqual(
      written(look).map(({ paths }) => paths),
      [[odd]],
    );
  });

  it("gives nothing for a repository without commits", async () => {
    await runGit(folder, ["init", "--quiet"]);
    const { head, log } = await readHistory(git, folder, { signal });
    assert.equal(head, undefined);
    assert.equal(log.times.length, 0);
  });

  it("runs nothing that the repository's own settings name", async () => {
    await oneCommit().into(folder, { checkout: true });
    await signHead(folder);
    const program = join(folder, "evil.sh");
    const mark = join(folder, "ran");
    await writeFile(program, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
    await chmod(program, 0o755);
    const settings = [
      ["gpg.program", program],
      ["log.showSignature", "true"],
      ["core.pager", program],
      ["pager.log", "true"],
      ["diff.external", program],
      ["core.fsmonitor", program],
      ["core.sshCommand", program],
      ["credential.helper", program],
      ["diff.x.textconv", program],
    ] as const;
    for (const [name, value] of settings) await runGit(folder, ["config", name, value]);
    await writeFile(join(folder, ".gitattributes"), "* diff=x\n");
    const { log } = await readHistory(git, folder, { signal });
    assert.equal(log.times.length, 1);
    await assert.rejects(access(mark));
  });

  it("is not changed by settings that shape a log", async () => {
    const history = oneCommit();
    const renames = [["src/a.ts", "src/b.ts"]] as const;
    history.commit({ author: tomasz, date: dayOf2026(1), message: "x", renames });
    await history.into(folder, { checkout: true });
    const never = dayOf2026(99).getTime() / 1000;
    const look = (): Promise<TouchLog> =>
      readFirstLook(git, folder, "HEAD", "src/b.ts", never, { signal });
    const [plain, plainLook] = [await readHistory(git, folder, { signal }), await look()];
    const settings = [
      ["log.showRoot", "false"],
      ["log.decorate", "full"],
      ["log.follow", "true"],
      ["log.diffMerges", "on"],
      ["format.pretty", "fuller"],
      ["diff.renames", "copies"],
      ["diff.noprefix", "true"],
      ["diff.relative", "true"],
      ["color.ui", "always"],
      ["core.abbrev", "5"],
      ["diff.orderFile", "no-such-file"],
      ["diff.ignoreSubmodules", "all"],
      ["log.mailmap", "false"],
      ["log.excludeDecoration", "x"],
      ["i18n.logOutputEncoding", "latin1"],
    ] as const;
    for (const [name, value] of settings) await runGit(folder, ["config", name, value]);
    assert.deepEqual(await readHistory(git, folder, { signal }), plain);
    assert.deepEqual(await look(), plainLook);
  });

  it("stops when it is told to, and says so", async () => {
    await oneCommit().into(folder);
    const stop = new AbortController();
    const onProgress = (): void => stop.abort();
    await assert.rejects(readHistory(git, folder, { signal: stop.signal, onProgress }), (error) =>
      GitError.is(error, "cancelled"),
    );
  });

  it("rejects when git ends badly half-way", async () => {
    const history = oneCommit();
    history.commit({ author: noor, date: dayOf2026(1), message: "x", files: { b: "b" } });
    await history.into(folder);
    const tree = (await runGit(folder, ["rev-parse", "HEAD~1^{tree}"])).trim();
    // So few objects are kept in a file each.
    await rm(join(folder, ".git", "objects", tree.slice(0, 2), tree.slice(2)));
    await assert.rejects(readHistory(git, folder, { signal }), (error) =>
      GitError.is(error, "failed"),
    );
  });
});

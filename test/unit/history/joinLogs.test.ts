import assert from "node:assert/strict";
import fc from "fast-check";
import { rowOf } from "../../../src/core/history/grouping";
import { hashAt } from "../../../src/core/history/hashes";
import { growLog, topOf, withContacts } from "../../../src/core/history/grownLog";
import { firstCommits, idsOf, joinLogs, withoutCommits } from "../../../src/core/history/joinLogs";
import { type TouchLog, TouchLogBuilder } from "../../../src/core/history/touchLog";
import { idOf, logged } from "./smallHistory";

/** A commit as a test writes it down; its id is its number. */
const commit = fc.record({
  who: fc.array(fc.constantFrom("noor", "tomasz", "elif"), { minLength: 1, maxLength: 3 }),
  paths: fc.uniqueArray(fc.constantFrom("a", "b", "src/c"), { maxLength: 3 }),
  rename: fc.option(fc.constantFrom(["a", "d"], ["d", "e"]), { nil: undefined }),
});
type Written = typeof commit extends fc.Arbitrary<infer One> ? One : never;
const commits = fc.array(commit, { maxLength: 6 });

function logOf(all: readonly Written[], firstId = 0): TouchLog {
  const builder = new TouchLogBuilder();
  all.forEach(({ who, paths, rename }, at) => {
    const [author, ...coAuthors] = who.map((name) => ({ name, email: `${name}@x` }));
    if (author) builder.commit(logged({ id: firstId + at, time: firstId + at, author, coAuthors }));
    for (const path of paths) builder.path(path);
    const [from, to] = rename ?? [];
    if (from !== undefined) builder.delete({ path: from, blob: "1" });
    if (to !== undefined) builder.add({ path: to, blob: "1" });
  });
  return builder.build();
}

/** The log as a test would write it, whatever numbers paths and contacts have in it. */
function read(log: TouchLog): object[] {
  return Array.from(log.times, (time, at) => ({
    id: hashAt(log.hashes, at),
    time,
    who: Array.from(rowOf(log.writers, at), (contact) => log.contacts[contact]?.name),
    paths: Array.from(rowOf(log.touched, at), (path) => log.paths[path]),
    renamed: Array.from(rowOf(log.renamed, at), (path) => log.paths[path]),
  }));
}

describe("joining logs", () => {
  it("is as if both had been read at once", () => {
    fc.assert(
      fc.property(commits, commits, (newer, older) => {
        const joined = joinLogs(logOf(newer), logOf(older, newer.length));
        assert.deepEqual(read(joined), read(logOf([...newer, ...older])));
      }),
    );
  });

  it("can be put off: growing a log twice gives the same, and its top at once", () => {
    fc.assert(
      fc.property(commits, commits, commits, (newest, newer, older) => {
        const ids = [0, newest.length, newest.length + newer.length];
        const [first, second, third] = [newest, newer, older].map((all, at) => logOf(all, ids[at]));
        assert.ok(first && second && third);
        const grown = growLog(first, growLog(second, third));
        const all = read(logOf([...newest, ...newer, ...older]));
        assert.deepEqual(read(grown), all);
        for (const count of [0, first.times.length, ids[2] ?? 0]) {
          assert.deepEqual(read(topOf(grown, count)), all.slice(0, count));
        }
        const contacts = grown.contacts.map(({ name, email }) => ({ name: `${name}!`, email }));
        assert.deepEqual(withContacts(grown, contacts).contacts, contacts);
        assert.deepEqual(withContacts(grown, contacts).touched, grown.touched);
      }),
    );
  });

  it("leaves contacts and paths of the older log their numbers", () => {
    fc.assert(
      fc.property(commits, commits, (newer, before) => {
        const older = logOf(before, newer.length);
        const joined = joinLogs(logOf(newer), older);
        assert.deepEqual(joined.paths.slice(0, older.paths.length), older.paths);
        assert.deepEqual(joined.contacts.slice(0, older.contacts.length), older.contacts);
        assert.equal(new Set(joined.paths).size, joined.paths.length);
      }),
    );
  });

  it("can be undone by taking the newer commits out, and the older ones cut off", () => {
    fc.assert(
      fc.property(commits, commits, (first, second) => {
        const [newer, older] = [logOf(first), logOf(second, first.length)];
        const joined = joinLogs(newer, older);
        assert.deepEqual(read(withoutCommits(joined, idsOf(newer))), read(older));
        assert.deepEqual(read(firstCommits(joined, first.length)), read(newer));
      }),
    );
  });

  it("takes no commit out that is not named", () => {
    const log = logOf([{ who: ["noor"], paths: ["a"], rename: undefined }]);
    assert.equal(withoutCommits(log, new Set([idOf(7)])), log);
  });
});

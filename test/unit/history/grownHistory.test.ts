import assert from "node:assert/strict";
import fc from "fast-check";
import {
  grownHistory,
  type KnownHistory,
  knownHistory,
  situationOf,
} from "../../../src/core/coaching/situation";
import { growLog } from "../../../src/core/history/grownLog";
import { joinLogs } from "../../../src/core/history/joinLogs";
import { type TouchLog, TouchLogBuilder } from "../../../src/core/history/touchLog";
import { day, type Line, logged, logOf, now, settings } from "./smallHistory";

const files = ["a", "src/a", "src/b", "src/c/d", "yarn.lock"];
const line: fc.Arbitrary<Line> = fc.record({
  who: fc.constantFrom("noor", "tomasz", "elif", "lead"),
  with: fc.array(fc.constantFrom("noor", "tomasz", "elif"), { maxLength: 2 }),
  ago: fc.nat(200),
  files: fc.uniqueArray(fc.constantFrom(...files), { maxLength: 4 }),
});

/** What is said of every file: the answers that the lead sees. */
function answers(history: KnownHistory): unknown {
  return files.map((path) => situationOf(history, { kind: "noRule" }, path, now, settings));
}

/** Grows a history by each of the batches, oldest batch first. */
function grown(batches: readonly (readonly Line[])[]): { grown: KnownHistory; anew: KnownHistory } {
  const [first = [], ...rest] = batches;
  let log = logOf(first);
  let history = knownHistory(log, now, settings);
  for (const batch of rest) {
    const newer = logOf(batch);
    log = growLog(newer, log);
    history = grownHistory(history, log, newer.times.length, now, settings);
  }
  return { grown: history, anew: knownHistory(log, now, settings) };
}

describe("a history that grows", () => {
  it("gives the same answers as one that is read anew", () => {
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 4 }), (batches) => {
        const both = grown(batches);
        assert.deepEqual(answers(both.grown), answers(both.anew));
      }),
    );
  });

  it("keeps what it has when a known person commits on top, and tells the commit apart", () => {
    const old: Line = { who: "noor", ago: 5, files: ["a"] };
    const before = grown([[old]]).grown;
    const after = grown([[old], [{ ...old, ago: 1 }]]).grown;
    assert.equal(after.onTop, 1);
    const times = Array.from(after.index.commitsOnFile("a"), (at) => after.index.timeOf(at));
    assert.deepEqual(times, [now - day, now - 5 * day]);
    assert.equal(before.index.commitsOnFile("a").length, 1);
  });

  it("is put in order anew once there are many commits on top", () => {
    const old: Line = { who: "noor", ago: 5, files: ["a"] };
    const onTop = (...batches: Line[][]): number => grown([[old], ...batches]).grown.onTop;
    assert.equal(onTop([{ ...old, ago: 1, who: "elif" }]), 1);
    assert.equal(onTop([{ ...old, ago: 9 }]), 1);
    assert.equal(onTop(Array.from({ length: 1001 }, () => ({ ...old, ago: 1 }))), 0);
  });

  it("is put in order anew for a newcomer by whom others are told apart anew", () => {
    const entry = { name: "Noor", handle: "@noor", emails: ["noor@x.example"], topics: [] };
    const roster = { ...settings, roster: [entry] };
    const by = (email: string, ago: number): TouchLog => {
      const builder = new TouchLogBuilder();
      const author = { name: "noor", email };
      builder.commit(logged({ id: ago, time: now - ago * day, author, coAuthors: [] }));
      builder.path("a");
      return builder.build();
    };
    // With one account of that login the roster's handle means it; with two it may mean either.
    const before = joinLogs(by("1+noor@users.noreply.github.com", 8), by("noor@x.example", 9));
    const history = knownHistory(before, now, roster);
    assert.equal(new Set(history.people.personOf).size, 1);
    const log = growLog(by("2-noor@users.noreply.gitlab.com", 7), before);
    const after = grownHistory(history, log, 1, now, roster);
    assert.equal(after.onTop, 0);
    assert.equal(new Set(after.people.personOf).size, 3);
  });

  it("is put in order anew when a commit on top renames a file, whose touches go along", () => {
    const log = logOf([{ who: "noor", ago: 5, files: ["a"] }]);
    const builder = new TouchLogBuilder();
    const author = { name: "noor", email: "noor@x.example" };
    builder.commit(logged({ id: 9, time: now - day, author, coAuthors: [] }));
    builder.delete({ path: "a", blob: "1" });
    builder.add({ path: "b", blob: "1" });
    const joined = growLog(builder.build(), log);
    const history = grownHistory(knownHistory(log, now, settings), joined, 1, now, settings);
    assert.equal(history.index.commitsOnFile("b").length, 1);
  });

  const many = Array.from({ length: 12 }, (_, at) => `src/${at}`);
  const leads: Line = { who: "lead", ago: 9, files: many };
  const members = ({ team, people }: KnownHistory): (string | undefined)[] =>
    [...team.members].map((person) => people.persons[person]?.name);

  it("leaves the team as it is when somebody commits who does not come to share the lead's files", () => {
    const first: Line[] = [leads, { who: "noor", ago: 8, files: ["src/1", "src/2"] }];
    const before = grown([first]).grown;
    const onTop = (who: string, own: string[]): KnownHistory => {
      const log = growLog(logOf([{ who, ago: 1, files: own }]), logOf(first));
      return grownHistory(before, log, 1, now, settings);
    };
    assert.deepEqual(members(before), ["noor"]);
    assert.equal(onTop("tomasz", ["src/1", "lib/a"]).team, before.team);
    assert.equal(onTop("ci-bot", ["src/1", "src/2"]).team, before.team);
    assert.deepEqual(members(onTop("tomasz", ["src/1", "src/2"])), ["noor", "tomasz"]);
  });

  it("lets in who comes to share more of the lead's files than the last one of a full team", () => {
    const two = many.slice(0, 2);
    const team = Array.from({ length: 30 }, (_, at) => ({ who: `p${at}`, ago: 8, files: two }));
    const full: Line[] = [leads, ...team, { who: "elif", ago: 8, files: ["src/0"] }];
    assert.deepEqual(members(grown([full]).grown).includes("elif"), false);
    const after = grown([full, [{ who: "elif", ago: 1, files: ["src/1", "src/2"] }]]).grown;
    assert.equal(members(after)[0], "elif");
    assert.equal(after.team.members.size, 30);
  });

  it("has the team of one read anew, as long as others than the lead commit", () => {
    const others = fc.record({
      who: fc.constantFrom("noor", "tomasz", "elif", "ci-bot"),
      ago: fc.integer({ min: 0, max: 8 }),
      files: fc.uniqueArray(fc.constantFrom(...many, "lib/a"), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(others, { maxLength: 4 }), { maxLength: 4 }), (batches) => {
        const both = grown([[leads], ...batches]);
        assert.deepEqual(new Set(members(both.grown)), new Set(members(both.anew)));
      }),
    );
  });

  it("tells the team anew after a day", () => {
    const old: Line = { who: "noor", ago: 119, files: ["a"] };
    const log = logOf([{ ...old, who: "lead", ago: 125 }, old]);
    const before = knownHistory(log, now, settings);
    const newer = logOf([{ ...old, who: "lead", ago: 0 }]);
    const later = now + 2 * day;
    const joined = joinLogs(newer, log);
    assert.equal(grownHistory(before, joined, 1, now, settings).team.members.size, 1);
    assert.equal(grownHistory(before, joined, 1, later, settings).team.members.size, 0);
  });
});

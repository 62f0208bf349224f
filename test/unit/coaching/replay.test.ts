import assert from "node:assert/strict";
import { replay } from "../../../src/core/coaching/replay";
import type { Ownership } from "../../../src/core/ownership/codeowners";
import { Calendar } from "../../../src/core/text/calendar";
import { day, history, type Line, now, settings, times } from "../history/smallHistory";

/** Noor knows `src/a` and `src/b`; the lead's own commits are given by the tests. */
const team: readonly Line[] = [
  ...times(5, { who: "noor", ago: 60, files: ["src/a", "src/b"] }),
  { who: "tomasz", ago: 70, files: ["src/a"] },
];

const calendar = new Calendar("UTC");
const noRule: Ownership = { kind: "noRule" };

interface Row {
  readonly ago: number;
  readonly files: readonly string[];
  readonly said: string;
}

function replayed(lines: readonly Line[], ownership = noRule, since = 40): Row[] {
  const { rows } = replay({
    history: history([...team, ...lines]),
    settings,
    since: now - since * day,
    until: now,
    ownershipOf: () => ownership,
    calendar,
  });
  return rows.map(({ at, files, act, suggestion, because }) => ({
    ago: (now - at) / day,
    files,
    said: `${act} ${suggestion.person.name}, ${because.kind}`,
  }));
}

const lead = (ago: number, ...files: string[]): Line => ({ who: "lead", ago, files });

describe("the replay of the lead's commits", () => {
  it("asks the steward at the first change, and pairs with the learner once it is a habit", () => {
    assert.deepEqual(replayed([lead(20, "src/a"), lead(10, "src/a")]), [
      { ago: 20, files: ["src/a"], said: "ask noor, first" },
      { ago: 10, files: ["src/a"], said: "pair tomasz, again" },
    ]);
    const monthApart = replayed([lead(35, "src/a"), lead(4, "src/a")]);
    assert.deepEqual(
      monthApart.map(({ said }) => said),
      ["ask noor, first", "ask noor, first"],
    );
  });

  it("is for the person who comes first for most of the files", () => {
    const elif = times(3, { who: "elif", ago: 50, files: ["docs/x", "docs/y"] });
    const served = [{ ago: 5, files: ["docs/x", "docs/y"], said: "pair elif, severalFiles" }];
    assert.deepEqual(replayed([...elif, lead(5, "src/b", "docs/x", "docs/y")]), served);
    assert.deepEqual(replayed([...elif, lead(5, "docs/x", "docs/y", "src/b")]), served);
    const [even] = replayed([...elif, lead(5, "src/b", "docs/x")]);
    assert.equal(even?.said, "pair noor, severalFiles");
  });

  it("leaves out what was pairing, what was the lead's, and what nobody owns", () => {
    assert.deepEqual(replayed([{ ...lead(5, "src/a"), with: ["noor"] }]), []);
    assert.deepEqual(replayed([...times(9, lead(5, "own")), lead(4, "own")]), []);
    const rule = { line: 1, pattern: "*", owners: [], section: null };
    assert.deepEqual(replayed([lead(5, "src/a")], { kind: "unowned", rule }), []);
    const withStranger = { ...lead(5, "src/a"), with: ["ci-bot"] };
    assert.equal(replayed([withStranger]).length, 1);
  });

  it("is for nobody where only people from outside the team have worked", () => {
    const rule = { line: 1, pattern: "*", owners: ["@shop/pay"], section: null };
    const roster = [{ name: "Elif", emails: ["elif@x.example"], handle: "" }];
    const { rows } = replay({
      history: history([...team, lead(5, "src/a")], { roster }),
      settings: { ...settings, roster, ownerTeams: ["@shop/pay"] },
      since: now - 40 * day,
      until: now,
      ownershipOf: () => ({ kind: "owned", rule, owners: rule.owners }),
      calendar,
    });
    assert.deepEqual(rows, []);
  });

  it("counts the commits of its time, both ends in it", () => {
    const input = {
      history: history([...team, lead(10, "src/a"), lead(20, "own"), lead(30, "src/a")]),
      settings,
      since: now - 20 * day,
      until: now - 10 * day,
      ownershipOf: () => noRule,
      calendar,
    };
    const { rows, commits } = replay(input);
    assert.deepEqual([rows.length, commits], [1, 2]);
  });

  it("names a file once a day, and has few messages, as the policy wants", () => {
    const levels = (...lines: readonly Line[]): string => {
      const { rows } = replay({
        history: history([...team, ...lines]),
        settings,
        since: now - 40 * day,
        until: now,
        ownershipOf: () => noRule,
        calendar,
      });
      return rows
        .map(({ at, files, level }) => `${(now - at) / day} ${files.join(" ")} ${level}`)
        .join(", ");
    };
    assert.equal(levels(lead(20, "src/a"), lead(19.9, "src/a")), "20 src/a message");
    assert.equal(
      levels(lead(20, "src/a"), lead(19.9, "src/a", "src/b"), lead(19, "src/a")),
      "20 src/a message, 19.9 src/b status, 19 src/a status",
    );
    // A message about several files is one message, and names the first of them.
    const c = times(5, { who: "noor", ago: 61, files: ["src/c"] });
    const single = ["src/a", "src/b", "src/c"].map((file, at) => lead(18 - at, file));
    assert.equal(
      levels(...c, lead(20, "src/a", "src/b", "src/c"), ...single),
      "20 src/b src/c message, 18 src/a message, 17 src/b status, 16 src/c message",
    );
    assert.equal(levels(lead(39, "src/a"), lead(5, "src/a")), "39 src/a status, 5 src/a message");
  });

  it("judges by what was known before each commit: what came later changes nothing", () => {
    const commits = [lead(20, "src/a"), lead(10, "src/a", "src/b")];
    const later: Line[] = [
      ...times(9, { who: "elif", ago: 0, files: ["src/a", "src/b"] }),
      { who: "tomasz", ago: 10, files: ["src/a", "src/b", "src/c"] },
    ];
    const before = replayed(commits);
    assert.deepEqual(replayed([...commits, ...later]), before);
    assert.equal(before.length, 2);
    const earlier = times(20, { who: "elif", ago: 21, files: ["src/a", "src/b"] });
    assert.notDeepEqual(replayed([...commits, ...earlier]), before);
  });
});

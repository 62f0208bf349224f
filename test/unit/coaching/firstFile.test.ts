import assert from "node:assert/strict";
import { firstFile, nobodyText, whyNobody } from "../../../src/core/coaching/firstFile";
import type { JudgementSettings } from "../../../src/core/coaching/situation";
import type { Ownership } from "../../../src/core/ownership/codeowners";
import { history, type Line, now, settings, times } from "../history/smallHistory";

const team: readonly Line[] = [
  ...times(5, { who: "noor", ago: 60, files: ["src/a", "src/b"] }),
  ...times(3, { who: "noor", ago: 4, files: ["src/newest"] }),
  { who: "lead", ago: 20, files: ["src/b"] },
  { who: "lead", ago: 10, files: ["src/a"] },
];

interface Given {
  readonly lines?: readonly Line[];
  readonly ownership?: (path: string) => Ownership;
  readonly gone?: readonly string[];
  readonly settings?: Partial<JudgementSettings>;
}

/** The file that is found, and how many were looked at. */
function found(given: Given): { path: string | undefined; looked: number } {
  const judgement = { ...settings, ...given.settings };
  const steps = firstFile({
    history: history(given.lines ?? team, judgement),
    settings: judgement,
    ownershipOf: given.ownership ?? (() => ({ kind: "noRule" })),
    at: now,
    isThere: (path) => !given.gone?.includes(path),
  });
  for (let looked = 0; ; looked += 1) {
    const step = steps.next();
    if (step.done === true) return { path: step.value?.path, looked };
  }
}

describe("the first file to see a suggestion on", () => {
  it("is the one the lead changed last, and nothing more is looked at", () => {
    assert.deepEqual(found({}), { path: "src/a", looked: 1 });
  });

  it("is another where that is gone from the disk, or not the team's", () => {
    assert.equal(found({ gone: ["src/a"] }).path, "src/b");
    const unowned = { line: 1, pattern: "/src/a", owners: [], section: null };
    const ownership = (path: string): Ownership =>
      path === "src/a" ? { kind: "unowned", rule: unowned } : { kind: "noRule" };
    assert.equal(found({ ownership }).path, "src/b");
  });

  it("is one that the team changed where the lead has changed none of it", () => {
    const lines = [...team.slice(0, 8), { who: "lead", ago: 1, files: ["mine"] }];
    assert.equal(found({ lines }).path, "src/newest");
  });

  it("is one with somebody near it only where nobody knows any", () => {
    const near: readonly Line[] = [
      ...times(5, { who: "noor", ago: 60, files: ["src/gone"] }),
      { who: "lead", ago: 10, files: ["src/a"] },
    ];
    const roster = [{ name: "", emails: ["noor@x.example"], handle: "@noor" }];
    const rule = { line: 1, pattern: "*", owners: ["@noor"], section: null };
    const ownership = (): Ownership => ({ kind: "owned", rule, owners: ["@noor"] });
    const given = { lines: near, ownership, gone: ["src/gone"], settings: { roster } };
    assert.equal(found(given).path, "src/a");
    assert.equal(found({ ...given, gone: [] }).path, "src/gone");
  });

  it("is none in a repository of one, of nobody, or without a lead; each with what to do", () => {
    const alone = times(5, { who: "lead", ago: 1, files: ["a"] });
    for (const [lines, given, why] of [
      [alone, {}, "alone"],
      [[], {}, "alone"],
      [team, { leadEmails: [] }, "leadUnknown"],
      [[...alone, { who: "noor", ago: 300, files: ["a"] }], {}, "alone"],
      [[...alone, { who: "noor", ago: 3, files: ["b"] }], {}, "noTeamFile"],
    ] as const) {
      const judgement = { ...settings, ...given };
      assert.equal(whyNobody(history(lines, judgement), now, judgement), why);
    }
    assert.equal(found({ lines: alone }).path, undefined);
    assert.equal(found({ lines: [] }).path, undefined);
    assert.match(nobodyText.leadUnknown, /user\.email.*Set Up Team/);
  });
});

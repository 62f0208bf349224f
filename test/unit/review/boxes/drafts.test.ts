import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  type Draft,
  draftAt,
  draftGoneOn,
  keptDrafts,
  parseDraft,
  printDraft,
} from "../../../../src/core/review/boxes/drafts";

const day = 86_400;

function draft(changed: Partial<Draft> = {}): Draft {
  return {
    id: "0f9d2c7a-draft",
    tool: "github-review",
    file: "file:///shop/refund.ts",
    line: 12,
    text: "What happens on a second refund?",
    at: 1_000_000,
    isChange: false,
    ...changed,
  };
}

describe("a draft's file", () => {
  it("gives back what was kept", () => {
    const any = fc.record<Draft>({
      id: fc.stringMatching(/^[a-z0-9-]{8,40}$/),
      tool: fc.string(),
      file: fc.string(),
      line: fc.integer({ min: 1, max: 1_000_000 }),
      text: fc.string({ unit: "binary", minLength: 1 }).filter((text) => text.trim() !== ""),
      at: fc.nat(),
      isChange: fc.boolean(),
    });
    fc.assert(fc.property(any, (one) => assert.deepEqual(parseDraft(printDraft(one)), { ...one })));
  });

  it("gives nothing when it is damaged, of another kind or of a newer Baton", () => {
    const good = JSON.parse(printDraft(draft()));
    assert.deepEqual(parseDraft(JSON.stringify(good)), draft());
    const bad = [
      { version: 2 },
      { schema: "other" },
      { id: "../../evil" },
      { line: 0 },
      { line: 1.5 },
      { text: " " },
      { text: 7 },
      { at: null },
      { text: "x".repeat(100_001) },
    ];
    for (const fault of bad) {
      assert.equal(parseDraft(JSON.stringify({ ...good, ...fault })), undefined);
    }
    for (const text of ["", "{", "null", "[]", '"x"']) assert.equal(parseDraft(text), undefined);
  });

  it("never throws, whatever it holds", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseDraft(text)));
  });
});

describe("the drafts that are kept", () => {
  it("are the newest fifty of the last month, newest first", () => {
    const all = Array.from({ length: 60 }, (_, at) =>
      draft({ id: `draft-${at + 10}`, at: at * day }),
    );
    const kept = keptDrafts(all, 59 * day);
    assert.equal(kept.length, 30);
    assert.equal(kept[0]?.at, 59 * day);
    const many = Array.from({ length: 60 }, (_, at) => draft({ id: `draft-${at + 10}`, at }));
    assert.equal(keptDrafts(many, 60).length, 50);
  });

  it("hold a change to a sent comment for a day", () => {
    const change = draft({ isChange: true, at: 0 });
    assert.equal(keptDrafts([change], day - 1).length, 1);
    assert.equal(keptDrafts([change], day).length, 0);
  });
});

describe("the draft for a place", () => {
  const here = { tool: "github-review", file: "file:///shop/refund.ts", line: 12 };

  it("is the nearest one of the same tool and file, ten lines away at most", () => {
    const near = draft({ id: "draft-near", line: 14 });
    const far = draft({ id: "draft-far-1", line: 22 });
    assert.equal(draftAt([far, near], here), near);
    assert.equal(draftAt([far], here), far);
    assert.equal(draftAt([draft({ line: 23 })], here), undefined);
    assert.equal(draftAt([draft({ tool: "gitlab" })], here), undefined);
    assert.equal(draftAt([draft({ file: "file:///shop/cart.ts" })], here), undefined);
    assert.equal(draftAt([draft({ isChange: true })], here), undefined);
  });

  it("is gone on with by a text that begins with it", () => {
    const one = draft();
    assert.equal(draftGoneOn([one], here, `${one.text} And a third?`), one);
    assert.equal(draftGoneOn([one], here, "Something else"), undefined);
  });
});

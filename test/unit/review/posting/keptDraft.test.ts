import assert from "node:assert/strict";
import { keptDraft, waits } from "../../../../src/core/review/posting/keptDraft";
import { planReview } from "../../../../src/core/review/posting/plan";
import { anchorOf } from "../../../../src/core/review/threads/anchor";
import type { KeptComment, KeptThread } from "../../../../src/core/review/threads/thread";
import { twoHunks } from "../../../fixtures/github/pull";

const comment = (text: string, given: Partial<KeptComment> = {}): KeptComment => ({
  id: text,
  at: 1,
  by: "lead",
  name: "Lead",
  text,
  ...given,
});
const thread = (given: Partial<KeptThread> = {}): KeptThread => ({
  id: "t",
  begunAt: 1,
  changedAt: 1,
  root: "/r",
  path: "src/refund.ts",
  side: "new",
  severity: "should",
  keptBack: [{ rung: 2, text: "The next step" }],
  comments: [comment("Why?")],
  state: "open",
  ...given,
});

describe("a kept thread as a draft", () => {
  const text = ["one", "two", "three", "four"];
  const lines = { from: 2, to: 3 };
  const anchor = anchorOf(text, lines);

  it("is on the lines where its own are now", () => {
    const moved = ["new", ...text];
    assert.deepEqual(keptDraft(thread({ lines, anchor }), moved), {
      id: "t",
      path: "src/refund.ts",
      body: "Why?",
      lines: { side: "new", line: 4, startLine: 3 },
    });
    const gone = keptDraft(thread({ lines, anchor }), ["x", "y"]);
    assert.deepEqual([gone.lines, gone.lost], [undefined, "changedHere"]);
  });

  it("is about the whole file without lines", () => {
    assert.equal(keptDraft(thread(), text).lines, undefined);
  });

  it("holds what the lead wrote before an answer, and no rung that is kept back", () => {
    const comments = [
      comment("Why?"),
      comment("And when? "),
      comment("Since May.", { by: "other" }),
      comment("I see."),
    ];
    assert.equal(keptDraft(thread({ comments }), text).body, "Why?\n\nAnd when?");
  });

  it("is an answer in the thread that the forge has, with all that came since", () => {
    const posted = { forge: "github", id: "C_1" };
    const there = comment("Since May.", { by: "other", posted: { forge: "github", id: "C_2" } });
    const begun = [comment("Why?", { posted }), there];
    assert.equal(waits(thread({ comments: begun })), false);
    const more = thread({ comments: [...begun, comment("Look at pay.ts."), comment("Line 3. ")] });
    assert.equal(waits(more), true);
    const draft = keptDraft(more, text);
    assert.deepEqual([draft.body, draft.answersTo], ["Look at pay.ts.\n\nLine 3.", "C_1"]);
    assert.equal(keptDraft(thread(), text).answersTo, undefined);
  });

  it("is an answer in a thread that somebody else began on the forge", () => {
    const theirs = comment("", { by: "other", posted: { forge: "github", id: "C_1" } });
    assert.equal(waits(thread({ comments: [theirs] })), false);
    const mine = thread({ comments: [theirs, comment("It stays.")] });
    assert.equal(waits(mine), true);
    const draft = keptDraft(mine, text);
    assert.deepEqual([draft.body, draft.answersTo], ["It stays.", "C_1"]);
  });

  it("waits while it is open, by the lead and nowhere yet", () => {
    const posted = { forge: "github", id: "1" };
    assert.equal(waits(thread()), true);
    assert.equal(waits(thread({ state: "resolved" })), false);
    assert.equal(waits(thread({ comments: [] })), false);
    assert.equal(waits(thread({ comments: [comment("a", { posted })] })), false);
    assert.equal(waits(thread({ comments: [comment("a", { by: "other" })] })), false);
  });

  it("goes to the side of the diff on which its line was seen", () => {
    const files = [{ path: "src/refund.ts", patch: twoHunks }];
    const at = (seen: string): unknown => {
      const old = { side: "old", lines: { from: 20, to: 20 } } as const;
      const draft = keptDraft(
        thread({ ...old, anchor: { lines: [seen], before: [], behind: [] } }),
        [],
      );
      return planReview([draft], files, [])[0]?.comment?.lines;
    };
    assert.deepEqual(at("gone"), { side: "old", line: 20 });
    assert.deepEqual(at("twenty"), { side: "new", line: 20 });
  });
});

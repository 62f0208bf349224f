import assert from "node:assert/strict";
import fc from "fast-check";
import type { Commented, LedgerEntry } from "../../../../src/core/coaching/ledger/entry";
import { parseEntry } from "../../../../src/core/coaching/ledger/parseEntry";
import { practiceOf } from "../../../../src/core/time/week/practice";
import { practiceSentence } from "../../../../src/core/time/week/practiceText";

const week = { from: 1000, until: 2000 };

let seq = 0;

function comment(given: Partial<Commented> & { at?: number } = {}): LedgerEntry & Commented {
  seq += 1;
  return {
    kind: "comment",
    thread: "t",
    comment: `c-${seq}`,
    hasReason: false,
    asksQuestion: false,
    isPraise: false,
    isOrder: false,
    severity: "should",
    at: 1500,
    session: "s",
    seq,
    ...given,
  };
}

describe("the lead's practice", () => {
  it("counts the comments of a stretch by what they do", () => {
    const ledger = [
      comment({ hasReason: true, rung: 1, asksQuestion: true }),
      comment({ isPraise: true, hasReason: true }),
      comment({ isOrder: true, rung: 4 }),
      comment({ at: 999 }),
      comment({ at: 2000 }),
    ];
    assert.deepEqual(practiceOf(ledger, week), {
      comments: 3,
      withReason: 2,
      withQuestion: 1,
      praise: 1,
      bareOrders: 1,
      rungs: { 1: 1, 2: 0, 3: 0, 4: 1 },
    });
  });

  it("counts a comment once, as it was last, in whatever order the entries come", () => {
    const first = comment({ comment: "x", isOrder: true });
    const later = comment({ comment: "x", hasReason: true, at: 1600 });
    const gone = comment({ comment: "y" });
    const back = comment({ comment: "y", isGone: true });
    fc.assert(
      fc.property(fc.shuffledSubarray([first, later, gone, back], { minLength: 4 }), (ledger) => {
        const { comments, withReason, bareOrders } = practiceOf(ledger, week);
        assert.deepEqual([comments, withReason, bareOrders], [1, 1, 0]);
      }),
    );
  });

  it("is said beside the lead's own four weeks before, and not at all without a comment", () => {
    const none = practiceOf([], week);
    assert.equal(practiceSentence([none]), undefined);
    assert.equal(practiceSentence([]), undefined);
    const now = { ...none, comments: 3, withReason: 2, rungs: { ...none.rungs, 1: 2 } };
    const before = { ...none, comments: 10, withReason: 4 };
    assert.equal(
      practiceSentence([none, now]),
      "You wrote 3 review comments: 2 gave a reason, none asked something, none were praise and none were an order without a reason. Steps of hints: question 2.",
    );
    assert.match(
      practiceSentence([before, now]) ?? "",
      /2 gave a reason \(40 % in your four weeks before\)/,
    );
  });

  it("is kept in entries that hold nothing else, and are read back", () => {
    const entry = comment({ rung: 2, isGone: true });
    assert.deepEqual(parseEntry({ ...entry, text: "secret" }), entry);
    assert.equal(parseEntry({ ...entry, hasReason: "yes" }), undefined);
    assert.equal(parseEntry({ ...entry, severity: "dire" }), undefined);
    assert.equal(parseEntry({ ...entry, rung: 7 })?.kind, "comment");
  });
});

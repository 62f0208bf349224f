import assert from "node:assert/strict";
import * as fc from "fast-check";
import { joinedThread } from "../../../../src/core/review/threads/joined";
import { threadRow, threadTitle } from "../../../../src/core/review/threads/listed";
import { onForge, takesAnswers, withAnswers } from "../../../../src/core/review/threads/onForge";
import { isAnswered } from "../../../../src/core/review/threads/change";
import { parseThread, printThread } from "../../../../src/core/review/threads/fileForm";
import type { KeptComment, KeptThread } from "../../../../src/core/review/threads/thread";
import { reviewComment, reviewThread } from "../pulls/thread";
import { kept } from "./kept";

const posted = (id: string): KeptComment["posted"] => ({ forge: "github", id });
const mine = (id: string, at: number, there?: string): KeptComment => {
  const own = { id, at, by: "lead", name: "", text: `Words of ${id}` } as const;
  return there === undefined ? own : { ...own, posted: { forge: "github", id: there } };
};
const path = "src/pay.ts";
const begun = kept({ comments: [mine("c-1", 100, "C_1")] });
const first = reviewComment({ id: "C_1", isMine: true, at: 90, body: "Words of c-1" });
const answer = reviewComment({ id: "C_2", at: 200, body: "A stranger's words" });
const there = reviewThread({ path, comments: [first, answer] });

function names(): () => string {
  let last = 0;
  return () => `new-${++last}`;
}
const answered = (thread: KeptThread, one = there): KeptThread =>
  withAnswers(thread, one, "github", names());

describe("a thread that others began on a forge, once the lead writes in it", () => {
  const asked = reviewComment({ id: "C_1", author: "noor", body: "issue: This leaks." });
  const own = reviewComment({ id: "C_2", isMine: true, at: 200, body: "Where?" });
  const theirs = reviewThread({ path, comments: [asked, own] });
  const lines = { from: 2, to: 3 };
  const join = (): KeptThread =>
    joinedThread(theirs, { root: "/r", lines, at: 300, forge: "github", newName: names() });

  it("holds who wrote when, where it is, and none of their words", () => {
    const thread = join();
    assert.deepEqual([thread.path, thread.lines, thread.personName], [path, lines, "noor"]);
    assert.deepEqual([thread.severity, thread.state, thread.person], ["should", "open", undefined]);
    assert.deepEqual(
      thread.comments.map(({ by, name, text, posted: at }) => [by, name, text, at?.id]),
      [
        ["other", "noor", "", "C_1"],
        ["lead", "", "Where?", "C_2"],
      ],
    );
    assert.deepEqual(parseThread(printThread(thread)), { kind: "thread", thread });
    const [found] = onForge([thread], [theirs]);
    assert.equal(found?.covered.size, 2);
    assert.equal(threadTitle(thread), "Should · begun by noor");
    const answering = kept({ ...thread, comments: [...thread.comments, mine("c-3", 400)] });
    const { label, description } = threadRow(answering);
    assert.deepEqual([label, description], ["Where?", "should · begun by noor · not posted yet"]);
  });

  it("takes an answer unless it is resolved, or waits to be sent itself", () => {
    assert.equal(takesAnswers(theirs), true);
    assert.equal(takesAnswers({ ...theirs, isResolved: true }), false);
    assert.equal(takesAnswers({ ...theirs, comments: [{ ...asked, isPending: true }] }), false);
  });
});

describe("a kept thread that a forge has too", () => {
  it("is known by the comment that was posted", () => {
    const strange = reviewThread({ comments: [reviewComment({ id: "C_8" })] });
    const other = kept({ id: "a-2", comments: [mine("c-2", 1, "C_9")] });
    const [found, ...others] = onForge([other, begun], [strange, there]);
    assert.deepEqual([found?.kept.id, found?.there, others], ["a-1", there, []]);
    assert.deepEqual([...(found?.covered ?? [])], ["c-1"]);
  });

  it("is known by its words while they wait in the lead's pending review", () => {
    const draft = kept({ comments: [mine("c-1", 100)] });
    const pending = { ...first, isPending: true, body: "Words of c-1\r\n" };
    const [found] = onForge([draft], [reviewThread({ path, comments: [pending] })]);
    assert.deepEqual([...(found?.covered ?? [])], ["c-1"]);
    for (const apart of [
      reviewThread({ path, comments: [{ ...pending, isMine: false }] }),
      reviewThread({ path, comments: [{ ...pending, isPending: false }] }),
      reviewThread({ path, comments: [{ ...pending, body: "Others" }] }),
      reviewThread({ path: "src/other.ts", comments: [pending] }),
    ]) {
      assert.deepEqual(onForge([draft], [apart]), []);
    }
  });

  it("notes that somebody answered, and none of their words", () => {
    const noted = answered(begun);
    assert.ok(isAnswered(noted));
    assert.deepEqual(noted.comments[1], {
      id: "new-1",
      at: 200,
      by: "other",
      name: "tomasz",
      text: "",
      posted: posted("C_2"),
    });
    assert.doesNotMatch(printThread(noted), /stranger/);
    assert.deepEqual(parseThread(printThread(noted)), { kind: "thread", thread: noted });
  });

  it("is the same thread when nothing is new", () => {
    const noted = answered(begun);
    assert.equal(answered(noted), noted);
  });

  it("keeps what the lead wrote before the answer before it, and what came behind it there", () => {
    const more = { ...begun, comments: [...begun.comments, mine("c-2", 150), mine("c-3", 300)] };
    const ids = answered(more).comments.map(({ id }) => id);
    assert.deepEqual(ids, ["c-1", "c-2", "new-1", "c-3"]);
  });

  it("is resolved with the one there, and takes no comment that is not sent", () => {
    const pending = { ...answer, isPending: true };
    const one = answered(
      begun,
      reviewThread({ path, isResolved: true, comments: [first, pending] }),
    );
    assert.deepEqual([one.state, one.comments.length], ["resolved", 1]);
  });

  it("loses nothing of the lead's, and is settled after one reading, whatever is there", () => {
    const at = fc.integer({ min: 0, max: 5 });
    const own = fc.array(fc.record({ at, there: fc.option(fc.nat(4), { nil: undefined }) }));
    const theirs = fc.array(fc.record({ at, isMine: fc.boolean(), isPending: fc.boolean() }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(own, theirs, (all, others) => {
        const comments = all.map((one, place) =>
          mine(`c-${place}`, one.at, one.there === undefined ? undefined : `C_${one.there}`),
        );
        const thread = kept({ comments });
        const shown = reviewThread({
          comments: others.map((one, place) => reviewComment({ ...one, id: `C_${place}` })),
        });
        const noted = answered(thread, shown);
        const left = noted.comments.filter(({ id }) => !id.startsWith("new-"));
        assert.deepEqual(left, comments);
        assert.equal(answered(noted, shown), noted);
        const known = new Set(noted.comments.flatMap((one) => one.posted?.id ?? []));
        for (const { id, isPending } of shown.comments) assert.ok(isPending || known.has(id));
      }),
    );
  });
});

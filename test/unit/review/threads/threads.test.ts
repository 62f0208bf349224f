import assert from "node:assert/strict";
import fc from "fast-check";
import {
  isAnswered,
  nextRung,
  withComment,
  withoutComment,
  withText,
  withUnsaved,
} from "../../../../src/core/review/threads/change";
import { rungDraft, rungsBehind, topicOfCode } from "../../../../src/core/review/threads/draft";
import { isThreadId, parseThread, printThread } from "../../../../src/core/review/threads/fileForm";
import {
  filterText,
  listed,
  threadRow,
  threadTitle,
} from "../../../../src/core/review/threads/listed";
import { reviewMarkdown, threadMarkdown } from "../../../../src/core/review/threads/markdown";
import {
  lessonInvitation,
  lessonRule,
  oneRemark,
} from "../../../../src/core/review/threads/merged";
import { onRung, rungNow } from "../../../../src/core/review/threads/step";
import { pathAfter } from "../../../../src/core/review/threads/moved";
import {
  isSameRemark,
  lessonsGiven,
  sameRemarks,
} from "../../../../src/core/review/threads/repeats";
import { labelFor, withSeverity } from "../../../../src/core/review/threads/severityLabel";
import { severities } from "../../../../src/core/review/severityNames";
import { labelOf } from "../../../../src/core/review/label";
import { readComment } from "../../../../src/core/review/reading";
import { allRungs } from "../../../../src/core/coaching/hints/hint";
import { topics } from "../../../../src/core/people/topics";
import { kept } from "./kept";

const code = { path: "src/pay.ts", lines: ["  try {", "    pay();", "  } catch (error) {}"] };
const posted = { forge: "github", id: "C_1" };
const theirs = { id: "c-9", at: 200, by: "other", name: "Noor", text: "It stops." } as const;

describe("a review thread", () => {
  it("takes its severity and topic from what its first comment says", () => {
    const begun = kept({ comments: [] });
    const comment = { id: "c-1", at: 5, by: "lead", name: "", text: "" } as const;
    const text = "issue (blocking): The query runs in a loop.";
    const said = withComment(begun, { ...comment, text });
    assert.equal(said.severity, "blocking");
    assert.equal(said.label, "issue");
    assert.equal(said.topic, "data access");
    const changed = withText(said, "c-1", "nit: Rename it.", 9);
    assert.deepEqual([changed.severity, changed.topic], ["optional", "naming"]);
    const more = withComment(changed, { ...comment, id: "c-2", text: "issue (blocking): No." });
    assert.equal(more.severity, "optional");
  });

  it("keeps the next rung until somebody else has answered", () => {
    const rungs = rungsBehind(1, "error handling", code, 0);
    assert.deepEqual(
      rungs.map(({ rung }) => rung),
      [2, 3, 4],
    );
    const asked = kept({ rung: 1, keptBack: rungs });
    assert.equal(isAnswered(asked), false);
    assert.match(threadTitle(asked), /question; the pointer waits for an answer/);
    const answered = withComment(asked, theirs);
    assert.equal(isAnswered(answered), true);
    assert.deepEqual(answered.keptBack, rungs);
    const next = { id: "c-3", at: 300, by: "lead", name: "", text: "Look there." } as const;
    const climbed = withComment(answered, next, 2);
    assert.equal(climbed.rung, 2);
    assert.equal(nextRung(climbed)?.rung, 3);
    assert.equal(isAnswered(climbed), false);
    assert.equal(isAnswered(withoutComment(climbed, "c-3", 400)), true);
  });

  it("is drafted on every rung for every topic, and the code stays out of the first two", () => {
    for (const topic of [undefined, ...topics]) {
      for (const rung of allRungs) {
        const text = rungDraft(rung, topic, code, 3);
        assert.ok(text.length > 10);
        assert.equal(text.includes("catch (error)"), rung === 4, `${topic} ${rung}`);
      }
    }
    assert.equal(topicOfCode(code), "error handling");
    assert.match(rungDraft(4, undefined, code, 0), /```suggestion\n {2}try \{/);
  });

  it("is worded so that nothing in it is marked in its own box", () => {
    for (const topic of [undefined, ...topics]) {
      for (const rung of allRungs) {
        for (let n = 0; n < 4; n += 1) {
          const text = `issue: ${rungDraft(rung, topic, code, n)}`;
          const rules = readComment(text).findings.map((one) => one.rule);
          assert.deepEqual(rules, [], text);
        }
      }
    }
  });

  it("is put on another rung below what is typed, and what is kept back follows", () => {
    const unsaved = { comment: "c-1", text: "issue: Mind the guard.", rung: 1 } as const;
    const begun = kept({ severity: "should", comments: [], unsaved });
    assert.equal(rungNow(begun), 1);
    assert.equal(onRung(begun, 1), begun);
    const third = onRung(begun, 3);
    assert.equal(rungNow(third), 3);
    assert.match(third.unsaved?.text ?? "", /^issue: Mind the guard\.\n\n.+\n\n```ts\npay/);
    assert.deepEqual(
      third.keptBack.map(({ rung }) => rung),
      [4],
    );
    const none = onRung(begun, undefined);
    assert.deepEqual(none.unsaved, { comment: "c-1", text: "issue: Mind the guard." });
    assert.deepEqual(none.keptBack, []);
    const said = onRung(kept({ rung: 1 }), 2);
    assert.deepEqual([said.rung, said.keptBack.length], [2, 2]);
    assert.deepEqual(said.comments, kept().comments);
  });

  it("says its severity in its label, once", () => {
    for (const severity of severities) {
      const text = withSeverity("The name is unclear.", severity);
      assert.equal(labelOf(text)?.severity, severity, text);
      assert.equal(withSeverity(text, severity), text);
      for (const other of severities) {
        assert.equal(withSeverity(text, other), `${labelFor(other)}: The name is unclear.`);
      }
    }
  });
});

describe("a thread whose file is renamed", () => {
  it("goes along with the file and its folders, and with nothing else", () => {
    const path = (before: string, after: string) =>
      pathAfter({ path: "src/pay.ts" }, before, after);
    assert.equal(path("src/pay.ts", "lib/x.ts"), "lib/x.ts");
    assert.equal(path("src", "lib/src"), "lib/src/pay.ts");
    assert.equal(path("sr", "x"), undefined);
    assert.equal(path("src/pay", "x"), undefined);
  });
});

describe("a thread's file", () => {
  const rich = kept({
    commit: "0".repeat(40),
    person: "noor@shop.example",
    personName: "Noor Haddad",
    label: "note",
    topic: "tests",
    rung: 2,
    keptBack: [{ rung: 3, text: "x" }],
    unsaved: { comment: "c-2", rung: 3, text: "half" },
    isLessonTold: true,
    comments: [{ ...theirs, posted: { forge: "github", id: "12" } }],
  });

  it("gives back what was put in, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, name) => {
        const thread = { ...rich, personName: name, comments: [{ ...theirs, text }] };
        assert.deepEqual(parseThread(printThread(thread)), { kind: "thread", thread });
      }),
    );
    assert.deepEqual(parseThread(printThread(rich)), { kind: "thread", thread: rich });
  });

  it("is damaged or newer in any other case, and nothing is thrown", () => {
    const of = (change: object): string => printThread({ ...rich, ...change });
    assert.equal(
      parseThread(printThread(rich).replace('"version": 1', '"version": 2')).kind,
      "newer",
    );
    const bad = [
      "",
      "{}",
      "null",
      printThread(rich).slice(0, -20),
      of({ id: "../x" }),
      of({ path: "../x" }),
      of({ path: "a/../../x" }),
      of({ path: "/etc/passwd" }),
      of({ state: "gone" }),
      of({ comments: [{ ...theirs, by: "robot" }] }),
      of({ comments: {} }),
      of({ keptBack: [{ rung: 9, text: "" }] }),
      of({ begunAt: -1 }),
    ];
    for (const text of bad) assert.equal(parseThread(text).kind, "damaged", text.slice(0, 80));
    fc.assert(fc.property(fc.json(), (json) => assert.notEqual(parseThread(json).kind, "thread")));
    assert.equal(isThreadId("a/b"), false);
    assert.equal(isThreadId(""), false);
  });

  it("leaves out lines and anchors that cannot be", () => {
    const text = printThread(rich).replace('"from": 2', '"from": 4').replace('"pay();"', "3");
    const read = parseThread(text);
    assert.ok(read.kind === "thread");
    assert.equal(read.thread.lines, undefined);
    assert.equal(read.thread.anchor, undefined);
  });
});

describe("the list of threads", () => {
  const noor = { person: "noor@x", personName: "Noor" };
  const all = [
    kept({ id: "3", path: "src/z.ts", severity: "blocking", ...noor }),
    kept({ id: "2", lines: { from: 9, to: 9 }, state: "resolved" }),
    kept({ id: "1", lines: { from: 3, to: 3 } }),
  ];

  it("is filtered by state, person and severity, and read by file and line", () => {
    const ids = (filter: Parameters<typeof listed>[1]): string[] =>
      listed(all, filter).map(({ id }) => id);
    assert.deepEqual(ids({}), ["1", "2", "3"]);
    assert.deepEqual(ids({ state: "open" }), ["1", "3"]);
    assert.deepEqual(ids({ person: "noor@x" }), ["3"]);
    assert.deepEqual(ids({ person: "" }), ["1", "2"]);
    assert.deepEqual(ids({ severity: "blocking", state: "resolved" }), []);
    assert.equal(filterText({}, ""), "open and resolved");
    assert.equal(filterText({ everywhere: true }, ""), "open and resolved, in all repositories");
    assert.equal(
      filterText({ state: "open", severity: "blocking", person: "noor@x" }, "Noor"),
      "open, blocking, for Noor",
    );
  });

  it("shows nothing of a stranger's as an icon", () => {
    const row = threadRow(
      kept({ path: "$(x).ts", personName: "$(y)" }, "$(z) ```ts\ncode\n``` end"),
    );
    assert.equal(row.label, "\\$(z) end");
    assert.match(row.detail, /^\\\$\(x\)\.ts, line 2$/);
    assert.match(threadRow(kept(), "$(shop)").detail, /^\\\$\(shop\): src/);
    assert.match(row.description, /for \\\$\(y\)/);
    const unsaved = { comment: "c", text: "" };
    assert.equal(threadRow(kept({ comments: [], unsaved })).label, "Nothing written yet");
  });
});

describe("a review as Markdown", () => {
  it("says where, the code and what was said; what is kept back stays out", () => {
    const thread = kept({ keptBack: [{ rung: 2, text: "SECRET" }], rung: 1 });
    assert.equal(
      threadMarkdown(thread),
      "**`src/pay.ts`, line 2**\n\n```ts\npay();\n```\n\nnote: Here.",
    );
    const page = reviewMarkdown([withComment(thread, { ...theirs, text: "" })], "shop", "Today");
    assert.doesNotMatch(page, /SECRET/);
    assert.match(
      page,
      /^# Review: shop\n\nToday\. 1 open remark\.\n\n## `src\/pay\.ts`\n\n### To know: line 2 \(question\)\n/,
    );
    assert.match(page, /\*\*Noor:\*\* answered elsewhere\./);
  });

  it("shows a stranger's path, code and name as they are", () => {
    const thread = kept({
      path: "a`b.ts",
      personName: "[x](command:y)",
      anchor: { lines: ["```", "<b>"], before: [], behind: [] },
    });
    const page = reviewMarkdown([thread], "<i>", "Today");
    assert.match(page, /`` a`b\.ts ``/);
    assert.match(page, /````ts\n```\n<b>\n````/);
    assert.doesNotMatch(page, /\[x\]\(command|<i>/);
  });

  it("has resolved threads behind the open ones and counts praise", () => {
    const page = reviewMarkdown(
      [
        kept({ id: "1", state: "resolved" }, "old"),
        kept({ id: "2", severity: "praise" }, "fine"),
        kept({ id: "3", comments: [] }),
      ],
      "shop",
      "Today",
    );
    assert.match(page, /No open remarks, praise once, 1 resolved\./);
    assert.ok(page.indexOf("fine") < page.indexOf("# Resolved"));
    assert.ok(page.indexOf("# Resolved") < page.indexOf("old"));
  });
});

describe("remarks that repeat", () => {
  const guard = "issue: Wrap this call, because the refund fails silently otherwise.";

  it("are the same in nearly the same words, whatever their label and code", () => {
    const other = "nit: please wrap the call to `give()` because a refund fails silently otherwise";
    assert.equal(isSameRemark(guard, other), true);
    assert.equal(isSameRemark(guard, "issue: Rename the key, because callers pass an id."), false);
    assert.equal(isSameRemark("nit: same here", "nit: same here"), false);
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        assert.equal(isSameRemark(one, two), isSameRemark(two, one));
      }),
    );
  });

  it("are offered as one when they are open, to one person, and nobody has answered", () => {
    const mine = kept({ id: "1", severity: "should" }, guard);
    const same = kept({ id: "2", path: "src/z.ts", severity: "should" }, guard);
    assert.deepEqual(sameRemarks(mine, [mine, same]), [same]);
    const apart = [
      { ...same, state: "resolved" as const },
      { ...same, person: "noor@x" },
      { ...same, root: "/other" },
      { ...same, severity: "praise" as const },
      withComment(same, theirs),
      withComment(same, { ...theirs, by: "lead" }),
      withUnsaved(same, { comment: "c-1", text: "More." }),
      { ...same, comments: same.comments.map((one) => ({ ...one, posted })) },
    ];
    for (const one of apart) assert.deepEqual(sameRemarks(mine, [mine, one]), []);
    const one = oneRemark(mine, [same], 500);
    assert.equal(one.comments[0]?.text, `${guard}\n\nThe same holds for:\n- \`src/z.ts\`, line 2`);
  });

  it("become a lesson with the third to one person, told once", () => {
    const noor = { person: "noor@x", personName: "Noor Haddad", topic: "tests" } as const;
    const three = ["1", "2", "3"].map((id) => kept({ id, ...noor }));
    const [first, second, third] = three;
    assert.ok(first && second && third);
    assert.deepEqual(lessonsGiven(second, [first, second]), []);
    assert.deepEqual(lessonsGiven(third, three), three);
    assert.deepEqual(lessonsGiven(third, [{ ...first, isLessonTold: true }, second, third]), []);
    assert.deepEqual(lessonsGiven({ ...third, topic: "naming" }, three), []);
    assert.deepEqual(lessonsGiven({ ...third, severity: "praise" }, three), []);
    assert.match(lessonInvitation(three, "Noor"), /^Hi Noor, I have written to you about tests a/);
    const rule = lessonRule(three);
    assert.match(rule, /^# A rule about tests\n/);
    assert.doesNotMatch(rule, /Noor/);
    assert.equal(rule.split("- Here.").length, 2);
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { ChangedFile } from "../../../../src/core/coaching/change/changedFile";
import { languageOf } from "../../../../src/core/coaching/change/languages";
import { draftHint } from "../../../../src/core/coaching/hints/draftHint";
import { OnlyAdded } from "../../../../src/core/coaching/hints/onlyAdded";
import { shapeOf } from "../../../../src/core/coaching/hints/partialExample";
import { startOf, startRung } from "../../../../src/core/coaching/hints/startRung";
import { questionFor, wordsFor } from "../../../../src/core/coaching/hints/bank/words";
import { topics } from "../../../../src/core/people/topics";
import { addedFile, anyHunk, changeOf, hunkOf } from "../change/diffs";

const allTopics = [...topics, undefined];
const change = changeOf(
  "src/pay.ts",
  `
   const total = sum(items);
-  const receipt = charge(total);
+  try {
+    const receipt = charge(total);
+  } catch (failure) {
+    throw new PaymentLost("kaput", 4711);
+  }
   return receipt;`,
  { heading: "export function pay(items: Item[]) {", from: 40 },
);

describe("a hint", () => {
  const hint = draftHint({ change, topic: "error handling", givenName: "Noor" });

  it("asks about the place as the teammate has it", () => {
    assert.equal(
      hint.rungs[0],
      "Please have a look at `pay` in `src/pay.ts`, line 41. What does the caller see when this goes wrong halfway?",
    );
  });

  it("shows a skeleton with the decisive lines blanked", () => {
    assert.equal(
      hint.rungs[2],
      [
        "What is left open is what happens when it fails.",
        "",
        "```ts",
        "  const total = sum(items);",
        "  try {",
        "    // …",
        "  } catch (…) {",
        "    // …",
        "  }",
        "  return receipt;",
        "```",
        "",
        "How would you complete it?",
      ].join("\n"),
    );
  });

  it("tells all in the last rung: why, and the change", () => {
    assert.match(hint.rungs[3], /^When this fails, the caller now learns what happened/);
    assert.match(
      hint.rungs[3],
      /```diff\n[^]*\n\+ {4}throw new PaymentLost\("kaput", 4711\);\n[^]*```$/,
    );
  });

  it("speaks of a file that is there before one that is new, and of a new one by its folder", () => {
    const fresh = addedFile("src/lost/paymentLost.ts", "export class PaymentLost {\n  a = 1;\n}");
    const { rungs } = draftHint({
      change: [...fresh, ...change],
      topic: undefined,
      givenName: "N",
    });
    assert.match(rungs[0], /`src\/pay\.ts`, line 41/);
    const alone = draftHint({ change: fresh, topic: undefined, givenName: "N" });
    assert.match(alone.rungs[0], /at the folder `src\/lost`\. /);
  });

  it("names a renamed file as it was", () => {
    const [file] = changeOf("src/b.ts", " x\n-a\n+b");
    assert.ok(file);
    const moved: ChangedFile = { ...file, kind: "renamed", oldPath: "src/a.ts" };
    const { rungs } = draftHint({ change: [moved], topic: undefined, givenName: "N" });
    assert.match(rungs[0], /`src\/a\.ts`, line 11/);
  });

  it("is drafted for a change without lines, and for none", () => {
    const binary: ChangedFile = { path: "a.png", kind: "modified", isBinary: true, hunks: [] };
    for (const some of [[binary], []]) {
      const { rungs } = draftHint({ change: some, topic: undefined, givenName: "N" });
      for (const rung of rungs) assert.ok(rung.trim().length > 20);
    }
  });

  it("cuts a long diff and says so", () => {
    const long = changeOf("a.ts", Array.from({ length: 500 }, (_, at) => `+x(${at});`).join("\n"));
    const text = draftHint({ change: long, topic: undefined, givenName: "N" }).rungs[3];
    assert.match(text, /\n304 more lines are not shown\. Ask me for the patch to have them all\.$/);
    assert.ok(text.length < 20_000);
  });
});

/** A name that no wording of ours holds. */
const secret = fc.stringMatching(/^zq[a-z]{3,8}$/);
const spoken = fc.stringMatching(/^kn[a-z]{3,8}$/);
const anyLine = fc
  .tuple(
    fc.constantFrom(
      "const NAME = NAME(1);",
      "} catch (NAME) {",
      "throw new NAME('NAME');",
      "function NAME(NAME) {",
      "  await NAME.lock();",
      "if (NAME && NAME) {",
      "`NAME ``` NAME",
      "logger.warn(NAME)",
      "## 2 NAME",
      "}",
    ),
    fc.boolean(),
  )
  .chain(([shape, isSecret]) => {
    const names = fc.array(isSecret ? secret : spoken, { minLength: 2, maxLength: 2 });
    return names.map((words) =>
      words.reduce((text, word) => text.replace("NAME", () => word), shape),
    );
  });
const hideous = fc.oneof(anyLine, fc.string({ unit: "binary", maxLength: 12 }));
const anyInput = fc.record({
  path: fc.constantFrom("src/pay.ts", "a/b.py", "m.go", "x.unknown", "q.sql", "a`b.c"),
  kind: fc.constantFrom("modified" as const, "added" as const, "deleted" as const),
  hunks: fc.array(anyHunk(hideous), { maxLength: 3 }),
  topic: fc.constantFrom(...allTopics),
  wording: fc.nat(20),
});

describe("what a hint gives away", () => {
  it("is no name of the fix in a question or a pointer, and no decisive line whole in an example", () => {
    fc.assert(
      fc.property(anyInput, ({ path, kind, hunks, topic, wording }) => {
        const some: ChangedFile[] = [{ path, kind, isBinary: false, hunks }];
        const { rungs } = draftHint({ change: some, topic, givenName: "N", wording });
        const secrets = new OnlyAdded(some);
        const lines = hunks.flatMap((hunk) => hunk.lines);
        const words = lines.flatMap(({ text }) => text.match(/zq[a-z]+/g) ?? []);
        const hidden = words.filter((word) => secrets.isIn(word));
        for (const text of [rungs[0], rungs[1]]) {
          assert.deepEqual(
            hidden.filter((word) => text.includes(word)),
            [],
          );
        }
        const shown = new Set(rungs[2].split("\n").map((line) => line.trim()));
        const decisive = lines.filter((line) => secrets.isDecisive(line));
        assert.deepEqual(
          decisive.filter(({ text }) => shown.has(text.trim())),
          [],
        );
      }),
      { numRuns: 400 },
    );
  });

  it("stays within its fence", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("`", "~", "```", "\n", "x", "````ts")), (parts) => {
        const text = parts.join("").replaceAll("\n", "\n+");
        const { rungs } = draftHint({
          change: changeOf("a.ts", `+${text}`),
          topic: undefined,
          givenName: "N",
        });
        const [open = ""] = /^`{3,}(?=diff$)/m.exec(rungs[3]) ?? [];
        const inside = rungs[3].slice(rungs[3].indexOf(`${open}diff`) + open.length);
        assert.equal(inside.split(open).length, 2);
      }),
    );
  });

  it("is told by the rule: names and numbers of added lines only, lines that stand nowhere before", () => {
    const secrets = new OnlyAdded(change);
    assert.equal(secrets.isIn("PaymentLost"), true);
    assert.equal(secrets.isIn("4711"), true);
    assert.equal(secrets.isIn("receipt in src/pay.ts"), false);
    const decisive = hunkOf("+try {\n+  return receipt;\n+} catch (failure) {").lines;
    assert.deepEqual(
      decisive.map((line) => secrets.isDecisive(line)),
      [false, false, true],
    );
  });
});

describe("the shape of a line", () => {
  const ts = languageOf("a.ts");
  assert.ok(ts);
  const cases: [string, string | undefined][] = [
    ["  } catch (error) {", "  } catch (…) {"],
    ["const hit = cache.get(key);", "const … = …;"],
    ["    throw new Lost('with care', cause);", "    throw …;"],
    ["if (a && (b || c(d))) {", "if (…) {"],
    ["total += 1;", undefined],
    ["} else {", undefined],
    ["// if we return", undefined],
  ];
  for (const [line, shape] of cases) {
    it(`${line} is ${shape}`, () => assert.equal(shapeOf(line, ts), shape));
  }
});

describe("the banks", () => {
  it("have four wordings for a question and three for the rest, no two alike", () => {
    const texts = allTopics.flatMap((topic) => {
      const { questions, pointers, gaps, reasons } = wordsFor(topic);
      assert.ok(questions.length >= 3);
      return [...questions, ...pointers, ...gaps, ...reasons];
    });
    assert.equal(new Set(texts).size, texts.length);
    assert.ok(texts.length >= 13 * 12);
  });

  it("ask one open question each", () => {
    for (const topic of allTopics) {
      for (const question of wordsFor(topic).questions) {
        assert.match(question, /^(?:What|When|Which|How|Who|Where|Are|At|If)\b[^?]*\?$/);
      }
    }
  });

  it("neither order, accuse, praise nor shout", () => {
    for (const topic of allTopics) {
      const { questions, pointers, gaps, reasons } = wordsFor(topic);
      for (const text of [...questions, ...pointers, ...gaps, ...reasons]) {
        assert.doesNotMatch(
          text,
          /!|you should|why did|why didn't|\b(?:just|simply|obviously|never mind|always|great|amazing)\b/i,
        );
        assert.ok(text.length <= 170, text);
      }
    }
  });

  it("vary with the number, and take any", () => {
    for (const topic of allTopics) {
      const asked = [0, 1, 2].map((n) => questionFor(topic, n));
      assert.equal(new Set(asked).size, 3);
      for (const n of [-1, 1.5, Number.NaN, 1e9]) assert.match(questionFor(topic, n), /\?$/);
    }
  });
});

describe("the rung to begin with", () => {
  it("is what the person's knowledge of the file asks for", () => {
    assert.deepEqual(
      (["knows", "some", "new"] as const).map((one) => startRung(one, "time", "tests")),
      [1, 2, 3],
    );
  });

  it("is the full answer when it is needed now, and for security, with the reason", () => {
    assert.deepEqual(startOf("knows", "now", "tests", 3), {
      rung: 4,
      because: "It is needed now, so the whole answer with its reason goes out.",
    });
    assert.equal(startRung("knows", "soon", "security"), 4);
  });

  it("gives one rung less for each time the topic came up before, and always a question", () => {
    assert.deepEqual(
      [0, 1, 2, 3, 9].map((repeats) => startRung("new", "time", "naming", repeats)),
      [3, 2, 1, 1, 1],
    );
    assert.match(startOf("some", "time", undefined, 1).because, /come up with them before/);
  });
});

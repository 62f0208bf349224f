import assert from "node:assert/strict";
import fc from "fast-check";
import { quotedName, unquotedName } from "../../../../src/core/coaching/change/gitName";
import { parseDiff } from "../../../../src/core/coaching/change/parseDiff";
import { printDiff } from "../../../../src/core/coaching/change/printDiff";
import { anyChange, anyPath } from "./diffs";

const any = fc.string({ unit: "binary", maxLength: 30 });

function parsed(...lines: string[]): ReturnType<typeof parseDiff> {
  return parseDiff(lines.join("\n"));
}

const modified = ["diff --git a/x b/x", "index 1..2 100644", "--- a/x", "+++ b/x"];

describe("a diff", () => {
  it("is read with its counts, heading and lines", () => {
    const [file] = parsed(...modified, "@@ -3,2 +3,3 @@ class A", " a", "-b", "+c", "+d", "");
    assert.deepEqual(file, {
      path: "x",
      kind: "modified",
      isBinary: false,
      hunks: [
        {
          oldStart: 3,
          oldLines: 2,
          newStart: 3,
          newLines: 3,
          heading: "class A",
          lines: [
            { kind: "context", text: "a" },
            { kind: "removed", text: "b" },
            { kind: "added", text: "c" },
            { kind: "added", text: "d" },
          ],
        },
      ],
    });
  });

  it("takes a line that looks like a header for what its hunk says it is", () => {
    const [file, ...others] = parsed(
      ...modified,
      "@@ -1,3 +1 @@",
      "--- a/other",
      "-++ b/other",
      "-diff --git a/y b/y",
      "+@@ -1 +1 @@",
    );
    assert.deepEqual(
      file?.hunks[0]?.lines.map(({ text }) => text),
      ["-- a/other", "++ b/other", "diff --git a/y b/y", "@@ -1 +1 @@"],
    );
    assert.equal(others.length, 0);
  });

  it("tells new, deleted, renamed, copied, binary and mode-only files", () => {
    const files = parsed(
      "diff --git a/n b/n",
      "new file mode 100644",
      "index 0..1",
      "diff --git a/d b/d",
      "deleted file mode 100644",
      "--- a/d",
      "+++ /dev/null",
      "@@ -1 +0,0 @@",
      "-x",
      "diff --git a/o b/p q",
      "similarity index 90%",
      "rename from o",
      "rename to p q",
      "diff --git a/c b/k",
      "copy from c",
      "copy to k",
      "diff --git a/i.png b/i.png",
      "index 1..2 100644",
      "Binary files a/i.png and b/i.png differ",
      "diff --git a/j.png b/j.png",
      "GIT binary patch",
      "literal 3",
      "Kcmb",
      "",
      "diff --git a/m b/m",
      "old mode 100644",
      "new mode 100755",
    );
    assert.deepEqual(
      files.map(({ path, oldPath, kind, isBinary }) => [path, oldPath, kind, isBinary]),
      [
        ["n", undefined, "added", false],
        ["d", undefined, "deleted", false],
        ["p q", "o", "renamed", false],
        ["k", undefined, "added", false],
        ["i.png", undefined, "modified", true],
        ["j.png", undefined, "modified", true],
        ["m", undefined, "modified", false],
      ],
    );
  });

  it("reads names with blanks, quotes and bytes in octal", () => {
    const files = parsed(
      'diff --git "a/caf\\303\\251\\t\\"x\\".ts" "b/caf\\303\\251\\t\\"x\\".ts"',
      "old mode 100644",
      "diff --git a/a b/x b/a b/x",
      "old mode 100644",
      "diff --git a/a b b/a b",
      "--- a/a b\t",
      "+++ b/a b\t",
      'diff --git "a/\\377" "b/\\377"',
      "diff --git i/src/x w/src/x",
    );
    const paths = files.map(({ path }) => path);
    assert.deepEqual(paths, ['café\t"x".ts', "a b/x", "a b", "\ufffd", "src/x"]);
  });

  it("marks a last line without a line feed, on either side", () => {
    const [file] = parsed(
      ...modified,
      "@@ -1 +1 @@",
      "-a",
      "\\ No newline at end of file",
      "+b",
      "\\ No newline at end of file",
    );
    assert.deepEqual(
      file?.hunks[0]?.lines.map(({ isUnended }) => isUnended),
      [true, true],
    );
  });

  it("keeps a carriage return of the file's, and reads headers that have one", () => {
    const lines = [...modified, "@@ -1,2 +1,2 @@", " ", "-a", "+b"];
    const [file] = parseDiff(lines.join("\r\n"));
    assert.equal(file?.path, "x");
    assert.deepEqual(
      file?.hunks[0]?.lines.map(({ text }) => text),
      ["\r", "a\r", "b"],
    );
  });

  it("of a merge against several parents says so and gives no lines", () => {
    const files = parsed("diff --cc a b", "@@@ -1,1 -1,1 +1,1 @@@", "++x", ...modified);
    assert.deepEqual(
      files.map(({ path, unread, hunks }) => [path, unread, hunks.length]),
      [
        ["a b", "combined", 0],
        ["x", undefined, 0],
      ],
    );
  });

  it("keeps what stands before a hunk that ends too soon, and the files behind it", () => {
    const files = parsed(
      ...modified,
      "@@ -1 +1 @@",
      "-a",
      "+b",
      "@@ -9,4 +9,4 @@",
      " a",
      "diff --git a/y b/y",
    );
    assert.deepEqual(
      files.map(({ path, unread, hunks }) => [path, unread, hunks.length]),
      [
        ["x", "damaged", 1],
        ["y", undefined, 0],
      ],
    );
  });

  it("is read whatever it holds, and never throws", () => {
    const piece = fc.constantFrom(
      "diff --git ",
      "diff --cc ",
      "a/x b/x",
      '"a/\\303',
      "@@ -1,99 +1 @@",
      "@@ -1 +1 @@",
      "--- ",
      "+++ ",
      "\\ No",
      "rename to ",
      "\n",
      "\n+",
      "\n-",
      "\r",
    );
    const text = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, any));
    fc.assert(fc.property(text, (parts) => Array.isArray(parseDiff(parts.join("")))));
  });

  it("says the same when it is printed and read again", () => {
    fc.assert(
      fc.property(anyChange(any), (files) => {
        assert.deepEqual(parseDiff(printDiff(files).join("\n")), files);
      }),
    );
  });
});

describe("a name in a diff", () => {
  it("is the same once it is quoted and read", () => {
    fc.assert(fc.property(anyPath, (path) => assert.equal(unquotedName(quotedName(path)), path)));
  });

  it("is read from octal bytes as what they mean", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const octal = [...Buffer.from(name)].map(
          (byte) => `\\${byte.toString(8).padStart(3, "0")}`,
        );
        assert.equal(unquotedName(`"${octal.join("")}"`), name);
      }),
    );
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { comeBackOf } from "../../../src/core/parking/comeBack";
import { mailOf } from "../../../src/core/parking/mail";
import {
  type FileState,
  idOf,
  isId,
  type Manifest,
  parseManifest,
  printManifest,
  refOf,
} from "../../../src/core/parking/manifest";
import { foldersOf, isSafePath, unfitPath } from "../../../src/core/parking/safePath";
import { parseStatus } from "../../../src/core/parking/statusOutput";

/** Records as JSON gives them, with a prototype. */
function record<T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(parts, { noNullPrototype: true });
}

const state: fc.Arbitrary<FileState | null> = fc.option(
  record({
    mode: fc.constantFrom("100644", "100755", "120000"),
    permissions: fc.integer({ min: 0, max: 0o777 }),
    blob: fc.constantFrom("a".repeat(40), "b".repeat(64)),
  }),
);
const name = fc
  .array(fc.string({ minLength: 1, unit: "binary" }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join("/"))
  .filter(isSafePath);
const manifest: fc.Arbitrary<Manifest> = record({
  id: fc.stringMatching(/^[0-9a-z]([0-9a-z-]{0,9}[0-9a-z])?$/),
  at: fc.integer({ min: 0, max: 4e9 }),
  head: fc.constantFrom("", "c".repeat(40)),
  title: fc.string(),
  state: fc.constantFrom("parking", "parked", "returning", "returned"),
  workTree: fc.string(),
  author: record({ name: fc.string(), email: fc.string() }),
  leftOut: fc.array(record({ path: fc.string(), why: fc.string() }), { maxLength: 2 }),
  files: fc.array(
    fc.oneof(
      record({ path: name, parked: state, back: state }),
      record({ path: name, parked: state, back: state, isBack: fc.constant(true) }),
      record({
        path: name,
        parked: state,
        back: state,
        returning: record({
          from: state,
          to: state,
          how: fc.constantFrom("restored", "merged", "marked"),
        }),
      }),
    ),
    { maxLength: 4 },
  ),
});

describe("a manifest", () => {
  it("that is printed is read as it was", () => {
    fc.assert(
      fc.property(manifest, (one) => {
        assert.deepEqual(parseManifest(printManifest(one)), one);
      }),
    );
  });

  it("that is damaged anywhere is said to be", () => {
    fc.assert(
      fc.property(manifest, fc.nat(), (one, at) => {
        const text = printManifest(one);
        assert.equal(parseManifest(text.slice(0, at % (text.length - 2))), "damaged");
      }),
    );
    for (const text of ["", "null", "[]", "{}", '{"version":"1"}', '{"version":1}']) {
      assert.equal(parseManifest(text), "damaged");
    }
    assert.equal(parseManifest('{"version":2,"all":"new"}'), "newer");
  });

  it("is named by a ref that leads nowhere else", () => {
    assert.equal(idOf(refOf("20260302-090000-ab12")), "20260302-090000-ab12");
    for (const odd of ["", "-a", "a-", "A", "a/b", "a..b", "a.lock", "x".repeat(64), "a\n"]) {
      assert.equal(isId(odd), false, odd);
      assert.equal(idOf(refOf(odd)), undefined);
    }
    assert.equal(idOf("refs/heads/main"), undefined);
  });
});

describe("a path", () => {
  it("is safe when it stays in the work tree and out of .git", () => {
    for (const good of [
      "a",
      "a/b c",
      "-x",
      "..a",
      "a..",
      ".github/x",
      ".gitignore",
      "n\nl",
      "a\\b",
    ]) {
      assert.equal(unfitPath(good), undefined, good);
    }
    const bad = [
      "",
      "/a",
      "a//b",
      "a/",
      "../a",
      "a/..",
      "./a",
      ".git/x",
      "a/.GIT",
      "git~1",
      ".git ",
    ];
    for (const one of [...bad, "a\0b", ".git:x", "caf\ufffd"]) assert.ok(unfitPath(one), one);
  });

  it("has folders on its way, outermost first", () => {
    assert.deepEqual(foldersOf("a/b/c"), ["a", "a/b"]);
    assert.deepEqual(foldersOf("a"), []);
  });
});

describe("git's status", () => {
  const [zero, one] = ["0".repeat(40), "1".repeat(40)];
  it("tells what differs from the index, and what is staged, in conflict or a submodule", () => {
    const lines = [
      `1 .M N... 100644 100644 100644 ${one} ${one} a b`,
      `1 MD N... 100644 100755 000000 ${one} ${one} gone`,
      `1 .A N... 000000 000000 100644 ${zero} ${zero} meant`,
      `1 A. N... 000000 100644 100644 ${zero} ${one} staged`,
      `1 .M S.M. 160000 160000 160000 ${one} ${one} sub`,
      `u UU N... 100644 100644 100644 100644 ${one} ${one} ${one} in conflict`,
      "? new\nfile",
      "! ignored",
      "",
    ];
    assert.deepEqual(parseStatus(lines.join("\0")), {
      changed: [
        { path: "a b", staged: { mode: "100644", blob: one }, isGone: false },
        { path: "gone", staged: { mode: "100755", blob: one }, isGone: true },
        { path: "meant", staged: undefined, isGone: false },
        { path: "new\nfile", staged: undefined, isGone: false },
      ],
      staged: ["staged"],
      conflicted: ["in conflict"],
      submodules: ["sub"],
    });
  });
});

describe("coming back", () => {
  it("puts back exactly what was parked while the place is as parking left it", () => {
    fc.assert(
      fc.property(state, state, (parked, back) => {
        const found = comeBackOf({ path: "a", parked, back }, back);
        const isThere = parked?.blob === back?.blob && parked?.mode === back?.mode;
        if (isThere) assert.equal(found.kind, "there");
        else assert.deepEqual(found, { kind: "put", from: back, to: parked });
      }),
    );
  });

  it("never replaces bytes that were neither parked nor left there", () => {
    const now: FileState = { mode: "100644", permissions: 0o644, blob: "d".repeat(40) };
    fc.assert(
      fc.property(state, state, (parked, back) => {
        assert.ok(
          ["conflict", "merge"].includes(comeBackOf({ path: "a", parked, back }, now).kind),
        );
      }),
    );
  });

  it("has two changes of the mode agree", () => {
    const file = (mode: "100644" | "100755", permissions: number): FileState => {
      return { mode, permissions, blob: "e".repeat(40) };
    };
    const [plain, run] = [file("100644", 0o640), file("100755", 0o755)];
    const changed = { ...plain, blob: "f".repeat(40) };
    const turned = comeBackOf({ path: "a", parked: changed, back: plain }, { ...run });
    assert.deepEqual(turned, {
      kind: "put",
      from: run,
      to: { ...changed, ...run, blob: changed.blob },
    });
  });
});

describe("a mail", () => {
  it("holds no line that a name or title could add", () => {
    const one: Manifest = {
      id: "a",
      at: 0,
      head: "",
      title: "Title\nX-Evil: 1",
      state: "parked",
      workTree: "",
      author: { name: 'A\n<b> "c"', email: "x@y\nBcc: z>" },
      files: [],
      leftOut: [],
    };
    const lines = mailOf(one, "c".repeat(40), "").split("\n");
    assert.equal(lines[1], 'From: "A b \\"c\\"" <x@yBcc:z>');
    assert.equal(lines[2], "Date: Thu, 01 Jan 1970 00:00:00 +0000");
    assert.equal(lines[3], "Subject: [PATCH] Title X-Evil: 1");
  });
});

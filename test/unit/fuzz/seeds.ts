import type { StoredFormat } from "../stored/formats";
import { storedFormats } from "../stored/formats";

/** Texts that the parser of a stored form takes. */
export function storedSeeds(file: string): { seeds: string[]; read: StoredFormat["read"] } {
  const format = storedFormats.find((one) => one.file === file);
  if (!format) throw new Error(`no stored form ${file}`);
  return { seeds: [format.text], read: format.read };
}

export const codeowners = [
  "# all\n*\t@lead\n/src/pay/ @shop/pay noor@shop.example\n*.ts @a @b # why\n/docs/**/x?.md\nsrc/\\#a @c\n!x @d\n[z] @e\n",
  "^[Docs][2] @docs\n*.md @a\n/docs/ @@maintainer\n\n[Pay] @pay noor@shop.example\n/pay/\n!/pay/gen/\n\\[x] @y\n",
  "@@@pay @noor 'a b' @idris\n* @@pay\nsrc/**/a*.ts random(2) @@pay @noor\nCODEOWNERS.destination_branch_pattern main\n",
];

export const diffs = [
  `diff --git a/src/a.ts b/src/a.ts
index 01e79c3..94ebaf9 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -1,3 +1,4 @@ function f() {
 one
-two
+try { two(); } catch { }
+three
 four
\\ No newline at end of file
diff --git "a/\\303\\251 b" "b/\\303\\251 b"
new file mode 100644
index 0000000..94ebaf9
--- /dev/null
+++ "b/\\303\\251 b"
@@ -0,0 +1 @@
+password = "x"
diff --git a/old b/new
similarity index 90%
rename from old
rename to new
diff --git a/x.png b/x.png
Binary files a/x.png and b/x.png differ
`,
];

export const comments = [
  "Why on earth did you do this again? Just use a map.\n\n> quoted\n\n```suggestion\nx\n```\n",
  '**suggestion (non-blocking):** Could we name it `refund`, because "r" says nothing? See https://x.example/a_(b)\n- one\n- two',
  "![boulder](https://img.example/x.svg) nit: This is garbage, obviously. Nice tests, though :tada:",
];

export const blame = [
  `${"a".repeat(40)} 1 1 2
author Noor Haddad
author-mail <noor@shop.example>
author-time 1780000000
summary x
filename a
\tone
${"0".repeat(40)} 2 2
author-mail <not.committed.yet>
\ttwo
`,
];

export const status = [
  `1 .M N... 100644 100644 100644 ${"a".repeat(40)} ${"b".repeat(40)} src/a b.ts\0? new\nfile\0u UU N... 100644 100644 100644 100644 ${"a".repeat(40)} ${"b".repeat(40)} ${"c".repeat(40)} both\x001 .M S..U 160000 160000 160000 ${"a".repeat(40)} ${"a".repeat(40)} lib\0`,
];

/** What GitHub tells of a pull request, a file, a review and a remark. */
export const answers: readonly unknown[] = [
  {
    base: { repo: { owner: { login: "shop" }, name: "shop" } },
    number: 7,
    title: "Refund",
    user: { login: "noor" },
    head: { sha: "a".repeat(40), ref: "refund" },
    state: "open",
    html_url: "https://github.com/shop/shop/pull/7",
    node_id: "PR_1",
  },
  { filename: "src/a.ts", previous_filename: "src/b.ts", patch: "@@ -1 +1 @@\n-a\n+b" },
  { node_id: "PRR_1", id: 4, state: "PENDING", body: "x" },
  {
    owner: { login: "shop" },
    name: "shop",
    fork: true,
    parent: { owner: { login: "a" }, name: "b" },
  },
  {
    id: "T_1",
    path: "src/a.ts",
    diffSide: "RIGHT",
    line: 3,
    startLine: 1,
    originalLine: 3,
    isResolved: false,
    isOutdated: true,
    subjectType: "LINE",
    comments: [
      {
        id: "C_1",
        author: { login: "idris" },
        body: "Why?",
        createdAt: "2026-05-28T20:33:20Z",
        viewerDidAuthor: true,
        state: "SUBMITTED",
        diffHunk: "@@ -1,3 +1,4 @@\n one\n+two",
        originalCommit: { oid: "a".repeat(40) },
        pullRequestReview: { id: "PRR_1" },
      },
    ],
  },
];

/** What the week's page may send. */
export const messages: readonly unknown[] = [
  { kind: "ready" },
  { kind: "show", asked: { root: "/r", monday: 20_598, compared: 20_591 } },
  { kind: "act", act: "handOver", what: "area", name: "/src/pay/" },
  { kind: "remedy", remedy: "trust" },
  { kind: "export", form: "html" },
  {
    kind: "reflect",
    monday: 20_598,
    noted: { lastGoal: "kept", rating: 3, sentence: "x", goal: { trigger: "a", action: "b" } },
  },
  { kind: "correct", day: 20_601, from: 60, until: 120, as: "pair" },
];

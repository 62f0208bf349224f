import assert from "node:assert/strict";
import { type PatternRow, patternTable, takes } from "./ask";

function table(title: string, rows: readonly PatternRow[]): void {
  patternTable(title, rows, "gitlab");
}

describe("a GitLab pattern", () => {
  table("without a slash at its start stands at any depth", [
    { pattern: "server", yes: ["server", "a/b/server"], no: ["server.rs", "myserver"] },
    { pattern: "app/models", yes: ["app/models", "x/y/app/models"], no: ["app/x/models"] },
    { pattern: "app/*", yes: ["app/a", "x/app/.a"], no: ["app", "app/a/b", "xapp/a"] },
  ]);

  table("with a slash at its start stands at the top", [
    { pattern: "/app/models", yes: ["app/models"], no: ["x/app/models", "app/models2"] },
  ]);

  table("takes a file, not what is in a folder of that name", [
    { pattern: "docs", yes: ["docs", "a/docs"], no: ["docs/a", "a/docs/b"] },
    { pattern: "/app/d*", yes: ["app/docs"], no: ["app/docs/a"] },
  ]);

  table("with a slash at its end stands for all files below", [
    { pattern: "logs/", yes: ["logs/a", "logs/b/c", "x/logs/.a"], no: ["logs", "xlogs/a"] },
    { pattern: "/logs/", yes: ["logs/a/b"], no: ["a/logs/b", "logs"] },
    { pattern: "log-?/", yes: ["log-1/a", "x/log-2/b/c"], no: ["log-/a", "log-12/a"] },
    { pattern: "/", yes: ["a", "a/b"], no: [] },
  ]);

  table("with a star takes any run of characters in one name", [
    { pattern: "*", yes: ["a", ".a", "a/.b/c"], no: [] },
    { pattern: "*.rs", yes: [".rs", "x/a.rs"], no: ["a.rs/b", "a.rsx"] },
    { pattern: "/*", yes: ["a", ".a"], no: ["a/b"] },
    { pattern: "/a*b*c", yes: ["abc", "axbyc"], no: ["ab", "a/b/c"] },
  ]);

  table("with two stars takes any depth only where a slash follows", [
    { pattern: "/lib/**", yes: ["lib/a"], no: ["lib/a/b", "lib"] },
    { pattern: "/lib/**/*", yes: ["lib/a", "lib/a/b"], no: ["lib", "x/lib/a"] },
    { pattern: "/lib/**/", yes: ["lib/a", "lib/a/b"], no: ["lib"] },
    { pattern: "/**/**/a", yes: ["a", "x/a", "x/y/a"], no: ["a/x"] },
    { pattern: "/a/**/z", yes: ["a/z", "a/b/c/z"], no: ["x/a/z", "a/bz"] },
    { pattern: "/a**/z", yes: ["a/z", "ab/z"], no: ["a/b/z"] },
    { pattern: "/***/z", yes: ["a/z"], no: ["z", "a/b/z"] },
    { pattern: "/**\\/z", yes: ["a/z"], no: ["z", "a/b/z"] },
  ]);

  table("with brackets takes one character of a range, or none of it", [
    { pattern: "v[0-9].md", yes: ["v1.md", "x/v9.md"], no: ["v.md", "va.md", "v10.md"] },
    { pattern: "x[!a-c]", yes: ["xd", "x-", "x😀"], no: ["xa", "x", "xdd"] },
    { pattern: "x[^ab]", yes: ["xc"], no: ["xa", "xb"] },
    { pattern: "x[a-]", yes: ["xa", "x-"], no: ["xb"] },
    { pattern: "x[z-a]", yes: ["xz", "xa"], no: ["xm"] },
    { pattern: "x[\\]]", yes: ["x]"], no: ["x"] },
    { pattern: "x[é-ü]*", yes: ["xé", "xö."], no: ["xe"] },
    { pattern: "*[!😀]", yes: ["ab", "😀a"], no: ["😀", "a😀"] },
    { pattern: "x[a/b]y", yes: ["xay", "xby"], no: ["x/y", "xa/by"] },
    { pattern: "x[]a]", yes: [], no: ["x]a]", "xa", "x]"] },
    { pattern: "x[!]", yes: ["xa", "x]"], no: ["x"] },
    { pattern: "x[a", yes: [], no: ["x[a", "xa"] },
    { pattern: "/a/[b/c", yes: [], no: ["a/b/c", "a/[b/c"] },
  ]);

  table("with a backslash takes the next character as it is", [
    { pattern: "\\#a", yes: ["#a", "x/#a"], no: ["a", "\\#a"] },
    { pattern: "a\\#b", yes: ["a#b"], no: [] },
    { pattern: "my\\ notes/", yes: ["my notes/a", "x/my notes/b/c"], no: ["my/a"] },
    { pattern: "a\\*\\?\\[b", yes: ["a*?[b"], no: ["axx[b"] },
    { pattern: "\\!a", yes: ["!a"], no: ["a"] },
    { pattern: "/a\\/b", yes: ["a/b"], no: ["x/a/b"] },
    { pattern: "/docs\\/", yes: ["docs/a/b"], no: ["docs"] },
    { pattern: "back\\\\slash", yes: ["back\\slash"], no: ["backslash"] },
    { pattern: "😀\\😀", yes: ["😀😀"], no: ["😀"] },
  ]);

  table("takes all other characters as they are", [
    { pattern: "{src,lib}/", yes: ["{src,lib}/x"], no: ["src/x"] },
    { pattern: "a#b", yes: ["a#b"], no: ["a"] },
    { pattern: "/Docs/", yes: ["Docs/a"], no: ["docs/a"] },
    { pattern: "/a//b", yes: [], no: ["a/b"] },
    { pattern: "/./a", yes: ["./a"], no: ["a"] },
  ]);

  it("is answered in time that no backtracking matcher has", () => {
    assert.ok(!takes(`${"a*".repeat(200)}[b]`, "a".repeat(2000), "gitlab"));
    assert.ok(takes(`${"a*[a-z]".repeat(100)}b`, `${"a".repeat(2000)}b`, "gitlab"));
    assert.ok(!takes(`${"**/a/".repeat(200)}b`, `${"a/".repeat(500)}a`, "gitlab"));
  });
});

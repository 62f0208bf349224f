import assert from "node:assert/strict";
import { patternTable as table, takes } from "./ask";

describe("a pattern", () => {
  table("without a slash stands for a name at any depth", [
    {
      pattern: "server",
      yes: ["server", "server/main.rs", "tools/server", "tools/server/lib/a.rs"],
      no: ["server.rs", "myserver", "tools/servers/a.rs"],
    },
    { pattern: ".env", yes: [".env", "app/.env"], no: ["app/.env.local", "env"] },
  ]);

  table("with a slash at its start or inside stands at the top", [
    { pattern: "/server", yes: ["server", "server/a/b"], no: ["tools/server", "server2"] },
    { pattern: "app/models", yes: ["app/models", "app/models/user.rb"], no: ["x/app/models"] },
    { pattern: "/app/models", yes: ["app/models/user.rb"], no: ["app", "app/models2", "models"] },
  ]);

  table("with a slash at its end stands for what is in a folder", [
    {
      pattern: "logs/",
      yes: ["logs/today", "a/b/logs/c/d"],
      no: ["logs", "a/logs", "logs.txt", "mylogs/a"],
    },
    { pattern: "/logs/", yes: ["logs/a/b"], no: ["logs", "a/logs/b"] },
    { pattern: "a/logs/", yes: ["a/logs/b"], no: ["a/logs", "x/a/logs/b"] },
    { pattern: "log-*/", yes: ["log-1/a", "x/log-1/a"], no: ["log-1", "x/log-1"] },
    { pattern: "/*/", yes: ["a/b", "a/b/c"], no: ["a"] },
  ]);

  table("with a star takes any run of characters in one name", [
    { pattern: "*", yes: ["a", ".a", "a/b", "a/.b/c"], no: [] },
    { pattern: "*.rs", yes: ["a.rs", ".rs", "x/y/a.rs", "dir.rs/a"], no: ["a.rsx", "ars"] },
    { pattern: "read*", yes: ["read", "readme", "x/readme/y"], no: ["aread"] },
    {
      pattern: "a*b*c",
      yes: ["abc", "aXbYc", "abbcc", "abcbc"],
      no: ["ab", "acb", "abcd", "ab/c"],
    },
    { pattern: "/src/*/main.rs", yes: ["src/a/main.rs"], no: ["src/main.rs", "src/a/b/main.rs"] },
    { pattern: "/src/*.rs", yes: ["src/a.rs", "src/a.rs/b"], no: ["src/a/b.rs", "x/src/a.rs"] },
    { pattern: "a*.rs", yes: ["a.rs", "ab.rs"], no: ["b.rs", "ba.rs", "a.r"] },
    { pattern: "test*s", yes: ["tests", "test-as"], no: ["test", "atests", "test-a"] },
    {
      pattern: "a.*.b*c*.d",
      yes: ["a.x.bc.d", "a..b.c..d"],
      no: ["a.xbc.d", "a.bc.d", "a.x.bd.d"],
    },
    { pattern: "*ab*ba*", yes: ["abba", "xabxbax"], no: ["aba", "xabax", "baab"] },
    { pattern: "ab*ba", yes: ["abba", "abxba"], no: ["aba"] },
  ]);

  table("with a star as its whole last name takes direct children only", [
    { pattern: "docs/*", yes: ["docs/a", "docs/.a"], no: ["docs", "docs/a/b", "x/docs/a"] },
    { pattern: "/*", yes: ["a", ".a"], no: ["a/b"] },
    { pattern: "docs/*/*", yes: ["docs/a/b"], no: ["docs/a", "docs/a/b/c"] },
    { pattern: "docs/x*", yes: ["docs/x", "docs/xy/z"], no: ["docs/y"] },
    { pattern: "docs/\\*", yes: ["docs/*", "docs/*/a"], no: ["docs/a"] },
    { pattern: "docs/**/*", yes: ["docs/a", "docs/a/b/c"], no: ["docs", "x/docs/a"] },
  ]);

  table("with a question mark takes one character", [
    { pattern: "v?", yes: ["v1", "a/v2/b", "vé", "v😀"], no: ["v", "v12", "v/1"] },
    { pattern: "/?/a", yes: ["x/a"], no: ["a", "xx/a"] },
    { pattern: "a?*z", yes: ["abz", "abcz", "a😀z"], no: ["az"] },
    { pattern: "*??", yes: ["ab", "abc", "😀😀"], no: ["a", "😀"] },
    { pattern: "*x?y*", yes: ["x1y", "xxxay", "axbyc"], no: ["xy", "xab"] },
  ]);

  table("with two stars takes any number of folders", [
    { pattern: "**", yes: ["a", "a/b/c"], no: [] },
    { pattern: "**/api", yes: ["api", "api/a", "x/y/api", "x/api/a"], no: ["apis", "x/apis"] },
    { pattern: "/**/api/v1", yes: ["api/v1", "x/api/v1/a"], no: ["api/x/v1"] },
    { pattern: "lib/**", yes: ["lib/a", "lib/a/b"], no: ["lib", "libs", "x/lib/a"] },
    { pattern: "/lib/**/", yes: ["lib/a", "lib/a/b"], no: ["lib", "x/lib/a/b"] },
    { pattern: "a/**/z", yes: ["a/z", "a/b/z", "a/b/c/z/d"], no: ["a/bz", "az", "x/a/z"] },
    { pattern: "a/**/m/**/z", yes: ["a/m/z", "a/1/m/2/3/z"], no: ["a/z", "a/z/m"] },
    { pattern: "a/**/**/z", yes: ["a/z", "a/b/c/z"], no: ["z"] },
    { pattern: "src/**/*.ts", yes: ["src/a.ts", "src/a/b.ts"], no: ["src/a.tsx", "a.ts"] },
    { pattern: "a/**/b*/", yes: ["a/b/x", "a/c/bb/x"], no: ["a/b", "a/c/bb"] },
  ]);

  table("with two stars beside other characters takes them as one star", [
    { pattern: "a**/z", yes: ["a/z", "ab/z"], no: ["ab/c/z", "a/b/z"] },
    { pattern: "/x/**.ts", yes: ["x/a.ts"], no: ["x/y/a.ts"] },
  ]);

  table("with a backslash takes the next character as it is", [
    { pattern: "\\*.rs", yes: ["*.rs"], no: ["a.rs"] },
    { pattern: "what\\?", yes: ["what?"], no: ["whats"] },
    { pattern: "/app/\\[id\\]/page.ts", yes: ["app/[id]/page.ts"], no: ["app/i/page.ts"] },
    { pattern: "\\!important", yes: ["!important"], no: ["important"] },
    { pattern: "back\\\\slash", yes: ["back\\slash"], no: ["backslash"] },
    { pattern: "pl\\ain", yes: ["plain"], no: ["pl\\ain"] },
    { pattern: "a\\/b", yes: ["a/b", "a/b/c"], no: ["x/a/b"] },
    { pattern: "my\\ notes/", yes: ["my notes/a", "x/my notes/a"], no: ["my/a", "mynotes/a"] },
    { pattern: "end\\ ", yes: ["end "], no: ["end", "end x"] },
  ]);

  table("takes all other characters as they are", [
    { pattern: "a.b", yes: ["a.b"], no: ["axb"] },
    {
      pattern: "(group)/+page.ts",
      yes: ["(group)/+page.ts"],
      no: ["group/+page.ts", "group/page.ts"],
    },
    { pattern: "{a,b}|^$.x", yes: ["{a,b}|^$.x"], no: ["a|^$.x"] },
    { pattern: "a!b", yes: ["a!b"], no: ["ab"] },
    { pattern: "scope:@x~y%", yes: ["scope:@x~y%"], no: ["scope"] },
    { pattern: "документы/*.md", yes: ["документы/я.md"], no: ["x/документы/я.md"] },
    { pattern: "a\0b", yes: ["a\0b"], no: ["ab"] },
    { pattern: "constructor", yes: ["constructor"], no: ["__proto__", "toString"] },
  ]);

  table("tells letter case apart", [
    { pattern: "/Docs/", yes: ["Docs/a"], no: ["docs/a"] },
    { pattern: "*.MD", yes: ["a.MD"], no: ["a.md"] },
  ]);

  it("with many stars is answered in time that no backtracking matcher has", () => {
    assert.ok(!takes(`${"a*".repeat(200)}b`, "a".repeat(2000)));
    assert.ok(takes(`${"a*".repeat(200)}b`, `${"a".repeat(2000)}b`));
    assert.ok(!takes(`*${"a?*".repeat(100)}c*`, "ab".repeat(1000)));
    assert.ok(!takes(`${"**/a/".repeat(200)}b`, `${"a/".repeat(500)}a`));
  });
});

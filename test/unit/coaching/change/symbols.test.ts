import assert from "node:assert/strict";
import { languageOf } from "../../../../src/core/coaching/change/languages";
import { readChange } from "../../../../src/core/coaching/change/readChange";
import { scan } from "../../../../src/core/coaching/change/scan";
import { symbolAt } from "../../../../src/core/coaching/change/symbols";
import { changeOf } from "./diffs";

/** What the first changed line belongs to. */
function symbol(path: string, lines: string, heading = ""): string {
  const [file] = readChange(changeOf(path, lines, { heading }));
  const [hunk] = file?.hunks ?? [];
  assert.ok(file && hunk);
  const at = hunk.lines.findIndex(({ kind }) => kind !== "context");
  const found = symbolAt(hunk, at, file.language);
  return found ? `${found.what} ${found.name}` : "none";
}

/** Path, hunk, heading, symbol. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ["a.ts", " function a() {\n-  x();\n }", "", "function a"],
  ["a.ts", "   a(): void {\n-    x();", "class B {", "method a"],
  ["a.ts", "     x();\n   }\n \n-  y = 1;", "class B {", "class B"],
  ["a.ts", "-  x();", "export const a = async (b: B): Promise<C> => {", "function a"],
  ["a.ts", "+export const limit = 3;", "", "constant limit"],
  ["a.ts", " }\n \n-const a = 1;", "function b() {", "none"],
  ["a.ts", "   if (a) {\n-    x();", "function b() {", "function b"],
  ["a.ts", " }\n \n const a = {\n-  b: 1,", "function c() {", "none"],
  ["a.ts", ' app.get("/people/:id", (req, res) => {\n-  x();', "", "route /people/:id"],
  ["a.ts", ' const a = "function no() {";\n-  x();', "", "none"],
  ["a.py", "     x = 1\n \n     def f(self):\n-        y", "class A:", "method f"],
  ["a.py", " def f(\n     a,\n ):\n-    y", "", "function f"],
  ["a.py", "-    y", "async def f(a):", "function f"],
  ["a.go", "-\tx()", "func (s *Store) Get(id int) error {", "method Get"],
  ["a.go", "-\tA int", "type Store struct {", "type Store"],
  ["A.java", "     public int sum(List<Integer> a) {\n-        x();", "class A {", "method sum"],
  ["A.java", "-        return new Sum(a);", "public final class A<T> extends B {", "class A"],
  ["A.kt", "-        x()", "suspend fun load(id: Int): T {", "function load"],
  ["a.c", " static int f(int a,\n 	     char *b)\n {\n-\tx();", "", "function f"],
  ["a.c", "-\tx();", "struct a *make_a(void)", "function make_a"],
  ["a.cs", "-    x();", "public async Task<int> Load(int id)", "method Load"],
  ["a.rs", "-        x();", "impl<T> Store<T> {", "type Store"],
  ["a.rs", "     pub fn get(&self) -> T {\n-        x();", "impl Store {", "function get"],
  ["a.rb", "   def self.call(a)\n-    x", "class A", "method call"],
  ["a.php", "-        x();", "public function call($a): int {", "function call"],
  ["a.swift", "-        x()", "  func load(id: Int) async throws -> T {", "function load"],
  ["a.scala", "-    x()", "  def load(id: Int): T = {", "method load"],
  ["q.sql", "-  age int", "CREATE TABLE IF NOT EXISTS people (", "table people"],
  ["run.sh", "-  x", "build_all () {", "function build_all"],
  ["a.yml", " jobs:\n   test:\n-    timeout: 3", "", "key test"],
  ["a.css", " .card:hover {\n-  color: red;", "", "rule .card"],
];

describe("what a changed line belongs to", () => {
  for (const [path, lines, heading, expected] of cases) {
    it(`${path}: ${heading} ${lines.split("\n")[0]} … is ${expected}`, () => {
      assert.equal(symbol(path, lines, heading), expected);
    });
  }
});

describe("a line of code", () => {
  const says = (path: string, ...lines: string[]): string[] => {
    const language = languageOf(path);
    assert.ok(language);
    return scan(lines, language).map(({ code }) => code.trim());
  };

  it("is told apart from comments and strings, by language", () => {
    assert.deepEqual(says("a.ts", 'a("//b"); // c'), ['a("");']);
    assert.deepEqual(says("a.ts", 'a(/["/]/, b); c /* d */ + e'), ['a("", b); c  + e']);
    assert.deepEqual(says("a.py", "a = 'b#' # c", 'x = f"{y}" #'), ["a = ''", 'x = f""']);
    assert.deepEqual(says("a.sh", "echo $# # no", "a='#'"), ["echo $#", "a=''"]);
    assert.deepEqual(says("a.sql", "select 'a--b' -- c"), ["select ''"]);
    assert.deepEqual(says("a.c", "x = '\"'; /* y", "z */ w"), ['x = "";', "w"]);
    assert.deepEqual(says("a.rs", "fn f<'a>(x: &'a str) { '\\'' }"), [
      "fn f<'a>(x: &'a str) { \"\" }",
    ]);
    assert.deepEqual(says("a.html", "<a> <!-- b", "c --> <d>"), ["<a>", "<d>"]);
    assert.deepEqual(says("a.ts", "a('it\\'s', \"\\\\\")"), ["a('', \"\")"]);
  });

  it("is silent when no person reads it", () => {
    assert.deepEqual(says("a.js", `x(${"1,".repeat(1000)})`, "y"), ["", "y"]);
  });
});

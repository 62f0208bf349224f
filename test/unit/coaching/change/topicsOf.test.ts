import assert from "node:assert/strict";
import fc from "fast-check";
import type { ChangedFile } from "../../../../src/core/coaching/change/changedFile";
import { topicsOf } from "../../../../src/core/coaching/change/topicsOf";
import { addedFile, anyChange, changeOf } from "./diffs";

/** The first topic, with its sign, line and side. */
function first(change: readonly ChangedFile[]): string {
  const [found] = topicsOf(change);
  return found ? `${found.topic}: ${found.sign}, ${found.line} ${found.side}` : "none";
}

/** Path, change, first topic and its sign. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    "a.ts",
    " run();\n+try {\n+  go();\n+} catch (e) {\n+  undo();\n+}",
    "error handling: a catch block, 13 new",
  ],
  ["a.ts", "-} catch (e) {\n+} catch (e: unknown) {", "error handling: a catch block, 10 new"],
  [
    "a.ts",
    "-  load(x);\n+  load(x).catch(report);",
    "error handling: a rejection that is caught, 10 new",
  ],
  ["a.py", " x\n+except KeyError:\n+    y = 1", "error handling: an except clause, 11 new"],
  [
    "a.go",
    "-\tf()\n+\tif err := f(); err != nil {\n+\t\treturn err\n+\t}",
    "error handling: an error check, 10 new",
  ],
  [
    "a.go",
    "-\tif err == io.EOF {\n+\tif errors.Is(err, io.EOF) {",
    "error handling: errors told apart, 10 new",
  ],
  [
    "a.rs",
    "-    f().unwrap();\n+    f().map_err(Lost::from)?;",
    "error handling: an error that is made, 10 new",
  ],
  ["a.rb", " x\n+rescue Lost => e\n+  nil", "error handling: a rescue clause, 11 new"],
  [
    "a.c",
    "-\tf();\n+\tif (f() < 0)\n+\t\tgoto cleanup;",
    "error handling: a jump to the clean-up, 11 new",
  ],
  ["Main.kt", "-  f()\n+  throw Lost()", "error handling: an exception that is thrown, 10 new"],
  ["run.sh", "-cp a b\n+cp a b || exit 1", "error handling: a failure that is handled, 10 new"],
  ["a.go", "-\twork(x)\n+\tgo work(x)", "concurrency: a goroutine, 10 new"],
  ["a.go", " x\n+\tc.mu.Lock()\n+\tdefer c.mu.Unlock()", "concurrency: a lock, 11 new"],
  [
    "a.ts",
    "-await a();\n-await b();\n+await Promise.all([a(), b()]);",
    "concurrency: promises at once, 10 new",
  ],
  ["a.py", " x\n+    with self._lock:\n+        y()", "concurrency: a lock, 11 new"],
  ["A.java", "-  void f() {\n+  synchronized void f() {", "concurrency: a lock, 10 new"],
  ["a.rs", " x\n+    tokio::spawn(work(x));", "concurrency: work at once, 11 new"],
  ["a.cs", " x\n+    await Task.WhenAll(work);", "concurrency: tasks at once, 11 new"],
  [
    "a.ts",
    " for (const id of ids) {\n-  use(id);\n+  use(await load(id));\n }",
    "performance: an await in a loop, 11 new",
  ],
  [
    "a.ts",
    " x\n+const hit = cache.get(key);\n+if (hit) return hit;",
    "performance: a cache, 11 new",
  ],
  ["a.py", " x\n+@functools.lru_cache(maxsize=None)\n def f():", "performance: a cache, 11 new"],
  [
    "a.go",
    "-\tout := []int{}\n+\tout := make([]int, 0, len(in))",
    "performance: memory set aside, 10 new",
  ],
  ["q.sql", " x\n+create index people_name on people (name);", "performance: an index, 11 new"],
  ["a.ts", "-el.textContent = x;\n+el.innerHTML = x;", "security: input that could be run, 10 new"],
  ["a.ts", "-show(name);\n+show(escapeHtml(name));", "security: text that is made safe, 10 new"],
  [
    "a.py",
    "-  run(cmd)\n+  subprocess.run(cmd, shell=True)",
    "security: input that could be run, 10 new",
  ],
  [
    "a.ts",
    "-find(id);\n+db.query(`SELECT * FROM t WHERE id = ${id}`);",
    "security: SQL built by hand, 10 new",
  ],
  [
    "a.ts",
    "-open(name);\n+open(path.join(root, req.params.name));",
    "security: a path made of input, 10 new",
  ],
  ["a.ts", " x\n+if (!isAdmin(user)) return deny();", "security: who may do this, 11 new"],
  ["test/a.test.ts", " x\n+assert.equal(a(), 1);", "tests: a test, 11 new"],
  ["src/FooTest.java", "-a();\n+b();", "tests: a test, 10 new"],
  [
    "lib.rs",
    " x\n+    #[test]\n+    fn adds() {\n+        assert_eq!(add(1, 1), 2);\n+    }",
    "tests: a test, 11 new",
  ],
  [
    "a.ts",
    "-const n = f();\n-use(n);\n+const count = f();\n+use(count);",
    "naming: a name that changes, 10 new",
  ],
  [
    "a.go",
    "-func (s *S) Get(id int) T {\n+func (s *S) Get(ctx Ctx, id int) T {",
    "interface: parameters or a result that change, 10 new",
  ],
  [
    "a.ts",
    "-export function f(a: A) {\n+export function f(a: A, b: B) {",
    "interface: parameters or a result that change, 10 new",
  ],
  ["api.proto", " x\n+  string name = 2;", "interface: a schema that others use, 11 new"],
  ["a.py", " x\n+@deprecated\n def f():", "interface: a deprecation, 11 new"],
  [
    "a.ts",
    "-  if (a) {\n-    one(x);\n-    two(x);\n-    three(x);\n-    four(x);\n-  }\n+  if (!a) return;\n+  one(x);\n+  two(x);\n+  three(x);\n+  four(x);",
    "complexity: a level of nesting that goes, 11 new",
  ],
  [
    "a.ts",
    " function f() {\n+  if (a && b) one();\n+  else if (c || d) two();\n   x();",
    "complexity: branches that come, 11 new",
  ],
  [
    "db/migrate/1_a.rb",
    " x\n+  add_column :people, :age, :integer",
    "data access: a migration, 11 new",
  ],
  [
    "a.py",
    "-    x = None\n+    x = Person.objects.filter(name=name)",
    "data access: a query, 10 new",
  ],
  ["q.sql", " select a\n-from t\n+from t join u on t.id = u.id", "data access: a query, 11 new"],
  ["a.ts", ' x\n+logger.warn("late", { id });', "logging: a log line, 11 new"],
  ["a.rs", ' x\n+    tracing::info!(id, "done");', "logging: a log line, 11 new"],
  [
    "a.tsx",
    "-<button onClick={f}>\n+<button onClick={f} aria-label={name}>",
    "accessibility: what a screen reader tells, 10 new",
  ],
  [
    "a.html",
    '-<img src="a.png">\n+<img src="a.png" alt="A">',
    "accessibility: what a screen reader tells, 10 new",
  ],
  ["a.css", " x\n+.a:focus-visible { color: red; }", "accessibility: what shows the focus, 11 new"],
];

/** Changes that say nothing of a topic. */
const silent: readonly (readonly [string, string, string])[] = [
  ["a comment", "a.ts", "-x();\n+x(); // catch (e) { logger.warn(e) }"],
  ["a comment over lines", "a.ts", " /*\n+ try {} catch (e) {}\n+ await Promise.all(a)\n  */"],
  ["a comment that began above", "a.ts", "+ catch (e) {}\n+ throw new Lost()\n */\n x();"],
  ["a string", "a.ts", '-say("x");\n+say("throw new Lost(); go catch (e) {");'],
  ["a template over lines", "a.ts", " const a = `\n+ throw new Lost();\n+ `;"],
  [
    "a docstring",
    "a.py",
    ' def f():\n+    """Says so.\n+\n+    raise ValueError\n+    """\n     x = 1',
  ],
  ["a docstring that began above", "a.py", '+    raise ValueError\n     """\n     x = 1'],
  ["prose", "README.md", "+We catch (errors) and throw new ones."],
  ["a lock file", "package-lock.json", '+"cache": "1"'],
  ["vendored code", "vendor/a.go", "+\tgo work()"],
  ["code that moved", "a.ts", "-} catch (e) {\n x();\n+  } catch (e) {"],
  ["a comment in a test", "test/a.test.ts", "-// old\n+// new"],
  ["an import in a test", "test/a.test.ts", '+import { b } from "./b";'],
  ["a name that stays", "a.ts", " keep(n);\n-const n = f();\n+const m = f();"],
  ["a word that is like another", "a.ts", "-a(b);\n+perform(b) && isArrowToken(b);"],
  ["a number", "a.ts", "-const a = 1;\n+const a = 2;"],
  ["an import", "a.ts", '+import { a } from "./a";'],
  ["a call by another name", "a.ts", "-one(x);\n+two(x);"],
];

describe("the topics of a change", () => {
  for (const [path, lines, expected] of cases) {
    it(`${path}: ${lines.split("\n").at(-1)} is ${expected}`, () => {
      assert.equal(first(changeOf(path, lines)), expected);
    });
  }

  for (const [what, path, lines] of silent) {
    it(`are none for ${what}`, () => assert.equal(first(changeOf(path, lines)), "none"));
  }

  it("are told by what goes, too, on its side", () => {
    assert.equal(
      first(changeOf("a.ts", "-try {\n-  go();\n-} catch (e) {}\n+go();")),
      "error handling: a catch block, 12 old",
    );
  });

  it("tell the same lines gone from several places", () => {
    const same =
      "-  const total = items.reduce(sum, 0);\n-  const tax = total * rate(country);\n-  print(total, tax);\n+  bill(items);";
    const change = [...changeOf("a.ts", same), ...changeOf("b.ts", same)];
    assert.equal(first(change), "duplication: the same lines gone in several places, 10 old");
  });

  it("tell lines that move into a function of their own", () => {
    const lines = `
 function a() {
-  const total = items.reduce(sum, 0);
-  const tax = total * rate(country);
-  print(total, tax);
+  bill();
 }
+function bill() {
+  const total = items.reduce(sum, 0);
+  const tax = total * rate(country);
+  print(total, tax);
+}`;
    const found = topicsOf(changeOf("a.ts", lines));
    assert.equal(found[0]?.sign, "lines moved into a function of their own");
  });

  it("come with a test behind what it is a test of", () => {
    const change = [
      ...changeOf("test/a.test.ts", "+await assert.rejects(a());"),
      ...changeOf("src/a.ts", "-a();\n+try {\n+  a();\n+} catch (e) {\n+  b();\n+}"),
    ];
    assert.deepEqual(
      topicsOf(change).map(({ topic }) => topic),
      ["error handling", "tests"],
    );
  });

  it("are one for a topic and file at most, whatever the change holds", () => {
    const piece = fc.constantFrom(
      "} catch (e) {",
      "await a();",
      "for (const a of b) {",
      "/*",
      "*/",
      "`",
      '"',
      "'",
      '"""',
      "export function f(a) {",
      "logger.warn(a)",
      "/[/",
    );
    fc.assert(
      fc.property(anyChange(fc.oneof(piece, fc.string({ unit: "binary" }))), (files) => {
        const change = files.map((file, at) => ({ ...file, path: `${at}.ts` }));
        const found = topicsOf(change).map(({ topic, path }) => `${topic} ${path}`);
        assert.equal(new Set(found).size, found.length);
      }),
    );
  });

  it("name lines that the change has", () => {
    for (const [path, lines] of cases) {
      for (const { line, side } of topicsOf(changeOf(path, lines))) {
        const [hunk] = changeOf(path, lines)[0]?.hunks ?? [];
        const count = side === "old" ? hunk?.oldLines : hunk?.newLines;
        assert.ok(line >= 10 && line < 10 + (count ?? 0), `${path}: ${line} ${side}`);
      }
    }
  });

  it("are read in a new file as well", () => {
    assert.match(
      first(addedFile("a.go", "package a\n\nfunc f() {\n\tgo work()\n}")),
      /^concurrency/,
    );
  });
});

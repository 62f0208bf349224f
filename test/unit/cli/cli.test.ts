import assert from "node:assert/strict";
import { join } from "node:path";
import { FastImport } from "../../fixtures/fastImport";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { dayOf2026, noor, tomasz } from "../git/repositories";
import type { OwnersRow } from "../../../src/cli/owners";
import type { WhoRow } from "../../../src/cli/who";
import { buildCli, type Ran, runCli } from "./runCli";

const mara = { name: "Mara Lindqvist", email: "mara@shop.example" };
const june = "2026-06-01";

/** Any answer of any command. */
type Row = Partial<OwnersRow & WhoRow & { error: string }>;

function rows({ out }: Ran): Row[] {
  return out
    .trim()
    .split("\n")
    .map((line): Row => JSON.parse(line));
}

describe("the command line", () => {
  let base = "";
  let repository = "";
  let cli = "";

  before(async function () {
    this.timeout(60_000);
    base = await tempFolder("cli");
    cli = await buildCli(base);
    repository = join(base, "repository");
    const history = new FastImport();
    const codeowners = "* @shop/all\n/docs/\n/src/[x].ts @noor\n/src/ noor@shop.example\n";
    history.commit({
      author: mara,
      date: dayOf2026(0),
      message: "Begin",
      files: { CODEOWNERS: codeowners, "src/a.ts": "0", "docs/b.md": "0" },
    });
    for (const [author, days] of [
      [noor, [100, 110, 120, 130]],
      [tomasz, [140]],
    ] as const) {
      for (const day of days) {
        const files = { "src/a.ts": String(day) };
        history.commit({ author, date: dayOf2026(day), message: "Work", files });
      }
    }
    await history.into(repository, { checkout: true });
    await runGit(repository, ["config", "user.email", mara.email]);
  });
  after(() => removeFolder(base));

  const run = (args: string[], input = "", cwd = repository): Promise<Ran> =>
    runCli(cli, cwd, args, input);

  it("says who owns a file, in three answers", async () => {
    const { code, out } = await run(["owners", "src/a.ts", "docs/b.md", "x"]);
    assert.equal(code, 0);
    assert.deepEqual(out.trim().split("\n"), [
      "src/a.ts: noor@shop.example (CODEOWNERS:4 /src/)",
      "docs/b.md: unowned on purpose (CODEOWNERS:2 /docs/)",
      "x: @shop/all (CODEOWNERS:1 *)",
    ]);
  });

  it("takes paths from the folder it stands in, and from --repo", async () => {
    const here = await run(
      ["owners", "--json", "a.ts", "../docs/b.md"],
      "",
      join(repository, "src"),
    );
    const there = await run(
      ["owners", "--json", "--repo", repository, "src/a.ts", "docs/b.md"],
      "",
      base,
    );
    assert.equal(here.out, there.out);
    const [row] = rows(here);
    assert.deepEqual(row?.rule, { file: "CODEOWNERS", line: 4, pattern: "/src/", section: null });
    assert.deepEqual(
      row?.problems?.map(({ line }) => line),
      [3],
    );
  });

  it("reads CODEOWNERS as the remote's forge does, for owners and for who", async () => {
    const folder = join(base, "onGitlab");
    const history = new FastImport();
    const files = { CODEOWNERS: "[One]\n* noor@shop.example\n[Two]\n* @two\n", a: "0" };
    history.commit({ author: noor, date: dayOf2026(100), message: "Begin", files });
    await history.into(folder, { checkout: true });
    const remote = ["remote", "add", "origin", "git@gitlab.example:shop/shop.git"];
    await runGit(folder, remote);
    const owners = await run(["owners", "--json", "a"], "", folder);
    assert.deepEqual(rows(owners)[0]?.owners, ["noor@shop.example", "@two"]);
    const who = await run(["who", "--at", "2026-05-01", "--lead", mara.email, "a"], "", folder);
    assert.match(who.out, /CODEOWNERS line 2 names noor@shop\.example/);
    await runGit(folder, ["remote", "set-url", "origin", "git@github.com:shop/shop.git"]);
    // GitHub knows no sections: there the headings are faulty lines.
    const github = await run(["owners", "--json", "a"], "", folder);
    assert.deepEqual(rows(github)[0]?.owners, ["@two"]);
  });

  it("answers batches of owners, bad lines included, in order", async () => {
    const ask = (path: string, dialect = "github"): string =>
      JSON.stringify({ codeowners: "* @a\n/x/\n", dialect, path });
    const lines = [ask("a"), "{", ask("x/y"), ask("a", "svn"), "[]", '{"dialect":"github"}'];
    const ran = await run(["owners", "--batch"], lines.join("\n"), base);
    assert.equal(ran.code, 0);
    const [first, second, third, ...bad] = rows(ran);
    assert.deepEqual(first?.owners, ["@a"]);
    assert.match(second?.error ?? "", /^line 2: /);
    assert.deepEqual(third?.owners, []);
    assert.deepEqual(
      bad.map(({ error }) => /^line \d: (.*)/.exec(error ?? "")?.[1]),
      [
        'dialect "svn" is not known; write "github", "gitlab" or "bitbucket"',
        "a row is an object in { }",
        '"codeowners" must be text',
      ],
    );
  });

  it("answers batches of owners in each dialect", async () => {
    const codeowners = "* @a\n[Docs] @d\n*.md\n";
    const lines = ["github", "gitlab", "bitbucket"].map((dialect) =>
      JSON.stringify({ codeowners, dialect, path: "x/b.md" }),
    );
    const answers = rows(await run(["owners", "--batch"], lines.join("\n"), base));
    assert.deepEqual(
      answers.map(({ owners }) => owners),
      [[], ["@a", "@d"], []],
    );
    assert.deepEqual(answers[1]?.rule, { file: null, line: 3, pattern: "*.md", section: "Docs" });
    assert.deepEqual(answers[1]?.others, [{ file: null, line: 1, pattern: "*", section: null }]);
    assert.ok(!("others" in (answers[0] ?? {})));
  });

  it("names the rules of all GitLab sections that add owners", async () => {
    const folder = join(base, "on-gitlab");
    const history = new FastImport();
    history.commit({
      author: mara,
      date: dayOf2026(0),
      message: "Begin",
      files: { ".gitlab/CODEOWNERS": "* @a\n[Docs] @d\n*.md\n", "b.md": "0" },
    });
    await history.into(folder, { checkout: true });
    const { out } = await run(["owners", "b.md"], "", folder);
    assert.equal(out.trim(), "b.md: @a @d (.gitlab/CODEOWNERS:3 *.md, .gitlab/CODEOWNERS:1 *)");
  });

  it("names teammates with reasons, best first, never the lead", async () => {
    const { code, out } = await run(["who", "--at", june, "src/a.ts"]);
    assert.equal(code, 0);
    assert.deepEqual(out.trim().split("\n"), [
      "src/a.ts",
      "  Noor Haddad <noor@shop.example>, steward: 4 of the last 6 commits here, last 21 days ago; CODEOWNERS line 4 names noor@shop.example",
      "  Tomasz Wilk <tomasz@shop.example>, learner: 1 of the last 6 commits here, 11 days ago",
    ]);
  });

  it("answers batches of who, for other leads, times and limits", async () => {
    const at = dayOf2026(125).getTime() / 1000;
    const lines = [
      { file: "src/a.ts", lead: noor.email, limit: 1 },
      { file: "src/a.ts", at },
      { file: "src/a.ts" },
      { file: "src/a.ts", at: "now" },
      { file: "nowhere/at/all" },
    ].map((row) => JSON.stringify(row));
    const ran = await run(["who", "--batch", "--at", june], lines.join("\n"));
    assert.equal(ran.code, 0);
    const names = rows(ran).map(
      ({ suggestions, error }) => suggestions?.map(({ name }) => name) ?? error,
    );
    assert.deepEqual(names, [
      ["Tomasz Wilk"],
      ["Noor Haddad"],
      ["Noor Haddad", "Tomasz Wilk"],
      'line 4: "at" must be a number',
      [],
    ]);
  });

  it("ends with 2 and the usage on bad usage, with 1 and a sentence on bad input", async () => {
    const said = async (args: string[], cwd = repository): Promise<string> => {
      const { code, err } = await run(args, "", cwd);
      return `${code} ${err.split("\n")[0]}`;
    };
    assert.match(await said([]), /^2 baton: name a command/);
    assert.match(await said(["why"]), /^2 baton: unknown command "why"/);
    assert.match(await said(["who", "--nope", "a"]), /^2 baton: .*--nope/);
    assert.match(await said(["who"]), /^2 baton: name at least one PATH/);
    assert.match(
      await said(["who", "--at", "someday", "a"]),
      /^1 baton: --at someday is not a date/,
    );
    assert.match(await said(["who", "../../x"]), /^1 baton: .* is outside the repository/);
    assert.match(await said(["who", "a"], base), /^1 baton: \. is not in the work tree/);
    assert.match(
      await said(["owners", "--repo", "nowhere", "a"]),
      /^1 baton: nowhere is not a folder/,
    );
  });

  it("explains itself", async () => {
    const { code, out } = await run(["--help"]);
    assert.equal(code, 0);
    assert.match(out, /owners .*\n.*who /);
  });
});

import assert from "node:assert/strict";
import { join } from "node:path";
import type { ReplayRow } from "../../../src/cli/replay";
import { demoFile, makeDemo } from "../../fixtures/demo";
import { people } from "../../fixtures/demoPeople";
import { FastImport } from "../../fixtures/fastImport";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { dayOf2026, noor, tomasz } from "../git/repositories";
import { buildCli, type Ran, runCli } from "./runCli";

const mara = { name: "Mara Lindqvist", email: "mara@shop.example" };
const friday = new Date("2026-11-20T00:00:30Z");

function rows({ out }: Ran): ReplayRow[] {
  const lines = out.split("\n").filter((line) => line !== "");
  return lines.map((line): ReplayRow => JSON.parse(line));
}

/** Noor's work, two commits of the lead's on it, a merge of theirs, and what came `after`. */
async function makeRepository(folder: string, after: (history: FastImport) => void): Promise<void> {
  const history = new FastImport();
  for (const day of [10, 20, 30]) {
    const files = { "src/a.ts": String(day), "src/b.ts": String(day) };
    history.commit({ author: noor, date: dayOf2026(day), message: "Work", files });
  }
  const commit = (day: number, files: Record<string, string>, message = "Fix"): number =>
    history.commit({ author: mara, date: dayOf2026(day), message, files });
  commit(40, { "src/a.ts": "40" });
  const tip = commit(50, { "src/a.ts": "50", "src/b.ts": "50" });
  const paired = "Fix together\n\nCo-authored-by: Noor Haddad <noor@shop.example>\n";
  const other = commit(55, { "src/a.ts": "55" }, paired);
  const parents = [other, tip];
  history.commit({ author: mara, date: dayOf2026(56), message: "Merge", parents });
  after(history);
  await history.into(folder, { checkout: true });
  await runGit(folder, ["config", "user.email", mara.email]);
}

describe("the replay on the command line", function () {
  this.timeout(60_000);
  let base = "";
  let repository = "";
  let cli = "";
  const time = ["--since", "2026-01-01", "--until", "2026-06-01"];

  before(async () => {
    base = await tempFolder("replay");
    cli = await buildCli(base);
    repository = join(base, "repository");
    await makeRepository(repository, () => undefined);
  });
  after(() => removeFolder(base));

  const run = (args: string[], cwd = repository): Promise<Ran> => runCli(cli, cwd, args);

  it("gives a row for each commit that would have led to a nudge", async () => {
    const { code, out } = await run(["replay", "--json", ...time]);
    assert.equal(code, 0);
    const log = await runGit(repository, ["log", "--format=%H %ct", "--grep=^Fix$", "--reverse"]);
    const found = rows({ code, out, err: "" });
    assert.deepEqual(
      found.map(({ commit, at }) => `${commit} ${at}`),
      log.trim().split("\n"),
    );
    assert.deepEqual(found[0], {
      commit: found[0]?.commit,
      at: dayOf2026(40).getTime() / 1000,
      files: ["src/a.ts"],
      act: "ask",
      person: "Noor Haddad <noor@shop.example>",
      reasons: [
        "All of the last 3 commits here, last 10 days ago",
        "your first change here in 30 days",
      ],
      level: "message",
    });
    assert.deepEqual(found[1]?.files, ["src/a.ts", "src/b.ts"]);
    assert.equal(found[1]?.act, "pair");
  });

  it("is told as a text with a line at its end that sums it up", async () => {
    const { out } = await run(["replay", ...time]);
    assert.match(
      out,
      /^\d+ February 2026 {2}[0-9a-f]{10} {2}ask Noor Haddad <noor@shop\.example>\n {2}src\/a\.ts\n/,
    );
    assert.match(
      out,
      /\n2 of your 3 commits between 1 January 2026 and 1 June 2026 would have led to a nudge, 1 of them with a message\.\n$/,
    );
    const nobody = await run(["replay", ...time, "--lead", "nobody@shop.example"]);
    assert.match(nobody.out, /^You have no commits here between/);
  });

  it("looks back twelve weeks from the end when no beginning is named", async () => {
    const { out } = await run(["replay", "--json", "--until", dayOf2026(40 + 85).toISOString()]);
    assert.equal(rows({ code: 0, out, err: "" }).length, 1);
  });

  it("says the same of a commit whatever came after it", async () => {
    const folder = join(base, "later");
    await makeRepository(folder, (history) => {
      for (const day of [57, 58, 59, 60]) {
        const files = { "src/a.ts": `t${day}`, "src/b.ts": `t${day}` };
        history.commit({ author: tomasz, date: dayOf2026(day), message: "Later", files });
      }
    });
    const before = await run(["replay", "--json", ...time]);
    const later = await run(["replay", "--json", ...time], folder);
    assert.equal(later.out, before.out);
    assert.notEqual(later.out, "");
  });

  it("tells the demo's lead what to let go of, the same every time", async () => {
    const folder = join(base, "demo");
    await makeDemo(folder, friday);
    const { out } = await run(["replay", "--json", "--until", "2026-11-20T00:00:00Z"], folder);
    const found = rows({ code: 0, out, err: "" });
    const refunds = found.filter(({ files }) => files.includes(demoFile));
    assert.deepEqual(
      refunds.map(({ act, person }) => `${act} ${person}`),
      [
        `ask ${people.noor.name} <${people.noor.email}>`,
        ...Array.from({ length: 3 }, () => `pair ${people.tomasz.name} <${people.tomasz.email}>`),
      ],
    );
    const { out: text } = await run(["replay", "--until", "2026-11-20T00:00:00Z"], folder);
    assert.match(
      text,
      /\n9 of your 26 commits between .* would have led to a nudge, 6 of them with a message\.\n$/,
    );
  });

  it("refuses what it cannot use", async () => {
    const said = async (...args: string[]): Promise<string> => {
      const { code, err } = await run(["replay", ...args]);
      return `${code} ${err.split("\n")[0]}`;
    };
    assert.match(await said("a.ts"), /^2 baton: replay takes no PATH/);
    assert.match(await said("--batch"), /^2 baton: replay reads no rows/);
    assert.match(await said("--since", "once"), /^1 baton: --since once is not a date/);
    assert.match(await said("--until", "later"), /^1 baton: --until later is not a date/);
    assert.match(
      await said("--since", "2026-03-01", "--until", "2026-02-01"),
      /^1 baton: --since lies after --until/,
    );
  });
});

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WeekRow } from "../../../src/cli/week";
import { headerLine, lineOf } from "../../../src/core/journal/lines";
import { mondayOf, weekName } from "../../../src/core/time/isoWeek";
import { secondsPerDay } from "../../../src/core/time/units";
import { FastImport } from "../../fixtures/fastImport";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { noor } from "../git/repositories";
import { line, teams } from "../time/weeks/lines";
import { buildCli, type Ran, runCli } from "./runCli";

const mara = { name: "Mara Lindqvist", email: "mara@shop.example" };
/** The Monday of last week: a week that is over, whenever the test runs. */
const monday = mondayOf(Math.floor(Date.now() / 1000 / secondsPerDay)) - 7;
const at = (day: number, hour: number): number => (monday + day) * secondsPerDay + hour * 3600;

/** Noor's work of the weeks before, and last week two commits of the lead's on it, one of them with Noor. */
async function makeRepository(folder: string): Promise<void> {
  const history = new FastImport();
  const commit = (author: typeof mara, when: number, path: string, message = "Work"): number =>
    history.commit({
      author,
      date: new Date(when * 1000),
      message,
      files: { [path]: String(when) },
    });
  for (const day of [-20, -19, -18, -17, -10, -9, -8]) commit(noor, at(day, 10), "src/a.ts");
  commit(mara, at(0, 10), "src/a.ts");
  commit(mara, at(1, 22), "src/a.ts", "Fix\n\nCo-authored-by: Noor Haddad <noor@shop.example>\n");
  await history.into(folder, { checkout: true });
  await runGit(folder, ["config", "user.email", mara.email]);
}

/** What two windows wrote: a span of an hour, half of it with the other window in front, pairing, and what is damaged. */
async function makeRecords(folder: string, root: string): Promise<void> {
  const month = join(folder, "journal", "v1", "2026-01");
  const ledger = join(folder, "ledger", "v1", "2026-01");
  await mkdir(month, { recursive: true });
  await mkdir(ledger, { recursive: true });
  const header = { schema: "baton.time", version: 1, timeZone: "UTC", createdAt: at(0, 8) };
  const span = (
    session: string,
    seq: number,
    start: number,
    end: number,
    mode: "type" | "pair",
  ) => {
    const {
      session: _,
      seq: __,
      ...values
    } = line({ start, end, mode, root, path: "src/a.ts", owner: teams });
    return lineOf({ ...values }, { session, seq });
  };
  const one = [
    headerLine({ ...header, session: "one" }),
    span("one", 0, at(0, 9), at(0, 10), "type"),
    "{ damaged\n",
    span("one", 1, at(0, 11), at(0, 12), "pair"),
    '{"kind":"span","torn',
  ];
  await writeFile(join(month, "m-one.jsonl"), one.join(""));
  const two = [
    headerLine({ ...header, session: "two" }),
    span("two", 0, at(0, 9) + 1800, at(0, 10), "pair"),
  ];
  await writeFile(join(month, "m-two.jsonl"), two.join(""));
  await writeFile(join(month, "m-copy.jsonl"), two.join(""));
  await writeFile(
    join(month, "m-new.jsonl"),
    headerLine({ ...header, version: 2, session: "new" }),
  );
  await writeFile(join(month, "other.jsonl"), '{"schema":"somebody.else"}\n');
  const started = { kind: "pairing", step: "started", people: [noor.email], at: at(0, 11) };
  const head = headerLine({ ...header, schema: "baton.ledger", session: "one" });
  await writeFile(join(ledger, "m-one.jsonl"), head + lineOf(started, { seq: 0 }));
}

describe("the week on the command line", function () {
  this.timeout(60_000);
  let base = "";
  let repository = "";
  let recordsFolder = "";
  let cli = "";
  const week = weekName(monday);

  before(async () => {
    base = await tempFolder("week");
    cli = await buildCli(base);
    repository = join(base, "repository");
    recordsFolder = join(base, "storage");
    await makeRepository(repository);
    const root = (await runGit(repository, ["rev-parse", "--show-toplevel"])).trim();
    await makeRecords(recordsFolder, root);
  });
  after(() => removeFolder(base));

  const run = (...args: string[]): Promise<Ran> => runCli(cli, repository, ["week", ...args]);
  const asked = async (...args: string[]): Promise<WeekRow> => {
    const { out }: Ran = await run("--json", "--week", week, ...args);
    const row: WeekRow = JSON.parse(out);
    return row;
  };

  it("is told from git alone as a page whose first line says it", async () => {
    const { code, out, err } = await run("--week", week);
    assert.deepEqual([code, err], [0, ""]);
    assert.ok(out.startsWith(`# Your week ${week}, `));
    const said =
      /\n\nFrom git alone: you made 2 commits, 1 on files the team owns .* and 1 together with a teammate\.\n/;
    assert.match(out, said);
    assert.match(out, /\n- `src\/a\.ts`: 1 commit of yours alone\. It could go to Noor Haddad: /);
    assert.match(out, /\n1 commit was outside your hours/);
    assert.doesNotMatch(out, /Git shows no commit/);
  });

  it("is told from the records too where they are named", async () => {
    const row = await asked("--journal", recordsFolder);
    assert.equal(row.source, "records");
    assert.equal(row.time?.handsOnTeam.seen, 1800);
    assert.equal(row.time?.pair.seen, 5400);
    assert.equal(row.coaching.pairings, 1);
    assert.deepEqual(row.coaching.pairedWith, ["Noor Haddad"]);
    assert.equal(row.grabbed.files[0]?.time?.seen, 1800);
    assert.match(
      row.sentences.week,
      /^You typed 30 min in files the team owns; 1\.5 h went into coaching\.$/,
    );
    const { code, err } = await run("--week", week, "--journal", recordsFolder);
    assert.equal(code, 0);
    assert.equal(
      err,
      "baton: left out of the records: 1 line that cannot be read\nbaton: left out of the records: 1 file that a newer Baton wrote\n",
    );
  });

  it("is this week's unless another is named", async () => {
    const { code, out } = await run();
    assert.equal(code, 0);
    assert.ok(out.startsWith(`# Your week ${weekName(monday + 7)}, `));
    assert.match(out, /\nSo far this week, from git alone: you made no commits here\.\n/);
  });

  it("refuses what it cannot use, and says what to write", async () => {
    const said = async (...args: string[]): Promise<string> => {
      const { code, err } = await run(...args);
      return `${code} ${err.split("\n")[0]}`;
    };
    const like = `write one like ${weekName(monday + 7)}`;
    assert.equal(await said("--week", "47"), `2 baton: --week 47 is not an ISO week; ${like}`);
    assert.equal(
      await said("--week", "2025-W53"),
      `2 baton: --week 2025-W53 is not an ISO week; ${like}`,
    );
    assert.equal(
      await said("--week", "2999-W01"),
      `2 baton: --week 2999-W01 has not begun yet; ${like}`,
    );
    assert.match(await said("a.ts"), /^2 baton: week takes no PATH/);
    assert.match(await said("--batch"), /^2 baton: week reads no rows/);
    assert.equal(
      await said("--lead", "nobody@shop.example"),
      "1 baton: nobody@shop.example has committed nothing here of late; name an address that you commit with as --lead EMAIL",
    );
    assert.match(await said("--journal", join(base, "none")), /^1 baton: .*none is not a folder$/);
    assert.match(await said("--journal", repository), /^1 baton: .* holds no records of Baton's$/);
  });
});

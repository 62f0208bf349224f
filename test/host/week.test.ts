import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import type { SpanEntry } from "../../src/core/time/weeks/timeEntry";
import { mondayOf } from "../../src/core/time/isoWeek";
import { LocalTime } from "../../src/core/time/localTime";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { lead, people } from "../fixtures/demoPeople";
import { naming, open, shownWhen, terminalGit, workspaceFolder } from "./baton";
import { hooks } from "./moments";
import { viewWhen, weekTabs, weekWhen } from "./week";

const zone = new LocalTime();

/** Sends the panel what a page could send. */
async function send(message: unknown): Promise<void> {
  await (await hooks()).week.receive(message);
}

/** The Monday of this week, as Baton has it. */
async function thisMonday(): Promise<number> {
  return mondayOf(zone.dayOf((await hooks()).now()));
}

describe("the weekly summary", () => {
  /** Of what is recorded here. */
  let day = 0;

  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });

  it("is announced in the one status bar item, and no longer once it is opened", async () => {
    const { text, label, hover } = await shownWhen((shown) => shown.text.includes("$(graph)"));
    assert.match(text, /Noor Haddad knows this \$\(graph\)$/);
    assert.match(label, /Your week is ready\.$/);
    assert.match(hover, /^Your week is ready\. \[Open it\]\(command:baton\.openWeek\)/);
    assert.equal(weekTabs().length, 0);
    await weekWhen(({ kind }) => kind === "week");
    await shownWhen((shown) => !shown.text.includes("$(graph)"));
  });

  it("is one panel, also when it is opened twice", async () => {
    await vscode.commands.executeCommand(commandIds.openWeek);
    await viewWhen(() => true);
    assert.equal(weekTabs().length, 1);
  });

  it("tells the demo's week, from git alone as long as nothing was recorded", async () => {
    const view = await viewWhen(() => true);
    assert.equal(view.choices.monday, await thisMonday());
    // Baton records meanwhile, so that it may be told in hours already.
    assert.match(view.sentence, /^So far this week/);
    const commits = view.bars.find(({ unit }) => unit === "commits");
    assert.equal(commits?.bars.length, 12);
    assert.equal(view.curve.points.length, 12);
    assert.equal(view.when.days.flatMap(({ hours }) => hours).length, 7 * 24);
    const [first] = view.hands.files;
    assert.equal(first?.name, demoFile);
    assert.equal(first.candidate?.name, people.tomasz.name);
  });

  it("goes to another week and compares the two", async () => {
    const monday = await thisMonday();
    const { root } = (await viewWhen(() => true)).choices;
    await send({ kind: "show", asked: { root, monday: monday - 14, compared: monday } });
    const view = await viewWhen(({ comparison }) => comparison !== undefined);
    assert.equal(view.choices.monday, monday - 14);
    assert.deepEqual(
      view.comparison?.table.columns.map(({ isNumber }) => isNumber),
      [false, true, true],
    );
    await send({ kind: "show", asked: {} });
    await viewWhen(({ choices }) => choices.monday === monday);
  });

  it("refuses what no page of Baton's sends", async () => {
    const { ledger, time } = await hooks();
    const before = [ledger.entries.length, time.entries.filter(isWritten).length];
    const view = await viewWhen(() => true);
    const monday = await thisMonday();
    const noted = { sentence: "x".repeat(501), trigger: "", action: "" };
    for (const message of [
      undefined,
      "ready",
      { kind: "run", command: "workbench.action.quit" },
      { kind: "show", asked: { monday: monday + 1 } },
      { kind: "act", act: "delete", what: "file", name: demoFile },
      { kind: "act", act: "open", what: "file", name: "../../etc/passwd" },
      { kind: "remedy", remedy: "workbench.action.quit" },
      { kind: "reflect", monday, noted },
      { kind: "correct", day: monday, from: 600, until: 60, as: "pair" },
    ]) {
      await send(message);
    }
    assert.deepEqual([ledger.entries.length, time.entries.filter(isWritten).length], before);
    assert.deepEqual(await viewWhen(() => true), view);
  });

  it("keeps a reflection, and carries its goal into the next week", async () => {
    const monday = await thisMonday();
    const noted = {
      rating: 4,
      sentence: "A calm one",
      trigger: "a bug comes",
      action: "I ask Noor",
    };
    await send({ kind: "reflect", monday: monday - 7, noted });
    const { reflection } = await viewWhen((view) => view.reflection.carried !== undefined);
    assert.equal(reflection.carried, "If a bug comes, then I ask Noor");
    await send({ kind: "show", asked: { monday: monday - 7 } });
    const earlier = await viewWhen((view) => view.reflection.noted.sentence !== "");
    assert.deepEqual(earlier.reflection.noted, noted);
    await send({ kind: "show", asked: {} });
    await viewWhen(({ choices }) => choices.monday === monday);
  });

  it("copies the invitation for whom it names, without a line of another file", async () => {
    await vscode.env.clipboard.writeText("mine");
    await send({ kind: "act", act: "pair", what: "file", name: demoFile });
    while ((await vscode.env.clipboard.readText()) === "mine");
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^Hi Tomasz, would you pair with me on `src\/payments\/refund\.ts`\?/);
  });

  it("follows a commit made in a terminal", async () => {
    const ownCommits = (view: Awaited<ReturnType<typeof viewWhen>>): number => {
      const bar = view.bars.find(({ unit }) => unit === "commits")?.bars.at(-1);
      return (bar?.parts ?? []).reduce((sum, part) => sum + part, 0);
    };
    const before = ownCommits(await viewWhen(() => true));
    const who = ["-c", `user.name=${lead.name}`, "-c", `user.email=${lead.email}`];
    const folder = workspaceFolder();
    await terminalGit(folder, ...who, "commit", "--quiet", "--allow-empty", "-m", "Nothing");
    const text = "const seen = 1;\n";
    const file = vscode.Uri.joinPath(vscode.Uri.file(folder), "src/platform/log.ts");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await terminalGit(folder, ...who, "commit", "--quiet", "--all", "-m", "Log");
    await viewWhen((view) => ownCommits(view) > before);
  });

  it("names an area that only the lead knows, and hands it over to whom they choose", async () => {
    const folder = workspaceFolder();
    const who = ["-c", `user.name=${lead.name}`, "-c", `user.email=${lead.email}`];
    const file = vscode.Uri.file(path.join(folder, "infra/main.tf"));
    for (const text of ["one\n", "two\n"]) {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      await terminalGit(folder, "add", "infra");
      await terminalGit(folder, ...who, "commit", "--quiet", "-m", "Infra");
    }
    const name = "infra/";
    const { hands } = await viewWhen((view) => view.hands.onlyYourAreas.rows[0]?.name === name);
    const [row] = hands.onlyYourAreas.rows;
    assert.equal(row?.facts.slice(0, 3).join(), "1 file,2 commits of yours,last today");
    const briefs: string[] = [];
    const listening = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === "untitled") briefs.push(document.getText());
    });
    await send({ kind: "act", act: "handOver", what: "onlyYours", name });
    // First the area, which is the folder's, then the person: nobody on the team has been there.
    while (briefs.length === 0) {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    }
    listening.dispose();
    assert.match(briefs[0] ?? "", /^# Handing over `infra\/` to \w+\n/);
  });

  it("shows recorded hours", async () => {
    const { time, now } = await hooks();
    const today = zone.dayOf(now());
    // What is recorded is over, and of today or yesterday.
    day = now() - zone.startOfDay(today) > 3600 ? today : today - 1;
    time.keep([spanAt(zone.startOfDay(day))]);
    await send({ kind: "show", asked: { monday: mondayOf(day) } });
    const { fix } = await viewWhen((view) => (typedHours(view)[0] ?? 0) >= 0.5);
    assert.ok(fix?.days.some(({ value }) => value === String(day)));
  });

  it("reads them anew when CODEOWNERS changes, and back", async () => {
    const [team = 0, elsewhere = 0] = typedHours(await viewWhen(() => true));
    const file = vscode.Uri.file(path.join(workspaceFolder(), ".github/CODEOWNERS"));
    // Not shown, since the panel follows only while it can be seen.
    const document = await vscode.workspace.openTextDocument(file);
    const text = document.getText();
    await replaced(document, `${text}/src/payments/ ${lead.email}\n`);
    await viewWhen((view) => (typedHours(view)[1] ?? 0) >= elsewhere + 0.49);
    await replaced(document, text);
    await viewWhen((view) => (typedHours(view)[0] ?? 0) >= team - 0.01);
  });

  it("shows what the lead says they were", async () => {
    const [, , coached = 0] = typedHours(await viewWhen(() => true));
    await send({ kind: "correct", day, from: 0, until: 30, as: "pair" });
    await viewWhen((view) => (typedHours(view)[2] ?? 0) >= coached + 0.49);
  });
});

/** The hours of the week that is shown: typed in the team's files, typed elsewhere, coaching. */
function typedHours(view: Awaited<ReturnType<typeof viewWhen>>): readonly number[] {
  return view.bars.find(({ unit }) => unit === "hours")?.bars.at(-1)?.parts ?? [];
}

/** Saves another text in the place of a document's. */
async function replaced(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await document.save());
}

/** What the lead writes, as against what is recorded while they work. */
function isWritten({ kind }: { readonly kind: string }): boolean {
  return kind !== "span";
}

/** Half an hour of typing in the demo's file. */
function spanAt(start: number): SpanEntry {
  return {
    kind: "span",
    start,
    end: start + 1800,
    mode: "type",
    root: workspaceFolder(),
    path: demoFile,
    owner: { rule: "/src/payments/", owners: ["@shop/payments"], teamOwned: true },
    tzOffsetMin: zone.offsetMinutes(start),
    chars: 900,
    bulkChars: 0,
  };
}

import assert from "node:assert/strict";
import { appendFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { Paired } from "../../src/core/coaching/ledger/entry";
import type { Partner } from "../../src/core/coaching/pairing/pairing";
import { commandIds } from "../../src/host/commandIds";
import { PairingSession } from "../../src/pairing/session";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { messageWhen, openRepository, typed } from "./commitBox";
import { Store } from "./store";
import { naming, open, set, shownWhen, terminalGit, workspaceFolder } from "./baton";

const noorLine = `Co-authored-by: Noor Haddad <${people.noor.email}>`;
const elifLine = `Co-authored-by: Elif Kaya <${people.elif.email}>`;

/** Starts pairing with somebody by their address, without a list. */
async function pairWith(email: string): Promise<void> {
  await vscode.commands.executeCommand(commandIds.startPairing, email);
}

async function stop(): Promise<void> {
  await vscode.commands.executeCommand(commandIds.stopPairing);
}

/** Changes a file and commits everything with what stands in the commit box. */
async function commit(folder = workspaceFolder()): Promise<string> {
  const repository = await openRepository(folder);
  const before = await terminalGit(folder, "rev-parse", "HEAD");
  await appendFile(path.join(folder, "README.md"), "One more line.\n");
  await terminalGit(folder, "add", "--all");
  // Else the git extension asks whether to stage everything.
  await repository.status();
  await vscode.commands.executeCommand("git.commit", vscode.Uri.file(folder));
  await messageWhen("", folder);
  assert.notEqual(await terminalGit(folder, "rev-parse", "HEAD"), before);
  return terminalGit(folder, "log", "-1", "--format=%B%n%(trailers:only)");
}

describe("pairing mode", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
    await vscode.commands.executeCommand("workbench.view.scm");
  });
  afterEach(async () => {
    // A setting that a test sets is written by the editor, in a file outside the workspace.
    const edited = vscode.workspace.textDocuments.filter(
      ({ isDirty, uri }) => isDirty && vscode.workspace.getWorkspaceFolder(uri),
    );
    assert.deepEqual(edited, [], "something was written into a file");
    await stop();
    (await openRepository()).inputBox.value = "";
  });

  it("shows in Baton's item who is along and who drives, until it ends", async () => {
    await pairWith(people.noor.email);
    const { hover, label } = await shownWhen(({ text }) => text.endsWith("With Noor, Noor drives"));
    assert.match(hover, /^You pair with \*\*Noor Haddad\*\* since \d\d:\d\d\. Noor drives\./);
    assert.match(hover, /\[Switch driver\]\(command:baton\.switchDriver\)/);
    assert.match(label, /pairing with Noor, Noor drives\. Select to switch or stop\./);
    await vscode.commands.executeCommand(commandIds.switchDriver);
    await shownWhen(({ text }) => text.endsWith("With Noor, you drive"));
    await vscode.commands.executeCommand(commandIds.switchDriver);
    await shownWhen(({ text }) => text.endsWith("With Noor, Noor drives"));
    await stop();
    await naming(people.noor.name);
  });

  it("is the same on a file about which Baton says nothing", async () => {
    await pairWith(people.noor.email);
    await open("src/storefront/texts/en.ts");
    await shownWhen(
      ({ text, hover }) => /With Noor/.test(text) && /unowned on purpose/.test(hover),
    );
    await open(demoFile);
  });

  it("signs a message as the lead begins to write, and git finds the co-author", async () => {
    await pairWith(people.noor.email);
    assert.equal((await openRepository()).inputBox.value, "");
    await typed("Round half to even");
    await messageWhen(`Round half to even\n\n${noorLine}`);
    assert.equal(await commit(), `Round half to even\n\n${noorLine}\n\n${noorLine}\n\n`);
    await typed("And again");
    await messageWhen(`And again\n\n${noorLine}`);
    assert.match(await commit(), /^And again\n\nCo-authored-by: Noor/);
  });

  it("writes into no file, even when something else than the lead fills the box meanwhile", async () => {
    await pairWith(people.noor.email);
    await open(demoFile);
    const document = vscode.window.activeTextEditor?.document;
    const before = document?.getText();
    await typed("Generated");
    await messageWhen(`Generated\n\n${noorLine}`);
    assert.equal(document?.getText(), before);
    assert.equal(document?.isDirty, false);
  });

  it("signs a message that was begun before", async () => {
    await typed("Begun alone");
    await messageWhen("Begun alone");
    await pairWith(people.elif.email);
    await messageWhen(`Begun alone\n\n${elifLine}`);
  });

  it("leaves a line alone that the lead took away, and signs the next message", async () => {
    await pairWith(people.noor.email);
    await typed("Mine");
    await messageWhen(`Mine\n\n${noorLine}`);
    await typed("", { instead: `\n\n${noorLine}` });
    await messageWhen("Mine");
    await typed("and mine alone", { instead: "ine" });
    await messageWhen("Mand mine alone");
    assert.match(await commit(), /^Mand mine alone\n+$/);
    await typed("Ours");
    await messageWhen(`Ours\n\n${noorLine}`);
    await typed("Another one of ours");
    await messageWhen(`Another one of ours\n\n${noorLine}`);
  });

  it("takes its line out when pairing stops before the commit, and the right one in when others come", async () => {
    await pairWith(people.noor.email);
    await typed("Half a thought");
    await messageWhen(`Half a thought\n\n${noorLine}`);
    await pairWith(people.elif.email);
    await messageWhen(`Half a thought\n\n${elifLine}`);
    await stop();
    await messageWhen("Half a thought");
  });

  it("leaves the box to the lead when they want that", async () => {
    await set("addCoAuthor", false);
    try {
      await pairWith(people.noor.email);
      await shownWhen(({ hover }) => /addCoAuthor` is off/.test(hover));
      await typed("By hand");
      await messageWhen("By hand");
      await vscode.commands.executeCommand(commandIds.copyCoAuthor);
      assert.equal(await vscode.env.clipboard.readText(), noorLine);
      assert.equal((await openRepository()).inputBox.value, "By hand");
    } finally {
      await set("addCoAuthor", undefined);
    }
  });
});

describe("an invitation to pair", () => {
  it("says what the editor says about the line, and that a change is begun", async () => {
    await open(demoFile, workspaceFolder(), 15);
    await naming(people.noor.name);
    const file = vscode.Uri.file(path.join(workspaceFolder(), demoFile));
    const found = vscode.languages.createDiagnosticCollection("test");
    const problem = (line: number, message: string, severity: vscode.DiagnosticSeverity) =>
      new vscode.Diagnostic(new vscode.Range(line - 1, 2, line - 1, 9), message, severity);
    const { Error: worst, Warning: mild } = vscode.DiagnosticSeverity;
    found.set(file, [
      problem(15, "Slow call", mild),
      problem(15, "No such charge", worst),
      problem(16, "Elsewhere", worst),
    ]);
    await appendFile(file.fsPath, "// begun\n");
    await (await openRepository()).status();
    await vscode.env.clipboard.writeText("mine");
    void vscode.commands.executeCommand(commandIds.pair);
    while ((await vscode.env.clipboard.readText()) === "mine");
    const text = await vscode.env.clipboard.readText();
    found.dispose();
    assert.match(text, /`src\/payments\/refund\.ts`, line 15/);
    assert.match(
      text,
      /^What I see: the editor says `No such charge` and `Slow call`\. I have begun/m,
    );
  });
});

describe("a pairing session", () => {
  const noor: Partner = {
    name: people.noor.name,
    emails: [people.noor.email],
    signedAs: { name: people.noor.name, email: people.noor.email },
  };
  const log = { info: () => undefined, warn: () => undefined };

  function sessionAt(time: { now: number }, here = new Store()) {
    const entries: [Paired["step"], number][] = [];
    const session = new PairingSession({
      here,
      clock: { now: () => time.now },
      record: ({ step }, at) => entries.push([step, at]),
      log,
    });
    return { session, entries, here };
  }

  it("tells the record when it began, when the keyboard went on, and when it ended", () => {
    const time = { now: 1000 };
    const { session, entries } = sessionAt(time);
    session.start("/r", [noor]);
    time.now = 1100;
    session.switchDriver();
    time.now = 1200;
    session.start("/r", [noor]);
    time.now = 1300;
    session.stop();
    session.stop();
    session.switchDriver();
    assert.deepEqual(entries, [
      ["started", 1000],
      ["switched", 1100],
      ["stopped", 1200],
      ["started", 1200],
      ["stopped", 1300],
    ]);
    session.dispose();
  });

  it("outlives a reload, and knows what it put into the message", () => {
    const time = { now: 1000 };
    const { session, here } = sessionAt(time);
    session.start("/r", [noor]);
    session.sign([0]);
    session.dispose();
    const later = sessionAt(time, here);
    assert.deepEqual(later.session.current, session.current);
    assert.deepEqual(later.session.current?.signed, [0]);
    assert.deepEqual(later.entries, []);
    later.session.dispose();
  });

  it("ends by itself after four hours in which nothing happened, as of the last sign of the lead", () => {
    const time = { now: 1000 };
    const { session, entries, here } = sessionAt(time);
    session.start("/r", [noor]);
    session.dispose();
    time.now += 4 * 3600 - 1;
    const still = sessionAt(time, here);
    assert.ok(still.session.current);
    still.session.dispose();
    time.now += 2;
    const over = sessionAt(time, here);
    over.session.look();
    assert.equal(over.session.current, undefined);
    assert.equal(over.session.endedByItself?.partners[0]?.name, noor.name);
    assert.deepEqual(
      [...entries, ...over.entries],
      [
        ["started", 1000],
        ["stopped", 1000],
      ],
    );
    over.session.start("/r", [noor]);
    assert.equal(over.session.endedByItself, undefined);
    over.session.dispose();
  });

  it("is not brought back by the first key of the next morning", async () => {
    const time = { now: 1000 };
    const { session } = sessionAt(time);
    session.start("/r", [noor]);
    time.now += 12 * 3600;
    await open("README.md");
    await open(demoFile);
    assert.equal(session.current, undefined);
    session.dispose();
  });
});

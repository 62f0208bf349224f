import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, set, shownWhen, takingFirstRows, workspaceFolder } from "./baton";
import { hooks } from "./moments";
import { about, Lead, told } from "./recorder";
import { liveWeek, nextMonday, putIn, weekOnCommandLine } from "./recordedWeek";

const other = "src/payments/webhook.ts";

/** Waits until the editor tells of changes in a document. */
async function replaced(file: string, text: string): Promise<void> {
  const uri = vscode.Uri.file(path.join(workspaceFolder(), file));
  await vscode.workspace.openTextDocument(uri);
  await told(vscode.workspace.onDidChangeTextDocument, async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  });
}

describe("recorded time", () => {
  let lead: Lead;
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });
  beforeEach(async () => {
    await open(demoFile);
    lead = await Lead.come();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("is typing on the file in front, with whose it is and how much was typed", async () => {
    await lead.type(100, 10);
    const typed = lead.spans().filter(({ mode }) => mode === "type");
    about(lead.sum("type", demoFile), 100);
    assert.equal(
      typed.reduce((sum, { chars }) => sum + chars, 0),
      11,
    );
    const [span] = typed;
    assert.deepEqual([span?.root, span?.owner.teamOwned], [workspaceFolder(), true]);
    assert.match(span?.owner.rule ?? "", /payments/);
  });

  it("is reading while only the cursor moves, and bulk text is neither", async () => {
    await lead.read(240, 60);
    about(lead.sum("read"), 240);
    await replaced(demoFile, "// a line that came in one piece\n");
    await lead.read(20, 10);
    const bulk = lead.spans().filter(({ mode }) => mode === "assist");
    assert.equal(
      bulk.reduce((sum, { bulkChars }) => sum + bulkChars, 0),
      33,
    );
    assert.equal(lead.sum("type"), 0);
  });

  it("is nobody's where a tool writes in a file that is not in front", async () => {
    await replaced(other, "// by an agent\n");
    assert.equal(lead.sum("assist", other) + lead.sum("read", other), 0);
    await open(other);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("goes with the lead from file to file, and ends with the focus", async () => {
    await lead.type(60, 10);
    await open(other);
    await lead.type(30, 10);
    lead.leave();
    (await hooks()).advance(100);
    lead.back();
    await lead.type(20, 10);
    about(lead.sum("type", demoFile), 60);
    about(lead.sum("type", other), 50);
    about(lead.sum("read"), 0);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("is review in a diff", async () => {
    const [left, right] = [demoFile, other].map((file) =>
      vscode.Uri.file(path.join(workspaceFolder(), file)),
    );
    await vscode.commands.executeCommand("vscode.diff", left, right, "A diff");
    await lead.read(120, 60);
    about(lead.sum("review", other), 120);
    assert.equal(lead.sum("read", other), 0);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });

  it("is pairing while the lead pairs, whatever is done", async () => {
    await vscode.commands.executeCommand(commandIds.startPairing, people.noor.email);
    await shownWhen(({ text }) => text.includes("With Noor"));
    await lead.type(60, 10);
    await lead.read(60, 30);
    await vscode.commands.executeCommand(commandIds.stopPairing);
    await naming(people.noor.name);
    await lead.type(30, 10);
    about(lead.sum("pair"), 120);
    about(lead.sum("type"), 30);
  });

  it("was pairing where the lead says so afterwards, from where that work began", async () => {
    const { was, now, advance } = await hooks();
    await lead.type(60, 10);
    lead.leave();
    advance(600);
    lead.back();
    await lead.type(100, 10);
    was("pair", { root: workspaceFolder(), path: demoFile }, now());
    await lead.type(30, 10);
    about(lead.sum("pair"), 100, 20);
    about(lead.sum("type"), 90);
  });

  /** Seconds typed so far that are marked as an incident. */
  const urgent = (): number => {
    const marked = lead
      .spans()
      .filter(({ incident, mode }) => incident === true && mode === "type");
    return marked.reduce((sum, { start, end }) => sum + end - start, 0);
  };

  it("is marked while incident mode is on, and no longer when the lead ends it", async () => {
    await lead.type(60, 10);
    await takingFirstRows(commandIds.incident);
    await shownWhen(({ text }) => text === "$(flame) Incident");
    await lead.type(100, 10);
    await vscode.commands.executeCommand(commandIds.endIncident);
    await naming(people.noor.name);
    await lead.type(40, 10);
    about(urgent(), 100);
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("is marked until the hour at which an incident ends by itself", async () => {
    const { ledger, now } = await hooks();
    ledger.add({ kind: "incident", until: now() + 60 });
    await lead.type(120, 10);
    about(urgent(), 60);
    about(lead.sum("type"), 120);
  });

  it("is writing a hint in a hint's document", async () => {
    const { storage } = await hooks();
    const uri = vscode.Uri.file(path.join(storage, "handBack", "0123", "Hint for Noor.md"));
    await vscode.workspace.fs.writeFile(uri, Buffer.from("# A hint\n"));
    await vscode.window.showTextDocument(uri);
    await lead.type(60, 10);
    about(lead.sum("hint"), 60);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.workspace.fs.delete(vscode.Uri.file(path.join(storage, "handBack", "0123")), {
      recursive: true,
    });
  });

  it("stops for a pause, which ends by itself, and the hover says so", async () => {
    const { advance } = await hooks();
    await lead.type(60, 10);
    const asked = vscode.commands.executeCommand(commandIds.pauseRecording);
    const seen = { paused: false };
    const paused = shownWhen(({ hover }) => hover.includes("Recording is paused until")).then(
      () => (seen.paused = true),
    );
    while (!seen.paused) {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    }
    await paused;
    await lead.type(100, 10);
    about(lead.sum("type"), 60);
    advance(3600);
    await shownWhen(({ hover }) => /Recording: .*\[Pause\]/.test(hover));
    lead.back();
    await lead.type(40, 10);
    about(lead.sum("type"), 100);
    await vscode.commands.executeCommand("notifications.clearAll");
    await asked;
  });

  it("says in the hover what is recorded and how long the file was in front today", async () => {
    await lead.type(130, 10);
    const { hover } = await shownWhen((shown) => /typing, 2 min on this file/.test(shown.hover));
    assert.match(hover, /Recording: typing, 2 min on this file today\. \[Pause\]\(command:/);
  });

  it("keeps no name of a file that the lead excludes, and rests when it is switched off", async () => {
    await set("unnamedFiles", ["src/payments/"]);
    await lead.type(60, 10);
    await set("unnamedFiles", undefined);
    about(lead.sum("type", ""), 60);
    assert.equal(lead.sum("type", demoFile), 0);
    await set("recordTime", false);
    await shownWhen(({ hover }) => hover.includes("Not recording: it is switched off."));
    await lead.type(60, 10);
    about(lead.sum("type"), 60);
    await set("recordTime", undefined);
    await shownWhen(({ hover }) => hover.includes("Recording: "));
  });
});

describe("a week of the lead's in the editor", () => {
  it("ends in the figures that were put in, in the record and on the command line", async () => {
    await open(demoFile);
    await naming(people.noor.name);
    const lead = await Lead.come();
    const began = performance.now();
    const monday = await nextMonday();
    await liveWeek(lead, monday);
    // What the machine itself took is in it too.
    const spare = (performance.now() - began) / 1000 + 5;
    const { time, settle } = await hooks();
    settle();
    const { time: sums, when } = await weekOnCommandLine(monday);
    assert.ok(sums);
    about(sums.handsOnTeam.seen, putIn.type, spare);
    about(sums.review.seen, putIn.review, spare);
    about(sums.pair.seen, putIn.pair, spare);
    about(sums.read.seen, putIn.read, spare);
    about(when.outside, putIn.outside, spare);
    const perDay = time.days.map(({ rows }) => rows.reduce((sum, { seconds }) => sum + seconds, 0));
    const [weekday, half, sunday] = [45 * 60, 30 * 60, 10 * 60];
    const wanted = [weekday, weekday, weekday, weekday, half, half, sunday];
    assert.equal(perDay.length, wanted.length);
    perDay.forEach((seconds, day) => about(seconds, wanted[day] ?? 0, spare));
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }).timeout(240_000);
});

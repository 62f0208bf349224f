import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { coAuthor, people } from "../fixtures/demoPeople";
import { baton, naming, open, set, shownWhen, terminalGit, workspaceFolder } from "./baton";
import {
  against,
  branchOfTomasz,
  commit,
  copiedText,
  fileAt,
  hooks,
  listen,
  sessionsEnded,
  type MomentLog,
  newDay,
  other,
  recorded,
  save,
  write,
} from "./moments";

const calm = 10;

describe("moments", () => {
  let log: MomentLog;
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });
  beforeEach(async () => {
    await newDay(demoFile);
    await naming(people.noor.name);
    log = await listen();
  });
  afterEach(() => log.end());

  it("come after a commit in a terminal, and the status bar offers to look back on it", async () => {
    await commit(demoFile, "Change it alone");
    const { decision, path } = await log.when("committed");
    assert.deepEqual(against(decision), []);
    assert.equal(path, demoFile);
    const { text, hover } = await shownWhen((now) => now.text.endsWith("?"));
    assert.match(text, /(?:Debrief|Pair) with (?:Noor|Tomasz)/);
    assert.match(hover, /Why now: after a commit of your own/);
    assert.match(hover, /\]\(command:baton\.notNow\)/);
    const [shown] = await recorded("shown");
    assert.equal(shown?.rule, "committed");
    assert.equal(shown.path, demoFile);
  });

  it("do not come after a commit with a teammate as co-author", async () => {
    await commit(demoFile, `Change it together\n\n${coAuthor("noor")}`);
    await commit("src/payments/money.ts", "Change another alone");
    const { path } = await log.when("committed");
    assert.equal(path, "src/payments/money.ts");
    assert.equal(log.all.length, 1);
  });

  it("come at a save after a longer edit, once the keys rest, and not before", async () => {
    const { advance } = await hooks();
    await write(21);
    await save();
    const first = await log.when("savedAfterEditing");
    assert.deepEqual(against(first.decision), ["typing"]);
    assert.deepEqual(await recorded("shown"), []);
    advance(calm);
    const second = await log.when("savedAfterEditing", 2);
    assert.deepEqual(against(second.decision), []);
    await shownWhen(({ text }) => text.endsWith("?"));
  });

  it("do not come at a save after a few lines", async () => {
    await write(3);
    await save();
    const { hover } = (await baton()).status();
    await open(other);
    await shownWhen((now) => now.shown && now.hover !== hover);
    await write(21);
    await save();
    const { path } = await log.when("savedAfterEditing");
    assert.equal(path, other);
    assert.equal(log.all.length, 1);
  });

  it("come at a pause after a longer edit", async () => {
    const { advance } = await hooks();
    await write(21);
    assert.deepEqual(log.kinds, []);
    advance(calm);
    const { decision } = await log.when("pausedAfterEditing");
    assert.equal(decision.level, "status");
    assert.equal(decision.act, "hint");
    await shownWhen(({ text }) => text.includes("Hint for "));
  });

  it("come when a longer edit is staged", async () => {
    await write(21);
    await save();
    await log.when("savedAfterEditing");
    (await hooks()).advance(calm);
    await terminalGit(workspaceFolder(), "add", "--all");
    const { path } = await log.when("staged");
    assert.equal(path, demoFile);
  });

  it("come when a file is left after a longer edit, and name the file", async () => {
    await write(21);
    await open(other);
    (await hooks()).advance(calm);
    const { path } = await log.when("left");
    assert.equal(path, demoFile);
    await shownWhen(({ text }) => text.endsWith("(refund.ts)"));
  });

  it("come when somebody returns after five minutes", async () => {
    const { advance } = await hooks();
    // What is told a moment later is told before the lead goes.
    advance(2);
    advance(400);
    await open(other);
    const { path } = await log.when("returned");
    assert.equal(path, other);
  });

  it("come after the first commit on a branch that was just begun", async () => {
    const folder = workspaceFolder();
    await terminalGit(folder, "checkout", "--quiet", "-b", "mine");
    await commit(demoFile, "Change it on a branch");
    const { path } = await log.when("committed");
    assert.equal(path, demoFile);
    assert.deepEqual(log.kinds, ["committed"]);
    await terminalGit(folder, "checkout", "--quiet", "-B", "main");
  });

  it("come at a switch to a teammate's branch, and ask them", async () => {
    const folder = workspaceFolder();
    await branchOfTomasz("theirs");
    await terminalGit(folder, "checkout", "--quiet", "theirs");
    await vscode.commands.executeCommand("git.refresh");
    const { decision } = await log.when("switchedBranch");
    assert.equal(decision.act, "ask");
    assert.equal(decision.suggestion?.person.name, people.tomasz.name);
    await terminalGit(folder, "checkout", "--quiet", "main");
  });

  it("come when a debug session ends", async () => {
    const program = fileAt("debugged.js");
    await vscode.workspace.fs.writeFile(vscode.Uri.file(program), Buffer.from("1;\n"));
    const ended = sessionsEnded();
    const launch = { type: "node", request: "launch", name: "test", program };
    await vscode.debug.startDebugging(undefined, { ...launch, console: "internalConsole" });
    await ended;
    const { path } = await log.when("sessionEnded");
    assert.equal(path, demoFile);
  });
});

describe("what keeps Baton quiet at a moment", () => {
  let log: MomentLog;
  beforeEach(async () => {
    await newDay(demoFile);
    await naming(people.noor.name);
    log = await listen();
  });
  afterEach(() => log.end());

  /** What is against a nudge at a pause after a longer edit. */
  const againstPause = async (): Promise<string[]> => {
    await write(21);
    (await hooks()).advance(calm);
    const { decision } = await log.when("pausedAfterEditing");
    return against(decision);
  };

  it("is nothing otherwise", async () => {
    assert.deepEqual(await againstPause(), []);
  });

  it("is an incident, which the status bar shows until it ends", async () => {
    const { ledger, advance, now } = await hooks();
    ledger.add({ kind: "incident", until: now() + 3600 });
    const { hover } = await shownWhen(({ text }) => text === "$(flame) Incident");
    assert.match(hover, /Incident mode is on until .*\[End it\]\(command:baton\.endIncident\)/);
    assert.deepEqual(await againstPause(), ["incident"]);
    advance(3600);
    await shownWhen(({ text }) => text !== "$(flame) Incident");
  });

  it("is a snooze", async () => {
    void vscode.commands.executeCommand(commandIds.snooze);
    await shownWhen(({ text }) => text === "$(bell-slash)");
    assert.deepEqual(await againstPause(), ["snooze"]);
  });

  it("is presenting", async () => {
    await vscode.commands.executeCommand(commandIds.startPresenting);
    await shownWhen(({ hover }) => hover.includes("quiet while you present"));
    assert.deepEqual(await againstPause(), ["presenting"]);
    await vscode.commands.executeCommand(commandIds.stopPresenting);
    await naming(people.noor.name);
  });

  it("is pairing", async () => {
    await vscode.commands.executeCommand(commandIds.startPairing, people.noor.email);
    await shownWhen(({ text }) => text.includes("With Noor"));
    assert.deepEqual(await againstPause(), ["pairing"]);
    await vscode.commands.executeCommand(commandIds.stopPairing);
    const steps = await recorded("pairing");
    assert.deepEqual(new Set(steps.map(({ step }) => step)), new Set(["started", "stopped"]));
  });

  it("is a merge", async () => {
    const folder = workspaceFolder();
    await terminalGit(folder, "checkout", "--quiet", "-b", "merged");
    await commit(other, "On a branch");
    await terminalGit(folder, "checkout", "--quiet", "main");
    await terminalGit(folder, "merge", "--quiet", "--no-ff", "--no-commit", "merged");
    assert.deepEqual(await againstPause(), ["gitOperation"]);
    await terminalGit(folder, "merge", "--abort");
  });

  it("is a file, area or person that the lead asked not to hear of, or what is the lead's", async () => {
    const { ledger } = await hooks();
    const root = workspaceFolder();
    ledger.add({ kind: "quiet", what: "file", root, name: demoFile });
    await shownWhen(({ shown, hover }) => !shown && hover.includes("quiet about this file"));
    ledger.add({ kind: "quiet", what: "area", root, name: "/src/payments/" });
    ledger.add({ kind: "mine", what: "file", root, name: demoFile });
    for (const { email } of [people.noor, people.tomasz, people.elif, people.priya]) {
      ledger.add({ kind: "quiet", what: "person", root: "", name: email });
    }
    assert.deepEqual(await againstPause(), ["notMine", "file", "area", "people"]);
    ledger.add({ kind: "speak", what: "file", root, name: demoFile });
    await shownWhen(({ shown, hover }) => !shown && hover.includes("quiet about this area"));
  });

  it("is an hour outside the lead's", async () => {
    const { now } = await hooks();
    const hour = (ahead: number): string => {
      const time = new Date((now() + ahead * 3600) * 1000);
      return `${String(time.getHours()).padStart(2, "0")}:00`;
    };
    const weekend = ["Saturday", "Sunday"];
    await set("workingDays", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", ...weekend]);
    await set("workingHours", `${hour(2)}-${hour(4)}`);
    assert.deepEqual(await againstPause(), ["hours"]);
    await set("workingHours", "");
    await set("workingDays", undefined);
  });

  it("is a moment that the lead switched off", async () => {
    await set("nudgeMoments", ["committed"]);
    assert.deepEqual(await againstPause(), ["ruleOn"]);
    await set("nudgeMoments", undefined);
  });

  it("is nobody's typing, but nothing is said while somebody types", async () => {
    const { advance } = await hooks();
    for (let key = 0; key < 30; key += 1) {
      await write(1);
      advance(5);
    }
    assert.deepEqual(log.all, []);
    assert.deepEqual(await recorded("shown"), []);
  });
});

describe("a nudge", () => {
  let log: MomentLog;
  beforeEach(async () => {
    await newDay(demoFile);
    await naming(people.noor.name);
    log = await listen();
  });
  afterEach(() => log.end());

  const nudged = async (): Promise<void> => {
    await commit(demoFile, "Change it alone");
    await log.when("committed");
    await shownWhen(({ text }) => text.endsWith("?"));
  };

  it("is taken up by what it offers, and kept as such", async () => {
    await nudged();
    const { nudge } = await hooks();
    const id = nudge()?.id;
    await vscode.env.clipboard.writeText("");
    void vscode.commands.executeCommand(commandIds.doNudge);
    await naming(people.noor.name);
    const [act] = await recorded("act");
    assert.equal(act?.nudge, id);
    assert.equal(act?.path, demoFile);
    assert.match(await copiedText(), /^Hi (?:Noor|Tomasz), /);
    assert.equal(nudge(), undefined);
    assert.deepEqual(await recorded("answer"), []);
  });

  it("is shown once a day for a file and a kind of moment", async () => {
    await nudged();
    await commit(demoFile, "Change it once more");
    const { decision } = await log.when("committed", 2);
    assert.deepEqual(against(decision), ["sameFile"]);
  });

  it("that nobody takes up is over after ten minutes", async () => {
    await nudged();
    const { advance } = await hooks();
    advance(599);
    assert.match((await baton()).status().text, /\?$/);
    advance(1);
    await naming(people.noor.name);
    const [answer] = await recorded("answer");
    assert.equal(answer?.reason, "ignored");
  });

  it("is over when the lead is elsewhere for three minutes, and not sooner", async () => {
    await nudged();
    const { advance } = await hooks();
    await open(other);
    await shownWhen(({ text }) => text.endsWith("(refund.ts)"));
    advance(179);
    await open(demoFile);
    await shownWhen(({ text }) => text.endsWith("?"));
    advance(10);
    assert.deepEqual(await recorded("answer"), []);
    await open(other);
    await shownWhen(({ text }) => text.endsWith("(refund.ts)"));
    advance(180);
    await shownWhen(({ text }) => text.endsWith("knows this"));
    assert.equal((await recorded("answer")).length, 1);
  });

  it("ends at once when the lead asks for quiet", async () => {
    await nudged();
    const { ledger, now } = await hooks();
    ledger.add({ kind: "snooze", until: now() + 60 });
    await shownWhen(({ text }) => text === "$(bell-slash)");
    assert.deepEqual(await recorded("answer"), []);
  });
});

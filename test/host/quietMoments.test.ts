import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as vscode from "vscode";
import type { PolicyRule } from "../../src/core/coaching/policy/decision";
import { secondsPerDay } from "../../src/core/time/units";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { gitEnvironment } from "../fixtures/git";
import {
  naming,
  open,
  set,
  shownWhen,
  takingFirstRows,
  terminalGit,
  workspaceFolder,
} from "./baton";
import {
  against,
  fileAt,
  hooks,
  listen,
  type MomentLog,
  newDay,
  recorded,
  sessionsEnded,
  write,
} from "./moments";
import { Lead } from "./recorder";

const hour = 3600;

describe("what the lead is in the middle of", () => {
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

  /** What is against a nudge at a pause after a longer edit, in words. */
  const againstPause = async (): Promise<[PolicyRule, string][]> => {
    await write(21);
    (await hooks()).advance(10);
    const { decision } = await log.when("pausedAfterEditing");
    const rules = against(decision);
    return decision.verdicts
      .filter(({ rule }) => rules.includes(rule))
      .map(({ rule, text }) => [rule, text]);
  };

  it("keeps Baton quiet while it is debugging", async () => {
    const program = fileAt("waiting.js");
    await vscode.workspace.fs.writeFile(
      vscode.Uri.file(program),
      Buffer.from("setInterval(() => {}, 100);\n"),
    );
    const launch = { type: "node", request: "launch", name: "test", program };
    await vscode.debug.startDebugging(undefined, { ...launch, console: "internalConsole" });
    assert.deepEqual(await againstPause(), [["debugging", "You are debugging."]]);
    const ended = sessionsEnded();
    await vscode.debug.stopDebugging();
    await ended;
    await vscode.workspace.fs.delete(vscode.Uri.file(program));
  });

  it("keeps Baton quiet while it is a rebase", async () => {
    const cwd = workspaceFolder();
    const env = { ...gitEnvironment(), GIT_SEQUENCE_EDITOR: "sed -i.kept s/^pick/edit/" };
    await promisify(execFile)("git", ["rebase", "--quiet", "--interactive", "HEAD~1"], {
      cwd,
      env,
    });
    assert.deepEqual(await againstPause(), [["gitOperation", "A rebase is going on."]]);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await terminalGit(cwd, "rebase", "--abort");
  });

  it("is an incident that Not Now was told of, which marks the work that had begun", async () => {
    const lead = await Lead.come();
    await lead.type(60, 10);
    assert.deepEqual(await againstPause(), []);
    await shownWhen(({ text }) => text.endsWith("?"));
    await takingFirstRows(commandIds.notNow);
    await shownWhen(({ text }) => text === "$(flame) Incident");
    const [answer] = await recorded("answer");
    assert.equal(answer?.reason, "incident");
    const marked = lead.spans().filter(({ incident }) => incident === true);
    const typed = marked.filter(({ mode, path }) => mode === "type" && path === demoFile);
    const seconds = typed.reduce((sum, { start, end }) => sum + end - start, 0);
    assert.ok(seconds >= 59 && seconds <= 80, `${seconds} s, where 60 s were put in`);
  });

  it("is over for a nudge when the lead begins to pair", async () => {
    assert.deepEqual(await againstPause(), []);
    await shownWhen(({ text }) => text.endsWith("?"));
    const { nudge } = await hooks();
    assert.notEqual(nudge(), undefined);
    await vscode.commands.executeCommand(commandIds.startPairing, people.noor.email);
    const { hover } = await shownWhen(({ text }) => text.includes("With Noor"));
    assert.doesNotMatch(hover, /Why now/);
    assert.equal(nudge(), undefined);
    await vscode.commands.executeCommand(commandIds.stopPairing);
  });

  it("is typing too when the keys stay on one line, which puts a pause off", async () => {
    const { advance } = await hooks();
    await write(21);
    advance(6);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    for (let key = 0; key < 3; key += 1) {
      await editor.edit((edit) => edit.insert(new vscode.Position(30, 0), "x"));
      advance(3);
    }
    advance(6);
    assert.deepEqual(log.kinds, []);
    advance(1);
    await log.when("pausedAfterEditing");
  });
});

describe("a message beside the status bar", () => {
  before(async () => {
    await newDay(demoFile);
    await naming(people.noor.name);
  });
  beforeEach(async () => (await hooks()).ledger.remove("all"));

  /** Days and hours to go on from here, so that each test has a time of its own. */
  const pass = async (days: number, hours = 0): Promise<void> => {
    (await hooks()).advance(days * secondsPerDay + hours * hour);
  };

  /** What would be in the way of a message after a commit now. */
  const inTheWay = async (): Promise<string[]> => {
    const { wouldBe, now } = await hooks();
    const place = { root: workspaceFolder(), path: demoFile };
    const { decision } = await wouldBe({ kind: "committed", at: now(), ...place });
    const no = decision.verdicts.filter(({ allows }) => !allows);
    assert.deepEqual(
      no.filter((verdict) => verdict.about === "nudge"),
      [],
    );
    assert.equal(decision.level, no.length === 0 ? "message" : "status");
    return no.map(({ rule }) => rule);
  };

  /** Keeps that a message came so many hours ago, about another file. */
  const came = async (...hoursAgo: readonly number[]): Promise<void> => {
    const { ledger, now } = await hooks();
    for (const [index, ago] of hoursAgo.entries()) {
      const what = { nudge: `message${index}`, rule: "committed", level: "message" } as const;
      const place = { root: workspaceFolder(), path: `other${index}.ts` };
      const person = people.elif.email;
      ledger.add({ kind: "shown", ...what, ...place, person }, now() - ago * hour);
    }
  };

  it("does not come in the first five working days, and does afterwards", async () => {
    await pass(1);
    const { wouldBe, now } = await hooks();
    const place = { root: workspaceFolder(), path: demoFile };
    const { decision } = await wouldBe({ kind: "committed", at: now(), ...place });
    const { firstUsedAt } = decision.asked.circumstances;
    await set("messageLimits", {
      firstWorkingDays: Math.ceil((now() - firstUsedAt) / secondsPerDay) + 1,
    });
    assert.deepEqual(await inTheWay(), ["firstDays"]);
    await pass(2);
    assert.deepEqual(await inTheWay(), []);
    await set("messageLimits", undefined);
    await pass(5);
    assert.deepEqual(await inTheWay(), []);
  });

  it("comes once a day at most", async () => {
    await set("messageLimits", { hoursApart: 0 });
    await came(0);
    assert.deepEqual(await inTheWay(), ["messagesADay"]);
    await pass(1, 1);
    assert.deepEqual(await inTheWay(), []);
    await set("messageLimits", undefined);
  });

  it("comes four hours after the last one at the soonest", async () => {
    await set("messageLimits", { aDay: 0 });
    await came(3.9);
    assert.deepEqual(await inTheWay(), ["messagesApart"]);
    await pass(0, 0.2);
    assert.deepEqual(await inTheWay(), []);
    await set("messageLimits", undefined);
  });

  it("comes three times in seven days at most", async () => {
    await came(7 * 24 - 1, 96, 48);
    assert.deepEqual(await inTheWay(), ["messagesAWeek"]);
    await pass(0, 2);
    assert.deepEqual(await inTheWay(), []);
  });

  it("does not come when the lead has switched messages off", async () => {
    await set("messages", false);
    assert.deepEqual(await inTheWay(), ["messagesOn"]);
    await set("messages", undefined);
    assert.deepEqual(await inTheWay(), []);
  });
});

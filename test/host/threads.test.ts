import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import type { LedgerEntry } from "../../src/core/coaching/ledger/entry";
import type { KeptThread } from "../../src/core/review/threads/thread";
import { type CommandId, commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { baton, naming, open, workspaceFolder } from "./baton";
import { begin, comments, kept, only, run, save, shown, takingFirstRows } from "./reviewThreads";

const giveBack = "await charges.giveBack(charge, request.amount);";

const uri = (): vscode.Uri => vscode.Uri.file(path.join(workspaceFolder(), demoFile));

async function lineOf(text: string): Promise<number> {
  const document = await vscode.workspace.openTextDocument(uri());
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, text);
  return document.positionAt(at).line + 1;
}

/** Runs a command with the thread as a menu hands it over, and waits until all is shown. */
async function onThread(command: CommandId, { id }: KeptThread): Promise<KeptThread | undefined> {
  await run(command, (await shown(id))[0]);
  return (await kept()).find((one) => one.id === id);
}

describe("Baton's own review threads", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });
  afterEach(async () => {
    for (const { id } of await kept()) await (await baton()).forTests?.review.threads.remove(id);
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("begin with whom, how severe and which step, and open a box to write in", async () => {
    await open(demoFile, workspaceFolder(), await lineOf(giveBack));
    const thread = await begin(commandIds.comment);
    assert.equal(thread.person, people.noor.email);
    assert.equal(thread.path, demoFile);
    assert.equal(thread.severity, "should");
    assert.equal(thread.unsaved?.rung, 1);
    assert.deepEqual(
      thread.keptBack.map(({ rung }) => rung),
      [2, 3, 4],
    );
    assert.match(thread.commit ?? "", /^[0-9a-f]{40}$/);
    assert.match(thread.unsaved?.text ?? "", /^issue: .+\?$/);
    const [one] = await shown(thread.id);
    assert.equal(one?.comments[0]?.mode, vscode.CommentMode.Editing);
    assert.equal(one?.collapsibleState, vscode.CommentThreadCollapsibleState.Expanded);
    assert.equal(one?.canReply, false);
  });

  it("are saved, answered, climbed and resolved", async () => {
    await open(demoFile, workspaceFolder(), await lineOf(giveBack));
    const thread = await begin(commandIds.comment);
    await save(thread, "question: What does the caller see when this fails?");
    const [one] = await shown(thread.id);
    assert.ok(one);
    assert.match(one.label ?? "", /^Question · for Noor Haddad · question; the pointer waits/);
    assert.equal(one.comments[0]?.mode, vscode.CommentMode.Preview);
    assert.equal((await only()).severity, "unclear");
    assert.equal((await only()).topic, "error handling");
    await run(commandIds.addAnswer, { thread: one, text: "Nothing at all" });
    assert.match(one.label ?? "", /answered: the pointer may follow/);
    assert.deepEqual(
      one.comments.map(({ author }) => author.name),
      ["You", people.noor.name],
    );
    const climbing = await onThread(commandIds.nextRung, thread);
    assert.equal(climbing?.unsaved?.rung, 2);
    await save(thread, climbing?.unsaved?.text ?? "");
    assert.equal((await only()).rung, 2);
    assert.deepEqual(
      (await only()).keptBack.map(({ rung }) => rung),
      [3, 4],
    );
    assert.equal((await onThread(commandIds.resolveThread, thread))?.state, "resolved");
    assert.equal(one.state, vscode.CommentThreadState.Resolved);
    assert.equal((await onThread(commandIds.reopenThread, thread))?.state, "open");
  });

  it("have their comments changed, put away and deleted", async () => {
    await open(demoFile);
    const thread = await begin(commandIds.comment);
    await save(thread, "note: One.");
    const [one] = await shown(thread.id);
    assert.ok(one);
    await run(commandIds.addReply, { thread: one, text: "Two." });
    await run(commandIds.editComment, (await comments(thread.id))[1]);
    assert.equal((await comments(thread.id))[1]?.mode, vscode.CommentMode.Editing);
    await save(thread, "Two and a half.");
    assert.deepEqual(await texts(), ["note: One.", "Two and a half."]);
    await run(commandIds.editComment, (await comments(thread.id))[1]);
    void run(commandIds.cancelComment, (await comments(thread.id))[1]);
    await until(async () => (await only()).unsaved === undefined);
    assert.deepEqual(await texts(), ["note: One.", "Two and a half."]);
    await run(commandIds.deleteComment, (await comments(thread.id))[1]);
    assert.deepEqual(await texts(), ["note: One."]);
    await run(commandIds.deleteComment, (await comments(thread.id))[0]);
    assert.deepEqual(await kept(), []);
    assert.deepEqual(await shown(thread.id), []);
  });

  it("stay with their code while it moves, and where it is saved", async () => {
    const line = await lineOf(giveBack);
    await open(demoFile, workspaceFolder(), line);
    const thread = await begin(commandIds.comment);
    await save(thread, "note: Here.");
    const [one] = await shown(thread.id);
    const editor = await vscode.window.showTextDocument(uri());
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "// one\n// two\n"));
    await until(async () => one?.range?.start.line === line + 1);
    assert.equal((await only()).lines?.from, line);
    await editor.document.save();
    await until(async () => (await only()).lines?.from === line + 2);
    await vscode.commands.executeCommand("undo");
    await editor.document.save();
    await until(async () => (await only()).lines?.from === line);
  });

  it("are read again from the disk as they were", async () => {
    await open(demoFile);
    const thread = await begin(commandIds.comment);
    await save(thread, "note: Über ```code``` and [a link](command:x).");
    const before = await kept();
    await (await baton()).forTests?.review.threads.refresh();
    assert.deepEqual(await kept(), before);
  });

  it("leave in the record what a comment does, and none of its words", async () => {
    await open(demoFile);
    const thread = await begin(commandIds.comment);
    await save(thread, "issue: Wombat the guard, because refunds fail otherwise.");
    const entries = (await record()).filter((one) => "thread" in one && one.thread === thread.id);
    assert.equal(entries.length, 1);
    const [entry] = entries;
    assert.ok(entry?.kind === "comment");
    assert.equal(entry.hasReason, true);
    assert.equal(entry.rung, 1);
    assert.doesNotMatch(JSON.stringify(await record()), /Wombat/);
  });

  it("stand on either side of a comparison", async () => {
    const old = uri().with({
      scheme: "git",
      query: JSON.stringify({ path: uri().fsPath, ref: "HEAD" }),
    });
    await vscode.commands.executeCommand("vscode.diff", old, uri(), "Compared");
    await until(async () => vscode.window.activeTextEditor?.document.uri.scheme === "file");
    const right = await begin(commandIds.comment);
    assert.equal(right.side, "new");
    await save(right, "note: Now.");
    await vscode.commands.executeCommand("workbench.action.compareEditor.focusSecondarySide");
    await until(async () => vscode.window.activeTextEditor?.document.uri.scheme === "git");
    const left = await begin(commandIds.comment);
    assert.equal(left.side, "old");
    assert.equal(left.path, demoFile);
    const [one] = await shown(left.id);
    assert.equal(one?.uri.scheme, "git");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });

  it("are about a whole file when that is wanted", async () => {
    const thread = await begin(commandIds.commentFile, uri());
    assert.equal(thread.lines, undefined);
    const [one] = await shown(thread.id);
    assert.equal(one?.range, undefined);
  });

  it("go along when their file is renamed", async () => {
    const [before, after] = ["src/payments/money.ts", "src/payments/coins.ts"];
    await open(before);
    const thread = await begin(commandIds.comment);
    await save(thread, "note: Here.");
    const edit = new vscode.WorkspaceEdit();
    const at = (file: string): vscode.Uri => vscode.Uri.file(path.join(workspaceFolder(), file));
    edit.renameFile(at(before), at(after));
    await vscode.workspace.applyEdit(edit);
    await until(async () => (await only()).path === after);
    assert.equal((await shown(thread.id))[0]?.uri.fsPath, at(after).fsPath);
    const back = new vscode.WorkspaceEdit();
    back.renameFile(at(after), at(before));
    await vscode.workspace.applyEdit(back);
    await until(async () => (await only()).path === before);
  });

  it("say the same once when One Comment is pressed, and several times again with Undo", async () => {
    const said = "issue: Guard this refund, because the bank fails otherwise.";
    for (let times = 0; times < 2; times += 1) {
      await open(demoFile, workspaceFolder(), await lineOf(giveBack));
      await save(await begin(commandIds.comment), said);
    }
    const before = await kept();
    const [one, ...others] = await pressing(({ length }) => length === 1);
    assert.deepEqual(others, []);
    const other = before.find(({ id }) => id !== one?.id);
    const place = `\`${demoFile}\`, line ${other?.lines?.from}`;
    assert.equal(one?.comments[0]?.text, `${said}\n\nThe same holds for:\n- ${place}`);
    const gone = (await record()).filter((entry) => entry.kind === "comment" && entry.isGone);
    assert.ok(gone.some((entry) => "thread" in entry && entry.thread === other?.id));
    await pressing(({ length }) => length === 2);
    assert.deepEqual((await kept()).map(textOf), [said, said]);
  });

  it("become a lesson with the third to one person, told once, and an invitation to pair", async () => {
    const before = await pairings();
    const said = [
      "note: Tests miss this.",
      "note: No assert here.",
      "note: What does a mock hide?",
    ];
    for (const text of said) {
      await open(demoFile, workspaceFolder(), await lineOf(giveBack));
      await save(await begin(commandIds.comment), text);
    }
    assert.deepEqual(
      (await kept()).map(({ topic, isLessonTold }) => [topic, isLessonTold]),
      [
        ["tests", undefined],
        ["tests", undefined],
        ["tests", true],
      ],
    );
    while ((await pairings()) === before) await pressFirstButton();
    await until(async () => (await vscode.env.clipboard.readText()).startsWith("Hi Noor,"));
    assert.match(
      await vscode.env.clipboard.readText(),
      /^Hi Noor, I have written to you about tests a few times now:\n\n(?:- `src\/payments\/refund\.ts`, line \d+\n){3}\nShall we/,
    );
  });

  it("stay as they are when the step they stand on is chosen again", async () => {
    await open(demoFile);
    const thread = await begin(commandIds.comment);
    await takingFirstRows(commandIds.step, (await shown(thread.id))[0]);
    assert.deepEqual(await only(), thread);
    assert.equal((await comments(thread.id))[0]?.mode, vscode.CommentMode.Editing);
  });

  it("are copied as Markdown with where they are and their code", async () => {
    const line = await lineOf(giveBack);
    await open(demoFile, workspaceFolder(), line);
    const thread = await begin(commandIds.comment);
    await save(thread, "note: Here.");
    await run(commandIds.copyThread, (await shown(thread.id))[0]);
    assert.equal(
      await vscode.env.clipboard.readText(),
      `**\`${demoFile}\`, line ${line}**\n\n\`\`\`ts\n  ${giveBack}\n\`\`\`\n\nnote: Here.`,
    );
  });

  it("say nothing and change nothing when they are handed anything else", async () => {
    for (const bad of [undefined, 3, "x", { thread: {}, text: "y" }, vscode.Uri.parse("a:b")]) {
      await run(commandIds.addReply, bad);
      await run(commandIds.saveComment, bad);
    }
    await run(commandIds.commentFile, vscode.Uri.parse("untitled:x"));
    assert.deepEqual(await kept(), []);
  });
});

async function texts(): Promise<string[]> {
  return (await only()).comments.map(({ text }) => text);
}

function textOf({ comments: [first] }: KeptThread): string | undefined {
  return first?.text;
}

/** Gives all that stands in the record. */
async function record(): Promise<readonly LedgerEntry[]> {
  const { ledger } = (await baton()).forTests ?? {};
  assert.ok(ledger);
  return ledger.entries;
}

/** Counts the pairings in the record, where those of earlier suites stand too. */
async function pairings(): Promise<number> {
  const pairing = (await record()).filter((one) => one.kind === "act" && one.act === "pair");
  return pairing.length;
}

/** Presses the first button of the newest notice; nothing is there at first. */
async function pressFirstButton(): Promise<void> {
  await vscode.commands.executeCommand("notification.acceptPrimaryAction");
}

/** Presses the first button of the newest notice until the threads are as wanted; gives them as they were then. */
async function pressing(
  isWanted: (threads: readonly KeptThread[]) => boolean,
): Promise<readonly KeptThread[]> {
  const { threads } = (await baton()).forTests?.review ?? {};
  assert.ok(threads);
  const found: (readonly KeptThread[])[] = [];
  // What is pressed once more may change them again.
  const look = (): void => void (isWanted(threads.all) && found.push(threads.all));
  const listening = threads.onDidChange(look);
  for (look(); found.length === 0;) await pressFirstButton();
  listening.dispose();
  return found[0] ?? [];
}

/** Waits for a state that the editor comes to by itself. */
async function until(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await vscode.env.clipboard.readText();
}

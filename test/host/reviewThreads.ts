import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { KeptThread } from "../../src/core/review/threads/thread";
import { type CommandId, commandIds } from "../../src/host/commandIds";
import { baton } from "./baton";

async function review() {
  const hooks = (await baton()).forTests;
  assert.ok(hooks);
  return hooks.review;
}

/** Gives all threads that are kept. */
export async function kept(): Promise<readonly KeptThread[]> {
  return (await review()).threads.all;
}

/** Gives the only thread that is kept. */
export async function only(): Promise<KeptThread> {
  const [thread, ...others] = await kept();
  assert.ok(thread);
  assert.equal(others.length, 0);
  return thread;
}

/** Gives the editor's threads that show a kept one, when all is shown. */
export async function shown(id: string): Promise<vscode.CommentThread[]> {
  const { shown: showing } = await review();
  await showing.ready;
  return showing.of(id);
}

/** Gives a thread's comments as the editor has them. */
export async function comments(id: string): Promise<readonly vscode.Comment[]> {
  return (await shown(id))[0]?.comments ?? [];
}

/** Runs a command to its end, as a menu does. */
export async function run(command: CommandId, subject: unknown): Promise<void> {
  await vscode.commands.executeCommand(command, subject);
  await (
    await review()
  ).shown.ready;
}

/** Begins a comment, taking the first row of each list; gives the thread. */
export async function begin(command: CommandId, subject?: unknown): Promise<KeptThread> {
  const before = new Set((await kept()).map(({ id }) => id));
  await takingFirstRows(command, subject);
  const thread = (await kept()).find(({ id }) => !before.has(id));
  assert.ok(thread);
  return thread;
}

/** Types a text into the box that is open in a thread, and saves it. */
export async function save({ id }: KeptThread, text: string): Promise<void> {
  const box = (await comments(id)).find(({ mode }) => mode === vscode.CommentMode.Editing);
  assert.ok(box);
  // The editor hands the box's text over in this way.
  box.body = text;
  await run(commandIds.saveComment, box);
}

/** Runs a command to its end, taking the first row of each list that it opens. */
export async function takingFirstRows(command: CommandId, subject: unknown): Promise<void> {
  const state = { over: false };
  void vscode.commands.executeCommand(command, subject).then(() => (state.over = true));
  // A list opens some time after the command has begun.
  while (!state.over) {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
}

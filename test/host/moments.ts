import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";
import type { LedgerEntry } from "../../src/core/coaching/ledger/entry";
import type { MomentKind } from "../../src/core/coaching/moments/moment";
import type { Decision } from "../../src/core/coaching/policy/decision";
import type { TestHooks } from "../../src/testHooks";
import { people } from "../fixtures/demoPeople";
import { gitEnvironment } from "../fixtures/git";
import { baton, open, terminalGit, workspaceFolder } from "./baton";

const day = 86_400;

/** A file of the team's beside the one that is mostly used. */
export const other = "src/payments/webhook.ts";

/** Gives what Baton hands to tests. */
export async function hooks(): Promise<TestHooks> {
  const { forTests } = await baton();
  assert.ok(forTests, "Baton does not run in the mode of tests");
  return forTests;
}

/** A moment that was judged: its kind, its file, and what became of it. */
export interface JudgedMoment {
  readonly kind: MomentKind;
  readonly path: string;
  readonly decision: Decision;
}

/** Collects the moments that are judged from here on. */
export async function listen(): Promise<MomentLog> {
  return new MomentLog(await hooks());
}

export class MomentLog {
  readonly all: JudgedMoment[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly listening: vscode.Disposable;

  constructor({ onDidJudge }: TestHooks) {
    this.listening = onDidJudge(({ moment: { kind, path: file }, decision }) => {
      this.all.push({ kind, path: file, decision });
      for (const look of this.waiting.splice(0)) look();
    });
  }

  /** Waits until so many moments of a kind were judged; gives the last. Mocha's limit says when none is. */
  async when(kind: MomentKind, count = 1): Promise<JudgedMoment> {
    for (;;) {
      const found = this.all.filter((one) => one.kind === kind);
      const last = found[count - 1];
      if (last) return last;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** The kinds that were judged so far. */
  get kinds(): MomentKind[] {
    return this.all.map(({ kind }) => kind);
  }

  end(): void {
    this.listening.dispose();
  }
}

/** So long the editor may take to tell what it does; a machine that is busy is asked again. */
const patienceMs = 5000;

/** Takes work; gives whether it was done in time. */
async function inTime(work: Promise<unknown>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), patienceMs);
  });
  return Promise.race([work.then(() => true), late]);
}

/**
 * Begins another day with an empty record, no open changes and the given file in front. That the lead
 * is back is a moment too, which is over by then.
 */
export async function newDay(file: string): Promise<void> {
  const { ledger, now } = await hooks();
  // An editor that is closed with changes would ask.
  await vscode.workspace.saveAll();
  await terminalGit(workspaceFolder(), "reset", "--quiet", "--hard");
  // What the editor tells late may be the first sign of the lead in the new day, without a file.
  while (!(await inTime(cameBack(file))));
  ledger.add({ kind: "snooze", until: now() + 1 });
  await ledger.remove("all");
}

/** How often a night was begun: one that was given up does no more. */
let nights = 0;

/** Closes everything, lets a night pass and opens the file; waits until that is judged. */
async function cameBack(file: string): Promise<void> {
  const { advance } = await hooks();
  nights += 1;
  const mine = nights;
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await noTabs();
  if (mine !== nights) return;
  // What is told a moment later is told before the night.
  advance(2);
  advance(day);
  const log = await listen();
  try {
    await open(file);
    // The editor may still hold what stood there before the reset, and would read it anew at any time.
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await log.when("returned");
  } finally {
    log.end();
  }
}

/** Waits until Baton has heard that no editor is open any more, of which the editor tells in two events. */
async function noTabs(): Promise<void> {
  const { tabGroups } = vscode.window;
  const isOpen = (): boolean =>
    vscode.window.activeTextEditor !== undefined ||
    tabGroups.all.some(({ tabs }) => tabs.length > 0);
  if (!isOpen()) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (isOpen()) return;
      for (const one of listening) one.dispose();
      resolve();
    };
    const listening = [
      tabGroups.onDidChangeTabs(look),
      vscode.window.onDidChangeActiveTextEditor(look),
    ];
  });
}

/** Commits a change of a file at the time that Baton's clock shows, as the lead unless it says otherwise. */
export async function commit(file: string, message: string, ...rest: string[]): Promise<void> {
  const { now } = await hooks();
  await appendFile(fileAt(file), "// changed\n");
  const date = new Date(now() * 1000).toISOString();
  const args = ["commit", "--quiet", "--all", "-m", message, `--date=${date}`, ...rest];
  const env = { ...gitEnvironment(), GIT_COMMITTER_DATE: date };
  await promisify(execFile)("git", args, { cwd: workspaceFolder(), env });
  // The git extension looks by itself too, but rests between two looks.
  await vscode.commands.executeCommand("git.refresh");
}

/** Makes a branch with a commit of Tomasz's on it, in a worktree: HEAD stays where it is. */
export async function branchOfTomasz(name: string): Promise<void> {
  const folder = workspaceFolder();
  const tree = await mkdtemp(join(tmpdir(), "baton-branch-"));
  await terminalGit(folder, "worktree", "add", "--quiet", "-b", name, tree);
  await appendFile(join(tree, other), "// theirs\n");
  const author = `${people.tomasz.name} <${people.tomasz.email}>`;
  await terminalGit(tree, "commit", "--quiet", "--all", "-m", "Theirs", "--author", author);
  await terminalGit(folder, "worktree", "remove", tree);
}

/** Puts lines at the top of the open file, as somebody who types them. */
export async function write(lines: number): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const text = "// a line\n".repeat(lines);
  const { document } = editor;
  assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text)));
  // Baton counts an edit once the document says that it is changed, which the editor tells a little later.
  if (document.isDirty) return;
  await new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document || !document.isDirty) return;
      listening.dispose();
      resolve();
    });
  });
}

/** Saves the open file. */
export async function save(): Promise<void> {
  await vscode.window.activeTextEditor?.document.save();
}

/** The rules that keep Baton quiet, of a decision. */
export function against({ verdicts }: Decision): string[] {
  return verdicts
    .filter(({ about, allows }) => about === "nudge" && !allows)
    .map(({ rule }) => rule);
}

/** What the record holds that one can tell by its kind. */
export async function recorded<Kind extends LedgerEntry["kind"]>(
  kind: Kind,
): Promise<Extract<LedgerEntry, { kind: Kind }>[]> {
  const { ledger } = await hooks();
  return ledger.entries.filter((entry) => isOf(entry, kind));
}

function isOf<Kind extends LedgerEntry["kind"]>(
  entry: LedgerEntry,
  kind: Kind,
): entry is Extract<LedgerEntry, { kind: Kind }> {
  return entry.kind === kind;
}

/** The file of a path in the workspace. */
export function fileAt(file: string): string {
  return join(workspaceFolder(), file);
}

/** Waits until something is on the clipboard, which was empty; gives it. Mocha's limit says when nothing comes. */
export async function copiedText(): Promise<string> {
  for (;;) {
    const text = await vscode.env.clipboard.readText();
    if (text !== "") return text;
  }
}

/** Waits until what is being debugged has ended, with all that belongs to it. */
export async function sessionsEnded(): Promise<void> {
  const { debugging } = await hooks();
  await new Promise<void>((resolve) => {
    const listening = debugging.onDidChange(() => {
      if (debugging.isRunning) return;
      listening.dispose();
      resolve();
    });
  });
}

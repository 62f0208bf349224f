import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { KeptName } from "../../src/core/privacy/keptText";
import { commandIds } from "../../src/host/commandIds";
import { bytesAt, type KeptThing } from "../../src/host/records/kept";
import { namesIn } from "../../src/git/absence";
import type { RowsView, ViewRow } from "../../src/host/shown/rowsView";
import { deleteUnreadable } from "../../src/privacy/unreadable";
import type { TestHooks } from "../../src/testHooks";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import {
  baton,
  naming,
  open,
  pageWith,
  takingFirstRows,
  terminalGit,
  workspaceFolder,
} from "./baton";
import { begin, kept as keptThreads, save } from "./reviewThreads";

async function hooks(): Promise<TestHooks> {
  const { forTests } = await baton();
  assert.ok(forTests);
  return forTests;
}

function labelOf({ label }: vscode.TreeItem): string {
  return typeof label === "string" ? label : (label?.label ?? "");
}

/** The rows of a view as one sees them, those below others indented. */
function seen(rows: readonly ViewRow[], indent = ""): string[] {
  return rows.flatMap(({ item, children }) => {
    const label = labelOf(item);
    const description = typeof item.description === "string" ? item.description : "";
    return [`${indent}${label} | ${description}`, ...seen(children, `${indent}  `)];
  });
}

/** Waits until a view that is seen shows what is wanted; gives its rows. */
async function rowsWhen(view: RowsView, wanted: RegExp): Promise<ViewRow[]> {
  const rows = await view.getChildren();
  if (wanted.test(seen(rows).join("\n"))) return rows;
  return new Promise((resolve) => {
    const listening = view.onDidChangeTreeData(async () => {
      const now = await view.getChildren();
      if (!wanted.test(seen(now).join("\n"))) return;
      listening.dispose();
      resolve(now);
    });
  });
}

/** The row with a text, wherever it is. */
function rowOf(rows: readonly ViewRow[], label: RegExp): ViewRow {
  const all = (some: readonly ViewRow[]): ViewRow[] =>
    some.flatMap((row) => [row, ...all(row.children)]);
  const found = all(rows).find(({ item }) => label.test(labelOf(item)));
  assert.ok(found, String(label));
  return found;
}

async function focus(view: string): Promise<void> {
  await vscode.commands.executeCommand(`${view}.focus`);
}

describe("the first day", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });

  it("opens a file of the team's on which Baton has a name", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand(commandIds.openTeamFile);
    const file = vscode.window.activeTextEditor?.document.uri.fsPath ?? "";
    assert.ok(file.startsWith(workspaceFolder()), file);
    await naming("");
  });

  it("tells what Baton would have said, on a page", async () => {
    await vscode.commands.executeCommand(commandIds.showReplay);
    const page = await pageWith(/^# What Baton would have said\n\n`tea-shop`/, "baton-replay");
    const text = page.getText();
    assert.match(text, /\*\*9 of your 26 commits in these twelve weeks would have led to a nudge/);
    assert.match(text, /: Pair with Tomasz Wilk\n\n- `src\/payments\/refund\.ts`/);
  });
});

describe("Baton's views in the side bar", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.view.explorer");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await terminalGit(workspaceFolder(), "reset", "--quiet", "--hard");
  });

  it("are not looked at while they are hidden, and are up to date when they are seen", async () => {
    const { views } = await hooks();
    await vscode.commands.executeCommand("workbench.view.explorer");
    let fired = 0;
    const listening = Object.values(views).map((view) =>
      view.onDidChangeTreeData(() => (fired += 1)),
    );
    await open("src/payments/webhook.ts");
    await naming(people.tomasz.name);
    await open(demoFile);
    await naming(people.noor.name);
    assert.equal(fired, 0);
    listening.forEach((one) => one.dispose());
    await focus("baton.whoKnowsView");
    await rowsWhen(views.people, /^Noor Haddad \| knows this file\n {2}5 of the last 9 commits/);
  });

  it("name who knows the file the lead is in, with an act that goes to them", async () => {
    const { views, ledger } = await hooks();
    const rows = await rowsWhen(views.people, /^Noor Haddad/);
    assert.match(
      seen(rows).join("\n"),
      /\nCODEOWNERS line 2 \| \/src\/payments\/ → @shop\/payments/,
    );
    const tomasz = rowOf(rows, /^Tomasz/);
    const label = tomasz.item.accessibilityInformation?.label ?? "";
    assert.match(label, /^Tomasz Wilk, has some contact and room to grow, .*commits/);
    const before = ledger.acts.length;
    void vscode.commands.executeCommand(commandIds.pair, tomasz);
    while (ledger.acts.length === before) await vscode.env.clipboard.readText();
    assert.equal(ledger.acts.at(-1)?.email, people.tomasz.email);
    await open("src/payments/webhook.ts");
    await rowsWhen(views.people, /^Tomasz Wilk \| knows this file/);
    await open(demoFile);
    await rowsWhen(views.people, /^Noor Haddad/);
  });

  it("list what is handed back, with acts that are those of the list", async () => {
    const { views } = await hooks();
    await focus("baton.handedBackView");
    const file = path.join(workspaceFolder(), demoFile);
    const original = await readFile(file, "utf8");
    const guard = "\nexport async function again(): Promise<void> {\n  await charges.again();\n}\n";
    await writeFile(file, original + guard);
    await open(demoFile);
    await takingFirstRows(commandIds.handBack);
    await rowsWhen(views.handedBack, /Drafted, not handed back yet \| \n {2}\S/);
    void vscode.commands.executeCommand(commandIds.confirmHandBack);
    const rows = await rowsWhen(views.handedBack, /^\S.*: refund\.ts \| rung \d, \w/);
    assert.equal(await readFile(file, "utf8"), original);
    const row = rowOf(rows, /: refund\.ts$/);
    assert.match(row.item.contextValue ?? "", /\.bringBack\./);
    await vscode.commands.executeCommand(commandIds.bringBack, row);
    assert.equal(await readFile(file, "utf8"), original + guard);
    await rowsWhen(views.handedBack, /^$/);
  });

  it("list review threads by file, with acts that are those of the thread", async () => {
    const { views } = await hooks();
    await focus("baton.reviewDraftsView");
    await open(demoFile, workspaceFolder(), 5);
    const thread = await begin(commandIds.comment);
    await save(thread, "note: Here.");
    const rows = await rowsWhen(
      views.drafts,
      /^refund\.ts \| src\/payments\n {2}note: Here\. \| line 5 · /,
    );
    const row = rowOf(rows, /^note/);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand(commandIds.reviewDrafts, row);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 4);
    await vscode.commands.executeCommand(commandIds.resolveThread, row);
    await rowsWhen(views.drafts, /· resolved$/);
    void vscode.commands.executeCommand(commandIds.deleteThread, row);
    await rowsWhen(views.drafts, /^$/);
  });
});

describe("all that Baton keeps", () => {
  const thing = async (name: KeptName): Promise<KeptThing> => {
    const found = (await hooks()).kept.find((one) => one.name === name);
    assert.ok(found, name);
    return found;
  };
  const bytes = async ({ paths, bytesElsewhere }: KeptThing): Promise<number> => {
    const sizes = await Promise.all(paths.map(bytesAt));
    return sizes.reduce((sum, one) => sum + one, (await bytesElsewhere?.()) ?? 0);
  };
  /** Does the act that deletes; gives what brings it back. */
  const remove = async (name: KeptName): Promise<(() => Promise<void>) | undefined> => {
    const acts = await (await thing(name)).acts();
    const act = acts.find(({ label }) => label.startsWith("$(trash)"));
    return (await act?.run())?.undo;
  };

  it("is listed, every file of it", async () => {
    const { kept, storage } = await hooks();
    const own = kept.flatMap(({ paths }) => paths);
    const there = (await namesIn(storage)).map((name) => path.join(storage, name));
    assert.ok(there.length > 0);
    assert.deepEqual(
      there.filter((name) => !own.includes(name)),
      [],
    );
    assert.equal(await bytes(await thing("other")), 0);
    await writeFile(path.join(storage, "left over"), "12345");
    assert.equal(await bytes(await thing("other")), 5);
    await remove("other");
    assert.deepEqual(await bytes(await thing("other")), 0);
  });

  it("is measured: histories, threads, parked changes, settings", async () => {
    assert.ok((await bytes(await thing("history"))) > 1000);
    assert.match(await (await thing("history")).count(), /^\d+ repositor/);
    await remove("history");
    assert.equal(await bytes(await thing("history")), 0);
    assert.match(await (await thing("settings")).count(), /^\d+ set$/);
    assert.match(await (await thing("parked")).count(), /^0 changes here$/);
  });

  it("is named where this version cannot read it, left alone, deleted on request and had back", async () => {
    const { storage, views } = await hooks();
    const left = {
      drafts: path.join(storage, "drafts", "v1", "newer-draft.json"),
      hints: path.join((await thing("hints")).paths[0] ?? "", "newer-hint", "hint.json"),
    };
    for (const [name, file] of [
      ["drafts", left.drafts],
      ["hints", left.hints],
    ] as const) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, '{ "schema": "baton.draft", "version": 9 }');
      const unreadable = async () => (await (await thing(name)).unreadable?.()) ?? [];
      const found = await unreadable();
      assert.deepEqual(found, [name === "hints" ? path.dirname(file) : file]);
      if (name === "hints") {
        await focus("baton.handedBackView");
        views.handedBack.refresh();
        await rowsWhen(views.handedBack, /^Not readable \| \n {2}A hint that could not be read/m);
      }
      const deleted = await deleteUnreadable(found)[0]?.run();
      assert.deepEqual(await unreadable(), []);
      await deleted?.undo?.();
      assert.deepEqual(await unreadable(), found);
      assert.match(await readFile(file, "utf8"), /"version": 9/);
      await deleteUnreadable(found)[0]?.run();
    }
    assert.deepEqual(deleteUnreadable([]), []);
  });

  it("is deleted and had back: threads, hints, what VS Code remembers", async () => {
    await open(demoFile, workspaceFolder(), 5);
    await save(await begin(commandIds.comment), "note: Here.");
    const before = await keptThreads();
    const undo = await remove("threads");
    assert.deepEqual(await keptThreads(), []);
    assert.equal(await bytes(await thing("threads")), 0);
    await undo?.();
    assert.deepEqual(await keptThreads(), before);
    await remove("threads");
    const memory = await thing("memory");
    const remembered = await memory.count();
    const back = await remove("memory");
    assert.notEqual(await memory.count(), remembered);
    await back?.();
    assert.equal(await memory.count(), remembered);
    const hints = await bytes(await thing("hints"));
    assert.ok(hints > 0);
    const hintsBack = await remove("hints");
    assert.equal(await bytes(await thing("hints")), 0);
    await hintsBack?.();
    assert.equal(await bytes(await thing("hints")), hints);
  });
});

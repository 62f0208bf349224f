import assert from "node:assert/strict";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, takingFirstRows, terminalGit, workspaceFolder } from "./baton";

const guard = `  // A refund that fails half way is told to the caller.
  try {
    await charges.giveBack(charge, request.amount);
  } catch (error) {
    throw new Error("Refund failed", { cause: error });
  }
`;

/** Gives the hint that is being edited. */
function hint(): vscode.TextDocument | undefined {
  const editors = vscode.window.visibleTextEditors.map(({ document }) => document);
  return editors.find(({ fileName }) => /handBack.*Hint for [^/\\]+\.md$/.test(fileName));
}

/** Waits until the clipboard holds something else; gives it. */
async function copied(before: string): Promise<string> {
  let now = before;
  while (now === before) now = await vscode.env.clipboard.readText();
  return now;
}

async function confirm(): Promise<string> {
  await vscode.env.clipboard.writeText("mine");
  await vscode.commands.executeCommand(commandIds.confirmHandBack);
  return copied("mine");
}

const place = (file = demoFile): string => path.join(workspaceFolder(), file);
const text = (file = demoFile): Promise<string> => readFile(place(file), "utf8");

async function parkedRefs(): Promise<string[]> {
  const refs = await terminalGit(workspaceFolder(), "for-each-ref", "refs/baton/parked");
  return refs.split("\n").filter((line) => line !== "");
}

/** Puts a whole new function at the end of a file, on the disk. */
async function change(file = demoFile): Promise<string> {
  const changed = `${await text(file)}\nexport async function again(): Promise<void> {\n${guard}}\n`;
  await writeFile(place(file), changed);
  return changed;
}

async function resetAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await terminalGit(workspaceFolder(), "reset", "--quiet", "--hard");
  await terminalGit(workspaceFolder(), "clean", "-fdq");
}

describe("handing back", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });
  afterEach(resetAll);

  it("drafts a hint about the file's change, and parks it only when confirmed", async () => {
    const original = await text();
    const changed = await change();
    await open(demoFile);
    await takingFirstRows(commandIds.handBack);
    const document = hint();
    assert.ok(document);
    assert.match(document.getText(), /^For Tomasz · error handling · starts at rung \d$/m);
    assert.equal(await text(), changed);
    const sent = await confirm();
    assert.match(sent, /^Hi Tomasz,/);
    assert.doesNotMatch(sent, /Refund failed/);
    assert.equal(await text(), original);
    assert.equal((await parkedRefs()).length, 1);
    assert.equal(hint(), undefined);
    const stash = await terminalGit(workspaceFolder(), "stash", "list");
    assert.equal(stash, "");
  });

  it("is for the person that another command names", async () => {
    await change();
    const person = people.noor.email;
    await takingFirstRows(commandIds.handBack, { person, root: workspaceFolder(), path: demoFile });
    assert.match(hint()?.getText() ?? "", /^For Noor · /m);
  });

  it("saves unsaved edits first, once the lead says so", async () => {
    await open(demoFile);
    // The editor may not have seen yet what git has put back.
    await vscode.commands.executeCommand("workbench.action.files.revert");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const before = editor.document.getText();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "// unsaved\n"));
    await takingFirstRows(commandIds.handBack);
    assert.equal(await text(), `// unsaved\n${before}`);
    await confirm();
    assert.equal(await text(), before);
  });

  it("takes the selected hunks alone", async () => {
    const original = await text();
    await writeFile(place(), `// first\n${original}\n// last\n`);
    const uri = vscode.Uri.file(place());
    const selection = new vscode.Range(0, 0, 1, 0);
    await vscode.window.showTextDocument(uri, { selection });
    await takingFirstRows(commandIds.handBackSelection);
    await confirm();
    assert.equal(await text(), `${original}\n// last\n`);
  });

  it("takes everything, new files included, and leaves what is staged", async () => {
    const original = await text();
    await appendFile(place(), "// staged\n");
    await terminalGit(workspaceFolder(), "add", demoFile);
    await appendFile(place(), "// not staged\n");
    await writeFile(place("src/payments/new.ts"), "export const fresh = 1;\n");
    await takingFirstRows(commandIds.handBackAll);
    await confirm();
    assert.equal(await text(), `${original}// staged\n`);
    await assert.rejects(text("src/payments/new.ts"));
    const status = await terminalGit(workspaceFolder(), "status", "--porcelain");
    assert.equal(status.trim(), `M  ${demoFile}`);
  });

  it("says what stands in the way, and then drafts nothing", async () => {
    await open(demoFile);
    await takingFirstRows(commandIds.handBack);
    await takingFirstRows(commandIds.handBackSelection);
    await appendFile(place(), "// staged\n");
    await terminalGit(workspaceFolder(), "add", demoFile);
    await takingFirstRows(commandIds.handBack);
    for (const bad of [vscode.Uri.parse("untitled:x"), vscode.Uri.file("/nowhere/at/all"), 3]) {
      if (bad === 3) await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      await takingFirstRows(commandIds.handBack, bad);
    }
    assert.equal(hint(), undefined);
  });

  it("marks what is missing in the hint, and parks nothing until it is mended", async () => {
    const changed = await change();
    await open(demoFile);
    await takingFirstRows(commandIds.handBack);
    const document = hint();
    assert.ok(document);
    const before = await parkedRefs();
    const edit = new vscode.WorkspaceEdit();
    const heading = document.getText().indexOf("## 4");
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.delete(document.uri, new vscode.Range(document.positionAt(heading), end));
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand(commandIds.confirmHandBack);
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    assert.match(problem?.message ?? "", /Rung 4 is missing\. Put a line "## 4 Full answer"/);
    assert.deepEqual(await parkedRefs(), before);
    assert.equal(await text(), changed);
  });

  it("leaves everything as it was when cancelled", async () => {
    const changed = await change();
    await open(demoFile);
    await takingFirstRows(commandIds.handBack);
    const document = hint();
    assert.ok(document);
    const before = await parkedRefs();
    // Its message stays, with an offer to keep the hint.
    await vscode.commands.executeCommand(commandIds.cancelHandBack);
    // The oldest editor tells a little later which documents it shows.
    while (hint()) await vscode.env.clipboard.readText();
    await assert.rejects(readFile(document.fileName));
    assert.equal(await text(), changed);
    assert.deepEqual(await parkedRefs(), before);
  });

  it("copies the offer of a debrief for who knows the file", async () => {
    await open(demoFile);
    await naming(people.noor.name);
    await vscode.env.clipboard.writeText("mine");
    void vscode.commands.executeCommand(commandIds.debrief);
    assert.match(
      await copied("mine"),
      /^Hi Noor, I have just committed a change to `src\/payments\/refund\.ts`/,
    );
  });
});

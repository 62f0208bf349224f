import assert from "node:assert/strict";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { gitlabCodeowners } from "../fixtures/codeowners";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, terminalGit, workspaceFolder } from "./baton";
import {
  diagnosticsWhen,
  fixesOn,
  fixesWhenOffered,
  hoverOn,
  insertLines,
  openCodeowners,
  revert,
} from "./codeownersFile";

const { Warning, Information } = vscode.DiagnosticSeverity;

/** The editor may take the file for another language, and then others hover too. */
const batonSays = /This rule|No file matches/;

afterEach("what is open is as saved", async () => {
  await revert(await openCodeowners());
  await revert(await openCodeowners("CODEOWNERS", workspaceFolder(1)));
});

describe("faults in an open CODEOWNERS file", () => {
  it("are shown at their places, saved or not, and go when they are mended", async () => {
    const document = await openCodeowners();
    await insertLines(document, "!/src/gen/ @shop/web # not these\n/src/[id]/ mara\n");
    const found = await diagnosticsWhen(document, ({ length }) => length === 3);
    assert.deepEqual(
      found.map(({ range, severity }) => [range.start.line, range.start.character, severity]),
      [
        [0, 0, Warning],
        [1, 5, Warning],
        [1, 11, Warning],
      ],
    );
    assert.match(found[0]?.message ?? "", /does not negate a pattern\.\nTo leave these files/);
    await revert(document);
    await diagnosticsWhen(document, ({ length }) => length === 0);
  });

  it("are mended by their quick fixes", async () => {
    const document = await openCodeowners();
    await insertLines(document, "!/src/gen/ @shop/web # not these\n/src/[id]/ mara\n/ @a\n");
    await diagnosticsWhen(document, ({ length }) => length === 4);
    for (const line of [1, 2, 2, 3]) {
      const [fix] = await fixesWhenOffered(document, line);
      assert.equal(fix?.isPreferred, true);
      assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    }
    const lines = [0, 1, 2].map((line) => document.lineAt(line).text);
    assert.deepEqual(lines, ["/src/gen/ # not these", "/src/\\[id\\]/ @mara", "* @a"]);
    await diagnosticsWhen(document, ({ length }) => length === 0);
    assert.deepEqual(await fixesOn(document, 1), []);
  });

  it("are left out with one message when the file is too large for GitHub", async () => {
    const document = await openCodeowners();
    await insertLines(document, `!x\n#${"x".repeat(3 * 1024 * 1024)}\n`);
    const [first] = await diagnosticsWhen(document, ({ length }) => length === 1);
    assert.match(first?.message ?? "", /3 MB or larger/);
    await revert(document);
    await diagnosticsWhen(document, ({ length }) => length === 0);
  });
});

describe("a CODEOWNERS file that is not in force", () => {
  const inForce = path.join(workspaceFolder(), ".github/CODEOWNERS");
  const aside = `${inForce}.aside`;
  const other = path.join(workspaceFolder(), "CODEOWNERS");

  it("says which one is, until that is gone, and nothing once it is deleted itself", async () => {
    await writeFile(other, "!x\n");
    const document = await openCodeowners("CODEOWNERS");
    const [note] = await diagnosticsWhen(document, ({ length }) => length === 2);
    assert.equal(note?.severity, Information);
    assert.equal(note.message, "This file has no effect: .github/CODEOWNERS is in force instead.");
    assert.doesNotMatch(await hoverOn(document, 1), batonSays);
    await rename(inForce, aside);
    await diagnosticsWhen(document, ([first]) => first?.severity === Warning);
    await rename(aside, inForce);
    await diagnosticsWhen(document, ({ length }) => length === 2);
    await rm(other);
    await diagnosticsWhen(document, ({ length }) => length === 0);
  });
});

describe("the dialect", () => {
  it("is each repository's own", async () => {
    const document = await openCodeowners("CODEOWNERS", workspaceFolder(1));
    const [comment, ...others] = await diagnosticsWhen(document, ({ length }) => length > 0);
    assert.match(comment?.message ?? "", /comment cannot follow on the same line/);
    assert.deepEqual(others, []);
    const [fix] = await fixesWhenOffered(document, 5);
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.equal(
      document.getText(),
      gitlabCodeowners.replace("sql/ @noor # why", "# why\nsql/ @noor"),
    );
  });

  it("is another when the lead chooses so, and the places with it", async () => {
    const document = await openCodeowners();
    const settings = vscode.workspace.getConfiguration("baton", document.uri);
    const choose = (dialect: string | undefined): Thenable<void> =>
      settings.update("codeownersDialect", dialect, vscode.ConfigurationTarget.WorkspaceFolder);
    await choose("bitbucket");
    const [note] = await diagnosticsWhen(document, ({ length }) => length === 1);
    assert.match(note?.message ?? "", /Bitbucket Cloud looks only for \.bitbucket\/CODEOWNERS\.$/);
    const ledger = await openCodeowners("CODEOWNERS", workspaceFolder(1));
    await diagnosticsWhen(ledger, ([first]) => first?.severity === Warning);
    await choose(undefined);
    await diagnosticsWhen(document, ({ length }) => length === 0);
  });
});

describe("a hover on a rule", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });

  it("says how many files it decides for, and who commits there", async () => {
    const document = await openCodeowners();
    const listed = await terminalGit(workspaceFolder(), "ls-files", "src/payments");
    const text = await hoverOn(document, 2);
    assert.ok(text.includes(`decides for **${listed.trim().split("\n").length} files** now`), text);
    assert.match(text, /in the last 18 months:\n\n- \*\*Noor Haddad\*\*: \d+ commits here, last/);
    // Nobody has said who is on @shop/payments.
    assert.doesNotMatch(text, /owner/);
  });

  it("counts a file as soon as git tracks it", async () => {
    const document = await openCodeowners();
    const count = async (): Promise<number> =>
      Number(/\*\*(\d+) files\*\*/.exec(await hoverOn(document, 2))?.[1]);
    const before = await count();
    await writeFile(path.join(workspaceFolder(), "src/payments/new.ts"), "export {};\n");
    assert.equal(await count(), before);
    await terminalGit(workspaceFolder(), "add", "src/payments/new.ts");
    assert.equal(await count(), before + 1);
    await terminalGit(workspaceFolder(), "rm", "--quiet", "--force", "src/payments/new.ts");
  });

  it("says when none of the owners commits there, and which rules take the rest", async () => {
    const document = await openCodeowners();
    await insertLines(document, "/src/payments/ @elifkaya\n/docs/none/ @a\n");
    assert.match(await hoverOn(document, 1), /This rule decides for no file now\. Line 4 decides/);
    assert.match(await hoverOn(document, 2), /No file matches this rule now\./);
    const last = document.lineCount;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(last, 0), "\n/src/payments/ @elifkaya\n");
    await vscode.workspace.applyEdit(edit);
    assert.match(
      await hoverOn(document, last + 1),
      /Its owner has not committed here in that time\./,
    );
  });

  it("says nothing on a comment", async () => {
    assert.doesNotMatch(await hoverOn(await openCodeowners(), 1), batonSays);
  });
});

describe("Who Owns This File?", () => {
  const lineShown = (): string | undefined => {
    const editor = vscode.window.activeTextEditor;
    return (
      editor &&
      `${path.basename(editor.document.fileName)}: ${editor.document.getText(editor.selection)}`
    );
  };
  const ask = (file: string, folder = workspaceFolder()): Thenable<void> =>
    vscode.commands.executeCommand(commandIds.whoOwns, vscode.Uri.file(path.join(folder, file)));

  it("goes to the rule of the file that a menu hands over, and selects it", async () => {
    await ask("src/storefront/search.ts");
    assert.match(lineShown() ?? "", /^CODEOWNERS: \/src\/storefront\/search\.ts +@elifkaya$/);
  });

  it("goes to the rule of the active file, as it stands in the open CODEOWNERS", async () => {
    const document = await openCodeowners();
    await insertLines(document, "# one more line\n");
    await open("src/storefront/texts/en.ts");
    await vscode.commands.executeCommand(commandIds.whoOwns);
    assert.equal(lineShown(), "CODEOWNERS: /src/storefront/texts/");
  });

  it("stays where it is when no rule covers the file", async () => {
    await open("package.json");
    await ask("package.json");
    assert.equal(lineShown(), "package.json: ");
  });

  it("lets the lead choose when several sections name owners", async () => {
    const ledger = workspaceFolder(1);
    await ask("b.sql", ledger);
    assert.equal(lineShown(), "CODEOWNERS: *.sql");
    await open("b.sql", ledger);
    const asked = { done: false };
    void ask("old/sql/a.sql", ledger).then(() => (asked.done = true));
    // The list opens some time after the command has begun.
    while (!asked.done) {
      await vscode.commands.executeCommand("workbench.action.quickOpenNavigateNext");
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    }
    assert.match(lineShown() ?? "", /^CODEOWNERS: (?:\*\.sql|sql\/ @noor # why)$/);
  });
});

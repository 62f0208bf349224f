import assert from "node:assert/strict";
import { appendFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { lead, people, stewards } from "../fixtures/demoPeople";
import {
  baton,
  naming,
  open,
  quietBecause,
  set,
  shownWhen,
  terminalGit,
  workspaceFolder,
} from "./baton";

const searchFile = "src/storefront/search.ts";

describe("the status bar, on the demo repository", () => {
  for (const [file, { name }] of Object.entries(stewards)) {
    it(`names ${name} on ${file}`, async () => {
      await open(file);
      const { hover } = await naming(name);
      assert.match(hover, /\d of the last \d commits here, last /);
    });
  }

  it("gives the rule and the acts in the hover, and says that the team is inferred", async () => {
    await open(demoFile);
    const { hover } = await naming(people.noor.name);
    assert.match(hover, /\[CODEOWNERS line 2\]\(command:baton\.whoOwns\)/);
    assert.match(hover, /\[Pair with Noor\]\(command:baton\.pair\?%5B0%2C\d+%5D\)/);
    assert.match(hover, /\*\*Tomasz Wilk\*\* has some contact and room to grow/);
    assert.match(hover, /inferred from history/);
  });

  it("stays quiet on a file that is unowned on purpose", async () => {
    await open("src/storefront/texts/en.ts");
    await quietBecause(/unowned on purpose/);
  });

  it("shows a plain icon there when the lead wants one", async () => {
    await set("quietAppearance", "icon");
    await open("src/storefront/texts/en.ts");
    const { text } = await shownWhen(({ shown, hover }) => shown && /unowned/.test(hover));
    assert.equal(text, "$(organization)");
    await set("quietAppearance", undefined);
    await quietBecause(/unowned on purpose/);
  });

  it("goes by the roster once there is one", async () => {
    await set("team", [{ name: "Elif", emails: ["elif@laptop.example", people.elif.email] }]);
    await open(searchFile);
    const { hover } = await naming("Elif");
    assert.match(hover, /CODEOWNERS names somebody on your team/);
    assert.doesNotMatch(hover, /inferred/);
    await open(demoFile);
    await quietBecause(/outside your team|yours/);
    await set("team", undefined);
    await naming(people.noor.name);
  });

  it("says which entry of a setting is wrong, and works on", async () => {
    await set("team", [{ name: "Nobody" }]);
    const wrong = /baton&#46;team&#44; entry 1/;
    const { text } = await shownWhen(({ hover }) => wrong.test(hover));
    assert.match(text, /Noor Haddad knows this/);
    await set("team", undefined);
    await shownWhen(({ hover }) => !wrong.test(hover));
  });
});

describe("quiet that the lead asks for", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });

  it("is for a file, and can be taken back", async () => {
    void vscode.commands.executeCommand(commandIds.silenceFile);
    const { hover } = await quietBecause(/stays quiet about this file/);
    assert.match(hover, /command:baton\.speakAgain/);
    await open("src/payments/webhook.ts");
    await naming(people.tomasz.name);
    await open(demoFile);
    await quietBecause(/stays quiet about this file/);
    await vscode.commands.executeCommand(commandIds.speakAgain);
    await naming(people.noor.name);
  });

  it("is for an hour, everywhere, and can be taken back", async () => {
    void vscode.commands.executeCommand(commandIds.snooze);
    await shownWhen(({ text }) => text === "$(bell-slash)");
    await open("src/payments/webhook.ts");
    await shownWhen(({ text, hover }) => text === "$(bell-slash)" && hover.includes("Tomasz"));
    await vscode.commands.executeCommand(commandIds.wake);
    await naming(people.tomasz.name);
  });
});

describe("what is shown follows the repository", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });

  it("after a commit made in a terminal", async () => {
    const folder = workspaceFolder();
    await appendFile(path.join(folder, demoFile), "// reviewed together\n");
    const author = `${people.tomasz.name} <${people.tomasz.email}>`;
    await terminalGit(folder, "commit", "--quiet", "--all", "--author", author, "-m", "Look again");
    await shownWhen(({ hover }) => /Wilk\*\*[^*]*1 of the last 9 commits here, today/.test(hover));
  });

  it("after a commit made in the editor, with a co-author", async () => {
    const folder = workspaceFolder();
    await appendFile(path.join(folder, "src/payments/money.ts"), "// round half to even\n");
    await terminalGit(folder, "add", "--all");
    const message = `Say how money rounds\n\nCo-authored-by: Elif Kaya <${people.elif.email}>`;
    const repository = await gitRepository();
    await repository.commit(message);
    await open("src/payments/money.ts");
    await shownWhen(({ hover }) => /Elif Kaya\*\*[^*]*commits? here, today/.test(hover));
    const log = await terminalGit(folder, "log", "-1", "--format=%ae");
    assert.equal(log.trim(), lead.email);
  });

  it("after a change of branch", async () => {
    const folder = workspaceFolder();
    await open(demoFile);
    await shownWhen(({ hover }) => /Wilk\*\*[^*]*1 of the last 9/.test(hover));
    await terminalGit(folder, "checkout", "--quiet", "-b", "before", "HEAD~2");
    await shownWhen(({ hover }) => /Wilk\*\*[^*]*- 2 commits here/.test(hover));
  });

  it("after CODEOWNERS is saved", async () => {
    await open(searchFile);
    const { hover } = await naming(people.elif.name);
    assert.match(hover, /CODEOWNERS line 5/);
    const file = vscode.Uri.file(path.join(workspaceFolder(), ".github/CODEOWNERS"));
    const document = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(0, 0), "# one more line\n/src/[bad]/ @elifkaya\n");
    await vscode.workspace.applyEdit(edit);
    await document.save();
    const after = await shownWhen((now) => now.hover.includes("CODEOWNERS line 7"));
    assert.match(after.hover, /CODEOWNERS line 2&#58; Invalid pattern/);
  });
});

describe("commands", () => {
  it("are registered as declared", async () => {
    await baton();
    const all = await vscode.commands.getCommands(true);
    for (const id of Object.values(commandIds)) assert.ok(all.includes(id), id);
  });

  it("that a hover made for other people do not reach the wrong one, but lead to the list", async () => {
    await open("src/payments/webhook.ts");
    const { hover } = await naming(people.tomasz.name);
    const [, revision] = /baton\.pair\?%5B0%2C(\d+)%5D/.exec(hover) ?? [];
    await vscode.env.clipboard.writeText("mine");
    const list = { closed: false };
    void vscode.commands
      .executeCommand(commandIds.pair, 0, Number(revision) - 1)
      .then(() => (list.closed = true));
    // The list opens some time after the command has begun.
    while (!list.closed) await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    assert.equal(await vscode.env.clipboard.readText(), "mine");
    void vscode.commands.executeCommand(commandIds.pair, 0, Number(revision));
    while ((await vscode.env.clipboard.readText()) === "mine");
    assert.match(await vscode.env.clipboard.readText(), /^Hi Tomasz, would you pair/);
  });

  it("open CODEOWNERS at the rule", async () => {
    await open("src/payments/webhook.ts");
    await naming(people.tomasz.name);
    await vscode.commands.executeCommand(commandIds.whoOwns);
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.fileName ?? "", /\.github.CODEOWNERS$/);
    const line = editor?.document.lineAt(editor.selection.active.line).text ?? "";
    assert.match(line, /^\/src\/payments\/ +@shop\/payments/);
  });
});

/** The part of the git extension that a commit by hand goes through. */
interface Repository {
  commit(message: string): Promise<void>;
}

async function gitRepository(): Promise<Repository> {
  const extension = vscode.extensions.getExtension<{
    getAPI(version: 1): { repositories: Repository[] };
  }>("vscode.git");
  assert.ok(extension);
  const [repository] = (await extension.activate()).getAPI(1).repositories;
  assert.ok(repository);
  return repository;
}

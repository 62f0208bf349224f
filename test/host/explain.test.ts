import assert from "node:assert/strict";
import { appendFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, pageWith, quietBecause, terminalGit, workspaceFolder } from "./baton";

const title = "Why Noor Haddad – “refund.ts”";

/** The tabs whose label ends with a text. */
function tabsOf(label: string): vscode.Tab[] {
  const all = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return all.filter((tab) => tab.label.endsWith(label));
}

/** Waits until so many tabs of a label are open. */
async function tabs(label: string, count: number): Promise<vscode.Tab[]> {
  if (tabsOf(label).length === count) return tabsOf(label);
  return new Promise((resolve) => {
    const listening = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (tabsOf(label).length !== count) return;
      listening.dispose();
      resolve(tabsOf(label));
    });
  });
}

describe("the page that explains a suggestion", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
    await vscode.commands.executeCommand(commandIds.explain);
  });

  it("opens as a preview, once, and tells rule, people, who is left out, and settings", async () => {
    const page = await pageWith(/^# Why Noor Haddad for `refund\.ts`/);
    const [tab] = await tabs(title, 1);
    assert.ok(!(tab?.input instanceof vscode.TabInputText));
    const text = page.getText();
    assert.match(text, /`\.github\/CODEOWNERS` line 2: `\/src\/payments\/` → `@shop\/payments`/);
    assert.match(text, /### Noor Haddad knows this file\n\n- 5 of the last 9 commits here/);
    assert.match(text, /To pair, Tomasz Wilk comes first/);
    assert.match(text, /\*\*You\*\*, with 4 commits here/);
    assert.match(text, /\*\*1 AI agent\*\*/);
    assert.match(text, /\| `baton\.halfLifeDays` \| 150 \|/);
    await open(demoFile);
    await naming(people.noor.name);
    await vscode.commands.executeCommand(commandIds.explain);
    assert.equal((await tabs(title, 1)).length, 1);
  });

  it("follows the repository while it is open, whatever else is looked at", async () => {
    const folder = workspaceFolder();
    await open("src/payments/webhook.ts");
    await naming(people.tomasz.name);
    await appendFile(path.join(folder, demoFile), "// reviewed\n");
    const author = `${people.elif.name} <${people.elif.email}>`;
    await terminalGit(folder, "commit", "--quiet", "--all", "--author", author, "-m", "Review");
    await pageWith(/### Elif Kaya .*\n\n- 1 of the last 9 commits here, today/);
  });

  it("says what it is about a file that is nobody's", async () => {
    await open("src/storefront/texts/en.ts");
    await quietBecause(/unowned on purpose/);
    await vscode.commands.executeCommand(commandIds.explain);
    await pageWith(/^# Whose file is `en\.ts`\?[^]*unowned on purpose[^]*→ nobody/);
    await vscode.window.tabGroups.close(tabsOf("Whose file – “en.ts”"));
    await tabs("Whose file – “en.ts”", 0);
  });

  it("tells the newest when it is opened again after it was closed", async () => {
    await vscode.window.tabGroups.close(tabsOf(title));
    await tabs(title, 0);
    await open(demoFile);
    await naming(people.noor.name);
    await vscode.commands.executeCommand(commandIds.explain);
    const page = await pageWith(/^# Why Noor Haddad/);
    assert.match(page.getText(), /Elif Kaya/);
  });
});

import assert from "node:assert/strict";
import { appendFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { Person } from "../../src/core/people/people";
import { commandIds } from "../../src/host/commandIds";
import { ActLedger } from "../../src/nudge/actLedger";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { Store } from "./store";
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

describe("the ledger of what the lead did", () => {
  const day = 86_400;
  const key = "nudge.acts.v1";
  const person: Person = {
    id: 1,
    name: "Noor",
    emails: ["Noor@Shop.example"],
    handles: [],
    kind: "human",
    isLead: false,
    onRoster: false,
  };

  it("keeps whom the lead went to, when, and where, for two months", async () => {
    const time = { now: 1000 * day };
    const store = new Store();
    const ledger = new ActLedger(store, { now: () => time.now });
    let changes = 0;
    ledger.onDidChange(() => (changes += 1));
    await ledger.add("pair", person, "/r");
    const first = { act: "pair", email: "noor@shop.example", at: 1000 * day, root: "/r" };
    assert.deepEqual(ledger.acts, [first]);
    time.now += 30 * day;
    await ledger.add("ask", person, "/r");
    assert.deepEqual(
      ledger.acts.map(({ act }) => act),
      ["pair", "ask"],
    );
    time.now += 31 * day;
    assert.deepEqual(
      ledger.acts.map(({ act }) => act),
      ["ask"],
    );
    await ledger.add("ask", { ...person, emails: [] }, "/r");
    assert.equal(changes, 2);
    ledger.dispose();
  });

  it("does without what is damaged, and keeps no more than its share", async () => {
    const good = { act: "ask", email: "a@b.example", at: 5, root: "/r" };
    const bad = [null, 1, {}, { ...good, act: "scold" }, { ...good, at: "now" }];
    const store = new Store();
    await store.update(key, [...bad, good]);
    const ledger = new ActLedger(store, { now: () => 6 });
    assert.deepEqual(ledger.acts, [good]);
    const many = Array.from({ length: 400 }, () => good);
    await store.update(key, many);
    await ledger.add("pair", person, "/r");
    assert.equal(ledger.acts.length, 300);
    assert.equal(ledger.acts.at(-1)?.act, "pair");
    await store.update(key, "text");
    assert.deepEqual(ledger.acts, []);
    ledger.dispose();
  });
});

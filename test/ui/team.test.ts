import assert from "node:assert/strict";
import { readFile, watch } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { FastImport } from "../fixtures/fastImport";
import { runGit } from "../fixtures/git";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace, makeSmall, multiRoot } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

/** With these the item is there as soon as Baton is, whatever it knows. */
const iconAlways = { "baton.quietAppearance": "icon" };
const nudgeId = "baton.baton.baton.nudge";
const noor = `${people.noor.name} knows this`;

/** Reads the workspace's settings as soon as they are as wanted. */
async function settingsWhen(folder: string, wanted: RegExp): Promise<string> {
  const changes = watch(path.join(folder, ".vscode"));
  const read = (): Promise<string> => readFile(path.join(folder, ".vscode/settings.json"), "utf8");
  if (wanted.test(await read())) return read();
  for await (const _ of changes) if (wanted.test(await read())) break;
  return read();
}

/** Waits for a step by its title and a row of its list, which comes a little later. */
async function atStep(editor: EditorPage, title: string, row: string): Promise<void> {
  await editor.page.locator(".quick-input-title", { hasText: title }).waitFor();
  const rows = editor.page.locator(".quick-input-list .monaco-list-row");
  await rows.filter({ hasText: row }).first().waitFor();
  // A list with one choice takes Enter once it has a row to begin at.
  if (title === "(4/5)") await rows.and(editor.page.locator(".focused")).waitFor();
}

async function press(editor: EditorPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await editor.page.keyboard.press(key);
}

describe("setting up the team, by keyboard alone", () => {
  let root = "";
  let folder = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-team");
    folder = (await demoWorkspace(root)) ?? "";
    editor = await openEditor({ folder, file: demoFile });
    await editor.statusBarItem(noor).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  it("begins from the hover, and leaves without a trace", async () => {
    const hover = await editor.hoverStatusBar(noor);
    await hover.getByText("Say who is on it").click();
    await atStep(editor, "Set Up Team (1/5)", people.mara.email);
    assert.deepEqual(await editor.quickPickEntries(), [people.mara.email]);
    await press(editor, "Enter");
    await atStep(editor, "(2/5)", "@shop/payments");
    await press(editor, "Escape");
    await editor.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await assert.rejects(readFile(path.join(folder, ".vscode/settings.json")));
  });

  it("goes through the steps and back, saves once, and takes it back", async () => {
    await editor.runCommand("Baton: Set Up Team");
    await atStep(editor, "(1/5)", people.mara.email);
    await press(editor, "Enter");
    await atStep(editor, "(2/5)", "@shop/payments");
    assert.deepEqual(await editor.quickPickEntries(), ["@shop/payments", "@shop/storefront"]);
    await press(editor, "ArrowDown", "Space", "Enter");
    await atStep(editor, "(3/5)", people.noor.name);
    await editor.page
      .locator(".quick-input-titlebar")
      .getByRole("button", { name: "Back" })
      .focus();
    await press(editor, "Enter");
    await atStep(editor, "(2/5)", "@shop/payments");
    await editor.page.getByText("1 Selected").waitFor();
    await press(editor, "Enter");
    await atStep(editor, "(3/5)", people.noor.name);
    // The addresses stand below each name.
    const [first = "", , second = ""] = await editor.quickPickEntries();
    await press(editor, "ArrowDown", "Space", "Enter");
    await atStep(editor, "(4/5)", "Go on");
    const rows = editor.page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ hasText: second }).first().waitFor();
    assert.equal(await rows.filter({ hasText: first }).count(), 0);
    await press(editor, "ArrowDown", "Enter");
    await atStep(editor, `Set Up Team, ${second} (4/5)`, "Time zone");
    await press(editor, "ArrowDown", "Enter");
    await editor.page.getByPlaceholder("Where is this person's day?").waitFor();
    await editor.page.keyboard.type("Europe/Lisbon");
    await press(editor, "Enter");
    // The zone stands in the list it was taken from too, so the list of people has to be back first.
    await editor.page.getByPlaceholder("Anything to add about somebody?").waitFor();
    await atStep(editor, "(4/5)", "Europe/Lisbon");
    await press(editor, "Enter");
    await atStep(editor, "(5/5)", "This workspace");
    await editor.page.getByPlaceholder("3 people on your team and 1 CODEOWNERS team.").waitFor();
    await press(editor, "Enter");
    await editor.notification("Saved in this workspace: 3 people on your team").waitFor();
    const saved = await settingsWhen(folder, /ownerTeams/);
    assert.match(saved, /"baton\.ownerTeams": \[\s*"@shop\/payments"\s*\]/);
    assert.match(saved, /"timeZone": "Europe\/Lisbon"/);
    assert.ok(saved.includes(second) && !saved.includes(first));
    assert.ok(!saved.includes("leadEmails"));
    await editor.pressInNotification("Undo");
    assert.equal((await settingsWhen(folder, /^\s*\{\s*\}\s*$/)).trim().length > 0, true);
  });
});

describe("setting up the team in a window of several folders", () => {
  it("can be kept for the folder alone", async () => {
    const root = await tempFolder("ui-team-folders");
    const editor = await openEditor({
      folder: await multiRoot(root),
      file: path.join(root, "tea-shop", demoFile),
    });
    try {
      await editor.statusBarItem(noor).waitFor();
      await editor.runCommand("Baton: Set Up Team");
      await atStep(editor, "(1/5)", people.mara.email);
      await press(editor, "Enter");
      await atStep(editor, "(2/5)", "@shop/payments");
      await press(editor, "ArrowDown", "Space", "Enter");
      await atStep(editor, "(3/5)", people.noor.name);
      await press(editor, "Enter");
      await atStep(editor, "(4/5)", "Go on");
      await press(editor, "Enter");
      await atStep(editor, "(5/5)", "This folder");
      await editor.page.getByPlaceholder("Where should Baton keep this?").waitFor();
      await press(editor, "Enter");
      await editor.notification("Saved in this folder").waitFor();
      const saved = await readFile(path.join(root, "tea-shop/.vscode/settings.json"), "utf8");
      assert.match(saved, /@shop\/payments/);
      assert.doesNotMatch(await readFile(path.join(root, "all.code-workspace"), "utf8"), /baton/);
    } finally {
      await editor.close();
      await removeFolder(root);
    }
  });
});

describe("setting up the team where only one person commits", () => {
  it("says so, and says what the lead can do", async () => {
    const root = await tempFolder("ui-team-alone");
    const folder = path.join(root, "kit");
    await makeSmall(folder);
    await runGit(folder, ["config", "user.email", "ines@kit.example"]);
    const editor = await openEditor({ folder, settings: iconAlways });
    try {
      await editor.statusBarItem(nudgeId).waitFor();
      await editor.runCommand("Baton: Set Up Team");
      await atStep(editor, "(1/4)", "ines@kit.example");
      await press(editor, "Enter");
      await editor.page.getByPlaceholder("Nobody else has committed here").waitFor();
    } finally {
      await editor.close();
      await removeFolder(root);
    }
  });
});

describe("suspected duplicates", () => {
  let root = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-duplicates");
    const folder = path.join(root, "kit");
    const history = new FastImport();
    const authors = [
      { name: "Moreau, Ines", email: "7+im@users.noreply.github.com" },
      { name: "Ines $(bug) Moreau", email: "bug@kit.example" },
      { name: "Ines Moreau", email: "ines@kit.example" },
    ];
    authors.forEach((author, at) => {
      const date = new Date(Date.now() - (authors.length - at) * 86_400_000);
      history.commit({ author, date, message: "x", files: { "kit.ts": `${at}` } });
    });
    await history.into(folder, { checkout: true });
    editor = await openEditor({ folder, settings: iconAlways });
    await editor.statusBarItem(nudgeId).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  it("are offered with the reason, and opened as lines for .mailmap", async () => {
    await editor.runCommand("Baton: Show Suspected Duplicates");
    assert.deepEqual(await editor.quickPickEntries(), [
      "Ines Moreau and Moreau, Ines",
      "ines@kit.example and 7+im@users.noreply.github.com",
    ]);
    await editor.page.getByText("the same name").waitFor();
    await press(editor, "ArrowDown", "Space", "Enter");
    await editor.notification("Baton does not write it").waitFor();
    await editor.pressInNotification("Open as Text");
    await editor.page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
    const line = "Ines Moreau <ines@kit.example> <7+im@users.noreply.github.com>";
    await editor.page.locator(".view-line").getByText(line).waitFor();
  });
});

describe("setting up the team in an empty window", () => {
  it("says what to open", async () => {
    const editor = await openEditor({ settings: iconAlways });
    try {
      await editor.statusBarItem(nudgeId).waitFor();
      await editor.runCommand("Baton: Set Up Team");
      await editor.notification("Open a folder of a git repository").waitFor();
    } finally {
      await editor.close();
    }
  });
});

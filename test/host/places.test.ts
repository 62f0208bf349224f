import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { rawTeamSettings, writeTeamSettings } from "../../src/host/settings";
import { people } from "../fixtures/demoPeople";
import { messageWhen, openRepository, typed } from "./commitBox";
import { baton, naming, open, quietBecause, shownWhen, workspaceFolder } from "./baton";

/** The smallest picture there is. */
const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("several folders in one window", () => {
  it("are each judged by their own repository", async () => {
    await open(demoFile, workspaceFolder(0));
    await naming(people.noor.name);
    await open("kit.ts", workspaceFolder(1));
    const { hover } = await naming("Ines Moreau");
    assert.match(hover, /No CODEOWNERS rule/);
    await open(demoFile, workspaceFolder(0));
    await naming(people.noor.name);
  });

  it("may hold one that is in no repository", async () => {
    await open("notes.txt", workspaceFolder(2));
    await quietBecause(/in no git repository/);
  });

  it("may show a document that is no file", async () => {
    const untitled = await vscode.workspace.openTextDocument({ content: "draft" });
    await vscode.window.showTextDocument(untitled);
    await quietBecause(/Open a file/);
  });

  it("may show a picture, or the newer side of a diff", async () => {
    const [root, kit] = [workspaceFolder(0), workspaceFolder(1)];
    const picture = vscode.Uri.file(path.join(root, "src/payments/flow.png"));
    await writeFile(picture.fsPath, Buffer.from(onePixel, "base64"));
    await vscode.commands.executeCommand("vscode.open", picture);
    const { hover } = await shownWhen((now) => now.hover.includes("Noor Haddad"));
    assert.match(hover, /in src&#47;payments/);
    const [older, newer] = [vscode.Uri.file(path.join(root, demoFile)), path.join(kit, "kit.ts")];
    await vscode.commands.executeCommand("vscode.diff", older, vscode.Uri.file(newer));
    await naming("Ines Moreau");
  });

  it("may show a file of a repository outside them all", async () => {
    const outside = path.dirname(workspaceFolder(0));
    await open("apart/kit.ts", outside);
    await naming("Ines Moreau");
  });
});

describe("pairing on one of several repositories", () => {
  const line = "Co-authored-by: Ines Moreau <ines@kit.example>";

  it("signs in that one's commit box alone, by how the person signs there", async () => {
    const [shop, kit] = [workspaceFolder(0), workspaceFolder(1)];
    await openRepository(shop);
    await openRepository(kit);
    await vscode.commands.executeCommand("workbench.view.scm");
    // Somebody else first, since Ines is named for a file of another repository too.
    await open(demoFile, shop);
    await naming(people.noor.name);
    await open("kit.ts", kit);
    await naming("Ines Moreau");
    await vscode.commands.executeCommand(commandIds.startPairing, "ines@kit.example");
    await shownWhen(({ text }) => text.endsWith("With Ines, Ines drives"));
    await typed("Tea", { folder: shop });
    await typed("Kit", { folder: kit });
    await messageWhen(`Kit\n\n${line}`, kit);
    assert.equal((await openRepository(shop)).inputBox.value, "Tea");
    await vscode.commands.executeCommand(commandIds.stopPairing);
    await messageWhen("Kit", kit);
  });
});

describe("a start", () => {
  it("takes no time worth speaking of in the event handlers", async () => {
    const { calls } = (await baton()).handlerTime();
    assert.ok(calls > 0);
  });
});

describe("settings that cannot all be written", () => {
  it("are left as they were, all of them", async () => {
    const kit = vscode.Uri.file(path.join(workspaceFolder(1), "kit.ts"));
    const before = rawTeamSettings(kit);
    const values = new Map<"ownerTeams" | "team", unknown>([["ownerTeams", ["@kit/makers"]]]);
    const unknownName: "team" = JSON.parse('"noSuchSetting"');
    values.set(unknownName, []);
    await assert.rejects(writeTeamSettings(kit, "folder", values), /noSuchSetting/);
    assert.deepEqual(rawTeamSettings(kit), before);
    values.delete(unknownName);
    await writeTeamSettings(kit, "folder", values);
    assert.deepEqual(rawTeamSettings(kit).ownerTeams, ["@kit/makers"]);
    await writeTeamSettings(kit, "folder", new Map([["ownerTeams", undefined]]));
    assert.deepEqual(rawTeamSettings(kit), before);
  });
});

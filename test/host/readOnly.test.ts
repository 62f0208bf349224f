import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, shownWhen, workspaceFolder } from "./baton";

/** Every file under a folder with its size and the time it was last written. */
async function traces(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  const lines = entries.map(async (name) => {
    const { size, mtimeMs } = await stat(path.join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  return Promise.all(lines);
}

describe("a read-only folder, with the git extension off", () => {
  it("is judged like any other, and nothing in it is written", async () => {
    const before = await traces(workspaceFolder());
    await open(demoFile);
    await naming(people.noor.name);
    await vscode.commands.executeCommand(commandIds.readHistory);
    await open("src/storefront/cart.ts");
    await naming(people.priya.name);
    await open(demoFile);
    await shownWhen(({ hover }) => hover.includes(people.noor.name));
    assert.deepEqual(await traces(workspaceFolder()), before);
  });
});

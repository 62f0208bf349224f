import { rm } from "node:fs/promises";
import path from "node:path";
import type { FrameLocator } from "playwright-core";
import { recordComments, recordTime } from "../fixtures/recordedTime";
import type { EditorPage } from "../harness/editorPage";
import { uiServer } from "../harness/uiServer";
import { userFolderOf } from "../harness/userSettings";
import { pageOf } from "./webviewPage";

/** Where Baton keeps its records in the server that tests share. */
async function storage(): Promise<string> {
  const { dataDir } = await uiServer();
  return path.join(userFolderOf(dataDir), "globalStorage", "baton.baton");
}

/** Puts some weeks of a lead's into Baton's records. */
export async function record(folder: string): Promise<void> {
  const now = Date.now() / 1000;
  await recordTime(await storage(), folder, now);
  await recordComments(await storage(), now);
}

/** Takes them away again. */
export async function forgetRecord(): Promise<void> {
  for (const name of ["journal", "ledger"]) {
    await rm(path.join(await storage(), name), { recursive: true, force: true });
  }
}

/** Opens the summary as a person does, and waits until it shows a week. */
export async function openWeek(editor: EditorPage): Promise<FrameLocator> {
  await editor.runCommand("Baton: Open Weekly Summary");
  const page = pageOf(editor);
  await page.getByRole("heading", { level: 1, name: /^Week \d+/ }).waitFor();
  return page;
}

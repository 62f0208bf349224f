import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { timeJournal } from "../../src/core/time/weeks/parseTimeEntry";
import { readLine } from "../../src/core/journal/lines";
import { demoFile } from "../fixtures/demo";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { killExtensionHosts } from "../harness/extensionHosts";
import type { Report } from "../harness/paths";
import { openEditor } from "../harness/uiPage";
import { closeUiServer, uiServer } from "../harness/uiServer";
import { userFolderOf } from "../harness/userSettings";

/** A window for each, all at once. */
const files = [
  demoFile,
  "src/payments/webhook.ts",
  "src/storefront/cart.ts",
  "src/storefront/price.ts",
  "src/platform/http.ts",
  "src/payments/money.ts",
];
/** How often all of them are killed: 54 kills. */
const rounds = 9;
/** Seconds of typing before the kill: some longer than Baton may lose, some shorter. */
const [shortest, longest] = [5, 35];
const keyEveryMs = 700;

/** What became of them. */
export interface Killed {
  readonly kills: number;
  /** Milliseconds between the last key and the end of what is on the disk, for each. */
  readonly lost: readonly number[];
  readonly damagedLines: number;
}

/** Types in six windows of the real editor at once, kills their extension hosts at random, and reads what is on the disk. */
export async function killHosts(report: Report): Promise<Killed> {
  const root = await tempFolder("bench-killed");
  try {
    const folder = (await demoWorkspace(root)) ?? root;
    const lost: number[] = [];
    let damagedLines = 0;
    for (let round = 1; round <= rounds; round += 1) {
      report(`faults: ${files.length} windows, round ${round} of ${rounds}`);
      const typed = await typeAndKill(folder);
      const found = await onDisk();
      damagedLines = found.damagedLines;
      for (const one of typed) lost.push(lostBy(one, found.ends.get(one.path) ?? []));
    }
    return { kills: lost.length, lost, damagedLines };
  } finally {
    await closeUiServer();
    await removeFolder(root);
  }
}

/** Milliseconds since 1970 of the first and the last key in a window. */
interface Typed {
  readonly path: string;
  readonly first: number;
  readonly last: number;
}

async function typeAndKill(folder: string): Promise<Typed[]> {
  const editors: (readonly [EditorPage, string])[] = [];
  for (const file of files) {
    const editor = await openEditor({ folder, file: demoFile });
    await editor.statusBarItem("knows this").waitFor();
    if (file !== demoFile) await editor.openFile(file);
    editors.push([editor, file]);
  }
  const seconds = shortest + (longest - shortest) * Math.random();
  const until = Date.now() + seconds * 1000;
  const typed = await Promise.all(editors.map(([editor, file]) => type(editor, file, until)));
  await killExtensionHosts((await uiServer()).server);
  await Promise.all(editors.map(([editor]) => editor.close()));
  return typed;
}

async function type({ page }: EditorPage, file: string, until: number): Promise<Typed> {
  const first = Date.now();
  let last = first;
  while (Date.now() < until) {
    await page.keyboard.type("x");
    last = Date.now();
    await wait(keyEveryMs);
  }
  return { path: file, first, last };
}

/** The ends of all spans that are kept, by file, in milliseconds since 1970, and lines that cannot be read. */
async function onDisk(): Promise<{ ends: Map<string, number[]>; damagedLines: number }> {
  const { dataDir } = await uiServer();
  const storage = path.join(userFolderOf(dataDir), "globalStorage", "baton.baton", "journal", "v1");
  const names = await readdir(storage, { recursive: true });
  const ends = new Map<string, number[]>();
  let damagedLines = 0;
  for (const name of names.filter((one) => one.endsWith(".jsonl"))) {
    const text = await readFile(path.join(storage, name), "utf8");
    // What follows the last newline is a line that the kill has torn.
    for (const line of text.split("\n").slice(0, -1)) {
      const read = readLine(line, name, timeJournal);
      if (read.kind === "damaged") damagedLines += 1;
      if (read.kind !== "entry" || read.entry.kind !== "span") continue;
      const { path: file, end } = read.entry;
      ends.set(file, [...(ends.get(file) ?? []), end * 1000]);
    }
  }
  return { ends, damagedLines };
}

function lostBy({ first, last }: Typed, ends: readonly number[]): number {
  const kept = Math.max(first, ...ends.filter((end) => end > first && end <= last + 1000));
  return Math.max(0, last - kept);
}

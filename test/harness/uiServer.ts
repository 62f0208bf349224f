import path from "node:path";

import type { Browser } from "playwright-core";

import { installSignIn } from "../fixtures/signInExtension";
import { installSymbols } from "../fixtures/symbolsExtension";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { launchBrowser } from "./browser";
import { newestVscode } from "./ensureServer";
import { installCommentBox } from "./installCommentBox";
import { outRoot } from "./paths";
import { startPeopleServer } from "./peopleServer";
import { removeAtEnd } from "./processTree";
import type { RunningServer } from "./vscodeServer";

/** What UI tests share: a server with Baton installed as for people, and a browser. */
export interface UiServer {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly dataDir: string;
  /** Where Baton is installed, with what stands beside it. */
  readonly extensionsDir: string;
}

const report = (line: string): void => console.log(line);

let shared: Promise<UiServer> | undefined;
let root = "";

/** The shared server and browser, started by whoever asks first. */
export function uiServer(): Promise<UiServer> {
  shared ??= start();
  return shared;
}

/** Stops what was shared, if it was started at all. */
export async function closeUiServer(): Promise<void> {
  const { server, browser } = (await shared) ?? {};
  shared = undefined;
  await browser?.close();
  await server?.stop();
  if (root !== "") await removeFolder(root);
}

/** Saves what each open page shows to `out/failed`, under the name of a test that failed. */
export async function pictureFailure(title: string): Promise<void> {
  const { browser } = (await shared) ?? {};
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
  const name = title.replace(/[^a-z0-9]+/gi, "-").slice(0, 100);
  for (const [at, page] of pages.entries()) {
    const file = path.join(outRoot, "failed", `${name}-${at + 1}.png`);
    await page.screenshot({ path: file });
    report(`What was seen when it failed: ${path.relative(process.cwd(), file)}`);
  }
}

/** What is put beside Baton: somebody to sign in with, what knows a file's functions, and a review tool that does nothing until it is started. */
async function beside(extensionsDir: string): Promise<void> {
  await installSignIn(extensionsDir);
  await installSymbols(extensionsDir);
  await installCommentBox(extensionsDir);
}

async function start(): Promise<UiServer> {
  let extensionsDir = "";
  root = await tempFolder("ui");
  const dataDir = path.join(root, "data");
  const server = await startPeopleServer({
    version: newestVscode,
    dataDir,
    report,
    beside: (folder) => {
      extensionsDir = folder;
      return beside(folder);
    },
  });
  removeAtEnd(root);
  return { server, browser: await launchBrowser(report), dataDir, extensionsDir };
}

import path from "node:path";

import type { Browser } from "playwright-core";

import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { launchBrowser } from "./browser";
import { newestVscode } from "./ensureServer";
import { startPeopleServer } from "./peopleServer";
import { removeAtEnd } from "./processTree";
import type { RunningServer } from "./vscodeServer";

/** What UI tests share: a server with Baton installed as for people, and a browser. */
export interface UiServer {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly dataDir: string;
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

async function start(): Promise<UiServer> {
  root = await tempFolder("ui");
  const dataDir = path.join(root, "data");
  const server = await startPeopleServer({ version: newestVscode, dataDir, report });
  removeAtEnd(root);
  return { server, browser: await launchBrowser(report), dataDir };
}

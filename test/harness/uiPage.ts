import { appendFile } from "node:fs/promises";
import path from "node:path";

import type { Page } from "playwright-core";

import { EditorPage } from "./editorPage";
import { uiServer } from "./uiServer";
import { untilSeen } from "./untilSeen";
import { testSettings, trustSettings, writeSettings, type Settings } from "./userSettings";
import { workbenchUrl } from "./workbenchUrl";

/** What an editor is to show, and how. */
export interface EditorOptions {
  /** A folder or a `.code-workspace` file; without it, an empty window. */
  readonly folder?: string | undefined;
  /** A file to open at the start, relative to the folder or absolute. */
  readonly file?: string;
  /** A colour theme by its full name. */
  readonly theme?: string;
  readonly width?: number;
  readonly height?: number;
  readonly settings?: Settings;
  /** Without trust the folder opens in Restricted Mode; it is trusted unless this is false. */
  readonly trust?: boolean;
  /** The language of the editor, by its id; its own texts stay English, since no pack is installed. */
  readonly language?: string;
}

/**
 * Opens the real editor in a browser, with Baton installed as for people. All editors of a test
 * run share one server and its settings, so that one at a time can be opened.
 */
export async function openEditor(options: EditorOptions): Promise<EditorPage> {
  const { server, browser, dataDir } = await uiServer();
  await writeSettings(dataDir, editorSettings(options));
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { language } = options;
  // Where VS Code in a browser looks for it (src/vs/nls.ts); a language pack would put it there.
  if (language !== undefined) await context.addInitScript(`_VSCODE_NLS_LANGUAGE = "${language}";`);
  const page = await context.newPage();
  const { folder } = options;
  const files =
    options.file === undefined ? {} : { openFile: path.resolve(folder ?? "/", options.file) };
  await page.goto(workbenchUrl(server.port, { folder, files }));
  await whenReady(page, options);
  return new EditorPage(page, folder);
}

function editorSettings(options: EditorOptions): Settings {
  return {
    ...testSettings,
    ...trustSettings(options.trust === false),
    ...(options.theme === undefined ? {} : { "workbench.colorTheme": options.theme }),
    ...options.settings,
  };
}

async function whenReady(page: Page, options: EditorOptions): Promise<void> {
  await page.locator(".monaco-workbench .statusbar").waitFor({ timeout: 60_000 });
  if (options.folder?.endsWith(".code-workspace") === true)
    await workspaceRead(page, options.folder);
  if (options.file === undefined) return;
  const tab = page.locator(".tab.active", { hasText: path.basename(options.file) });
  await tab.waitFor({ timeout: 60_000 });
}

// The page sometimes asks for a workspace file before it can read files of the server, and then
// shows none of its folders. A change of the file makes it read the file again.
async function workspaceRead(page: Page, file: string): Promise<void> {
  const folder = page.locator(".explorer-folders-view .monaco-list-row").first();
  await untilSeen(folder, () => appendFile(file, "\n"));
}

import { EventEmitter, once } from "node:events";
import { copyFile, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Browser, Page } from "playwright-core";

import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import type { HostResult } from "../host/index";
import { launchBrowser } from "./browser";
import { bundleHost, hostEntry } from "./bundleHost";
import type { VscodeVersion } from "./ensureServer";
import { hostFiles, prepareRun, readResult, type HostSuiteRun } from "./hostFiles";
import { outRoot, projectRoot, type Report } from "./paths";
import { removeAtEnd } from "./processTree";
import { userFolderOf } from "./userSettings";
import { startServer, type RunningServer } from "./vscodeServer";
import { workbenchUrl } from "./workbenchUrl";

/** What a session of host suites is started with; suites that agree on it can share one. */
export interface HostSessionOptions {
  readonly version: VscodeVersion;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Puts further extensions into the folder that it is given. */
  readonly extensions?: (folder: string) => Promise<void>;
  readonly report?: Report;
}

/** An editor that runs one host suite after another. */
export interface HostSession {
  run(suite: HostSuiteRun): Promise<HostResult>;
  close(): Promise<void>;
}

const defaultLimit = 300_000;

/** Runs one suite in a server of its own. */
export async function runHostSuite(
  options: HostSessionOptions & HostSuiteRun,
): Promise<HostResult> {
  await bundleHost();
  const session = await openHostSession(options);
  try {
    return await session.run(options);
  } finally {
    await session.close();
  }
}

/** Starts a server and a browser for host suites; `bundleHost` has to come first. */
export async function openHostSession(options: HostSessionOptions): Promise<HostSession> {
  const browser = await launchBrowser(options.report ?? (() => undefined));
  const root = await tempFolder("host");
  const dataDir = path.join(root, "data");
  const files = hostFiles(root);
  const extensionsDir = path.join(root, "extensions");
  await options.extensions?.(extensionsDir);
  const server = await startServer({
    ...options,
    dataDir,
    extensionsDir,
    // Trust is a matter of settings here, so that trusted and untrusted suites share a server.
    workspaceTrust: true,
    smokeTestDriver: true,
    forTests: true,
    env: { ...options.env, ...files.env },
  });
  const forget = removeAtEnd(root);
  const run = async (suite: HostSuiteRun): Promise<HostResult> => {
    await prepareRun(files, userFolderOf(dataDir), suite);
    const name = `${options.version}-${suite.suite}`;
    const visit = await visitPage(browser, server, suite, name);
    if (visit.status !== 0) await keepLog(dataDir, name);
    return readResult(files, suite.suite, visit.told);
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    await removeFolder(root);
    forget();
  };
  return { run, close };
}

/** How a visit ended, and that with the last lines that were said. */
interface Visit {
  readonly status: number | "late";
  readonly told: string;
}

/** Keeps what Baton wrote into its log in the newest window. */
async function keepLog(dataDir: string, name: string): Promise<void> {
  const logs = path.join(dataDir, "data", "logs");
  const found = (await readdir(logs, { recursive: true }))
    .filter((file) => path.basename(file) === "Baton.log")
    .map((file) => path.join(logs, file));
  const dated = await Promise.all(
    found.map(async (file) => ({ file, at: (await stat(file)).birthtimeMs })),
  );
  const [newest] = dated.toSorted((a, b) => b.at - a.at);
  if (newest) await copyFile(newest.file, path.join(outRoot, "failed", `${name}-Baton.log`));
}

/** Lets a page run the suite; answers how that ended, with the last lines that were said. */
async function visitPage(
  browser: Browser,
  server: RunningServer,
  suite: HostSuiteRun,
  name: string,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  try {
    const ended = await runTests(page, server, suite);
    if (ended !== 0) await keepTraces(page, name, [...said, server.log()]);
    const how = ended === "late" ? "it did not end in time" : `it ended with ${ended}`;
    return { status: ended, told: `${how}. Last lines:\n${said.slice(-10).join("\n")}` };
  } finally {
    await context.close();
  }
}

async function runTests(
  page: Page,
  server: RunningServer,
  suite: HostSuiteRun,
): Promise<number | "late"> {
  const exits = new EventEmitter();
  const signal = AbortSignal.timeout(suite.limit ?? defaultLimit);
  const ended = once(exits, "exit", { signal }).then(
    ([status]) => Number(status),
    () => "late" as const,
  );
  await page.exposeFunction("codeAutomationLog", () => undefined);
  await page.exposeFunction("codeAutomationExit", (status: number) => exits.emit("exit", status));
  const files = { extensionDevelopmentPath: projectRoot, extensionTestsPath: hostEntry };
  if (suite.signIn === true) await allowSignIns(page);
  await page.goto(workbenchUrl(server.port, { folder: suite.folder, files }));
  return ended;
}

/** Puts Baton among the extensions that the page's product trusts, before the page reads that. */
const trustBaton = `new MutationObserver((_, observer) => {
  const meta = document.getElementById("vscode-workbench-web-configuration");
  if (!meta) return;
  observer.disconnect();
  const settings = JSON.parse(meta.getAttribute("data-settings"));
  Object.assign((settings.productConfiguration ??= {}), { trustedExtensionAuthAccess: ["baton.baton"] });
  meta.setAttribute("data-settings", JSON.stringify(settings));
}).observe(document, { childList: true, subtree: true });`;

/**
 * VS Code asks before an extension uses a sign-in, and refuses to ask in tests. Its own product names
 * extensions that need no question, and the page carries the product.
 */
async function allowSignIns(page: Page): Promise<void> {
  await page.addInitScript({ content: trustBaton });
}

async function keepTraces(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const folder = path.join(outRoot, "failed");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.log`), lines.join("\n"));
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

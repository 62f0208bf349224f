import path from "node:path";

import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";

import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import type { HostResult } from "../host/index";
import { hostEntry } from "./bundleHost";
import type { VscodeVersion } from "./ensureServer";
import { hostFiles, prepareRun, readResult, type HostSuiteRun } from "./hostFiles";
import type { HostSession, HostSessionOptions } from "./hostRun";
import { cacheRoot, projectRoot } from "./paths";
import { PlainError } from "./plainError";

/** Runs host suites in desktop VS Code, which is downloaded when it is not there yet. */
export async function openDesktopSession(options: HostSessionOptions): Promise<HostSession> {
  const vscodeExecutablePath = await download(options.version);
  const root = await tempFolder("desktop");
  const files = hostFiles(root);
  const userData = path.join(root, "data");
  const extensionsDir = path.join(root, "extensions");
  await options.extensions?.(extensionsDir);
  const run = async (suite: HostSuiteRun): Promise<HostResult> => {
    await prepareRun(files, path.join(userData, "User"), suite);
    const own = ["--user-data-dir", userData, "--extensions-dir", extensionsDir];
    const ended = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: hostEntry,
      extensionTestsEnv: { ...options.env, ...files.env },
      launchArgs: suite.folder === undefined ? own : [suite.folder, ...own],
    }).then(String, String);
    return readResult(files, suite.suite, ended);
  };
  return { run, close: () => removeFolder(root) };
}

async function download(version: VscodeVersion): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: cacheRoot });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PlainError(`Desktop VS Code ${version} could not be downloaded: ${why}`);
  }
}

import { mkdir, mkdtemp } from "node:fs/promises";
import path from "node:path";

import type { VscodeVersion } from "./ensureServer";
import { installBaton } from "./installBaton";
import { cacheRoot, type Report } from "./paths";
import { removeAtEnd } from "./processTree";
import { startServer, type RunningServer } from "./vscodeServer";

/** A server with Baton installed in it, as people have it. */
export interface PeopleServerOptions {
  readonly version: VscodeVersion;
  /** Where settings and state are kept. */
  readonly dataDir: string;
  readonly port?: number | undefined;
  readonly report: Report;
}

/** Starts a server with Baton installed; trust is left to the settings. */
export async function startPeopleServer(options: PeopleServerOptions): Promise<RunningServer> {
  await mkdir(cacheRoot, { recursive: true });
  const extensionsDir = await mkdtemp(path.join(cacheRoot, "extensions-"));
  removeAtEnd(extensionsDir);
  await installBaton(extensionsDir);
  const { port, ...others } = options;
  const chosen = port === undefined ? {} : { port };
  return startServer({ ...others, ...chosen, extensionsDir, workspaceTrust: true });
}

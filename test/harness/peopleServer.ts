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
  /** Puts further extensions beside Baton, for tests, of which one signs in to GitHub. */
  readonly beside?: (extensionsDir: string) => Promise<void>;
}

/** Starts a server with Baton installed; trust is left to the settings. */
export async function startPeopleServer(options: PeopleServerOptions): Promise<RunningServer> {
  await mkdir(cacheRoot, { recursive: true });
  const extensionsDir = await mkdtemp(path.join(cacheRoot, "extensions-"));
  removeAtEnd(extensionsDir);
  await installBaton(extensionsDir);
  const { port, beside, ...others } = options;
  await beside?.(extensionsDir);
  const chosen = port === undefined ? {} : { port };
  const forTests = beside !== undefined;
  return startServer({ ...others, ...chosen, extensionsDir, forTests, workspaceTrust: true });
}

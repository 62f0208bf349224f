import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";

import { builtinExtensions } from "./builtinExtensions";
import { ensureServer, type InstalledServer, type VscodeVersion } from "./ensureServer";
import type { Report } from "./paths";
import { PlainError } from "./plainError";
import { endTree, killTree, onEnd } from "./processTree";

/** How a server is to be started. */
export interface ServerOptions {
  readonly version: VscodeVersion;
  readonly dataDir: string;
  readonly extensionsDir: string;
  /** Without it the system picks a free one. */
  readonly port?: number;
  /** Whether new folders open in Restricted Mode, as they do for people. */
  readonly workspaceTrust?: boolean;
  /** Leaves out of VS Code's own extensions what tests bring themselves or do without. */
  readonly forTests?: boolean;
  /** Lets a page load an extension and tests from a folder. */
  readonly smokeTestDriver?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly report?: Report;
}

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** The process, of which each window of the editor has a child for its extensions. */
  readonly pid: number;
  /** What it has printed so far. */
  log(): string;
  /** Resolves when it ends by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const startLimit = 60_000;

/** Starts a VS Code server and waits until it answers; it never outlives this process. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (options.port !== undefined) await refuseTakenPort(options.port);
  const installed = await ensureServer(options.version, options.report ?? (() => undefined));
  const { dataDir, forTests = false } = options;
  const builtin = await builtinExtensions(installed.main, dataDir, forTests);
  const args = [...serverArguments(options), "--builtin-extensions-dir", builtin];
  const child = launch(installed, args, options);
  const forget = onEnd(() => killTree(child));
  const printed = collect(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    await endTree(child);
    forget();
  };
  try {
    const port = await listeningPort(child, printed);
    const url = `http://127.0.0.1:${port}`;
    return { url, port, pid: child.pid ?? 0, log: () => printed.join(""), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function launch(
  installed: InstalledServer,
  args: readonly string[],
  options: ServerOptions,
): ChildProcess {
  return spawn(installed.node, [installed.main, ...args], {
    // On POSIX a group of its own, so that Ctrl-C reaches it through us alone.
    detached: process.platform !== "win32",
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
}

/** The command line of the server. */
export function serverArguments(options: ServerOptions): string[] {
  const args = ["--host", "127.0.0.1", "--port", String(options.port ?? 0)];
  args.push("--without-connection-token", "--accept-server-license-terms", "--disable-telemetry");
  args.push("--server-data-dir", options.dataDir, "--extensions-dir", options.extensionsDir);
  if (options.workspaceTrust !== true) args.push("--disable-workspace-trust");
  // A test says what the surroundings are; the shell's own set-up would come in between.
  if (options.smokeTestDriver === true) {
    args.push("--enable-smoke-test-driver", "--force-disable-user-env");
  }
  return args;
}

async function refuseTakenPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(portTrouble(port, error)));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}

function portTrouble(port: number, error: NodeJS.ErrnoException): PlainError {
  const why = error.code === "EADDRINUSE" ? "is taken" : `cannot be used (${error.code ?? "?"})`;
  return new PlainError(`Port ${port} ${why}; choose another with --port, or leave --port out.`);
}

function collect(child: ChildProcess): string[] {
  const printed: string[] = [];
  child.stdout?.on("data", (part: Buffer) => printed.push(part.toString("utf8")));
  child.stderr?.on("data", (part: Buffer) => printed.push(part.toString("utf8")));
  return printed;
}

async function listeningPort(child: ChildProcess, printed: readonly string[]): Promise<number> {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const found = /Extension host agent listening on (\d+)/.exec(printed.join(""))?.[1];
    if (found !== undefined && (await answers(Number(found)))) return Number(found);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const words = printed.join("").trim().split("\n").slice(-8).join("\n");
  throw new PlainError(`The VS Code server did not start. Its last words:\n${words}`);
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/version`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

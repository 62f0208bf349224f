import { spawn } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(__dirname, "../../..");

/** Builds the command line into a folder; gives the path of the script. */
export async function buildCli(folder: string): Promise<string> {
  const outfile = path.join(folder, "cli.js");
  const entryPoints = [path.join(root, "src", "cli.ts")];
  await build({ entryPoints, outfile, bundle: true, platform: "node", target: "node20" });
  return outfile;
}

/** What a run printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person does, in a folder, with text on standard input. */
export function runCli(
  cli: string,
  cwd: string,
  args: readonly string[],
  input = "",
): Promise<Ran> {
  const env = { ...process.env, TZ: "UTC" };
  const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: "pipe" });
  let [out, err] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

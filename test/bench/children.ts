import { spawn } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";
import { outRoot, projectRoot } from "../harness/paths";

const source = path.join(projectRoot, "test", "bench", "child");
const target = path.join(outRoot, "bench");

/** Bundles a script of `test/bench/child`, so that nothing but its own code is in its process; gives its file. */
export async function bundleChild(name: string): Promise<string> {
  const outfile = path.join(target, `${name}.js`);
  await build({
    entryPoints: [path.join(source, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "warning",
  });
  return outfile;
}

/** Runs a bundled script in a fresh Node process; gives what it printed as JSON. */
export async function runChild<T>(script: string, question: object): Promise<T> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  // What loads TypeScript here is no part of what is measured there.
  delete env["NODE_OPTIONS"];
  const child = spawn(process.execPath, [script, JSON.stringify(question)], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const printed: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => printed.push(piece));
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new Error(`${path.basename(script)} ended with ${String(status)}`);
  const answer: T = JSON.parse(Buffer.concat(printed).toString());
  return answer;
}

import { spawn } from "node:child_process";

import { npmCommand } from "./npmCommand";
import { projectRoot } from "./paths";
import { failure, nothing, type TestResult } from "./testResult";

/** Runs a script of package.json; what it printed is told only when it failed. */
export async function runScript(name: string): Promise<TestResult> {
  const { program, args, shell } = npmCommand(["run", "--silent", name]);
  const child = spawn(program, args, {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    shell,
  });
  const printed: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => printed.push(part));
  child.stderr.on("data", (part: Buffer) => printed.push(part));
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status === 0) return nothing;
  return failure(`npm run ${name}`, Buffer.concat(printed).toString("utf8").trim());
}

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

import { isAlive } from "../../harness/isAlive";
import { projectRoot } from "../../harness/paths";
import { endTree } from "../../harness/processTree";

// Starts a child that never ends by itself, says its number, and stays.
const parent = `
const { spawn } = require("node:child_process");
const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
process.stdout.write(String(child.pid) + "\\n");
process.on("SIGTERM", () => {});
setInterval(() => {}, 1000);
`;

async function startTree(...args: string[]) {
  const detached = process.platform !== "win32";
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    detached,
    cwd: projectRoot,
  });
  const [said] = await once(child.stdout, "data");
  return { child, grandchild: Number(said) };
}

describe("ending a process", function () {
  // They start processes, which a busy machine takes its time over.
  this.timeout(20_000);

  it("ends its children too, even when it does not want to", async () => {
    const { child, grandchild } = await startTree("-e", parent);
    await endTree(child, 200);
    assert.ok(child.signalCode !== null || child.exitCode !== null);
    assert.ok(await isGone(grandchild));
  });

  // Windows ends a process without telling it first.
  const itWithSignals = process.platform === "win32" ? it.skip : it;

  itWithSignals("happens when the process that started it is told to end", async () => {
    const harness = path.join(projectRoot, "test", "harness", "processTree.ts");
    const starter = `
const { spawn } = require("node:child_process");
const { killTree, onEnd } = require(${JSON.stringify(harness)});
const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
onEnd(() => killTree(child));
process.stdout.write(String(child.pid) + "\\n");
`;
    const { child, grandchild } = await startTree("--import", "tsx", "-e", starter);
    assert.ok(isAlive(grandchild));
    child.kill("SIGTERM");
    const [status] = await once(child, "exit");
    assert.equal(status, 143);
    assert.ok(await isGone(grandchild));
  });
});

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; isAlive(pid) && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return !isAlive(pid);
}

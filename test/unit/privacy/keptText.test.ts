import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { keptNames, keptRow, keptTexts, sizeText } from "../../../src/core/privacy/keptText";
import { bytesAt, emptyFolder } from "../../../src/host/records/kept";
import { namesIn } from "../../../src/git/absence";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

describe("what is said of what Baton keeps", () => {
  it("is a size as one says it", () => {
    const said = [1, 999, 1000, 1024 * 12.34, 1024 * 1024 * 3, 1024 ** 3 * 2.5].map(sizeText);
    assert.deepEqual(said, ["1 byte", "999 bytes", "1 KB", "12 KB", "3 MB", "2.5 GB"]);
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 40 }), (bytes) => {
        assert.match(sizeText(bytes), /^\d{1,4}(?:\.\d)? (?:bytes?|KB|MB|GB)$/);
      }),
    );
  });

  it("is a row with how much there is and how long it stays, and what is in it", () => {
    assert.deepEqual(keptRow("threads", { bytes: 2048, count: "3 threads", unreadable: "" }), {
      label: "Review threads",
      description: "3 threads · 2 KB · until you delete them",
      detail: keptTexts.threads.what,
    });
    const none = keptRow("log", { bytes: undefined, count: "", unreadable: "" });
    assert.equal(none.description, keptTexts.log.until);
    const some = keptRow("drafts", {
      bytes: 1,
      count: "2 drafts wait",
      unreadable: "1 not readable",
    });
    assert.match(some.description, /^2 drafts wait · 1 not readable · 1 byte · /);
  });

  it("is short enough for a list, for each", () => {
    for (const name of keptNames) {
      const { label, what, until } = keptTexts[name];
      assert.ok(label.length <= 40 && until.length <= 50 && what.length <= 100, name);
    }
  });
});

describe("the files that are kept", () => {
  let root = "";
  before(async () => {
    root = await tempFolder("kept");
    await mkdir(path.join(root, "a", "b"), { recursive: true });
    await writeFile(path.join(root, "a", "one"), "12345");
    await writeFile(path.join(root, "a", "b", "two"), "123");
    await writeFile(path.join(root, "three"), "1");
  });
  after(() => removeFolder(root));

  it("are measured with all below them, and are nothing where they are not there", async () => {
    assert.equal(await bytesAt(root), 9);
    assert.equal(await bytesAt(path.join(root, "a", "one")), 5);
    assert.equal(await bytesAt(path.join(root, "not", "there")), 0);
  });

  it("are deleted but for those that are to stay", async () => {
    await emptyFolder(root, (name) => name !== "three");
    assert.deepEqual(await namesIn(root), ["three"]);
    await emptyFolder(path.join(root, "not there"), () => true);
  });
});

import assert from "node:assert/strict";
import { blamedAuthors } from "../../../src/core/history/blame";
import { lineAuthors } from "../../../src/git/lineAuthors";
import { Git } from "../../../src/git/git";
import { demoFile, makeDemo } from "../../fixtures/demo";
import { people } from "../../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

describe("who wrote lines last", () => {
  it("is told by how many of them, leaving out what is not committed", () => {
    const lines = ["A@x.y", "b@x.y", "b@x.y", "not.committed.yet", "not.committed.yet"];
    const text = lines.map((one) => `author x\nauthor-mail <${one}>\n\tcode\n`).join("");
    assert.deepEqual(blamedAuthors(text), ["b@x.y", "a@x.y"]);
    assert.deepEqual(blamedAuthors(""), []);
  });

  it("is what git says of a real file, and nobody where there are no such lines", async () => {
    const folder = await tempFolder("blame");
    try {
      await makeDemo(folder, new Date());
      const git = new Git({ binary: () => "git", mayStart: () => true });
      const place = { root: folder, path: demoFile };
      assert.deepEqual(await lineAuthors(git, place, 6, 11), [people.noor.email]);
      assert.deepEqual(await lineAuthors(git, place, 6000, 6001), []);
      assert.deepEqual(await lineAuthors(git, { ...place, path: "none.ts" }, 1, 1), []);
    } finally {
      await removeFolder(folder);
    }
  });
});

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OneVoice } from "../../../src/host/oneVoice";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

const day = 86_400;

describe("one voice of several windows", () => {
  let folder = "";
  const said: string[] = [];
  beforeEach(async () => {
    folder = await tempFolder("voice");
    said.length = 0;
  });
  afterEach(() => removeFolder(folder));

  const windowOn = (place: string): OneVoice => {
    const note = (line: string): unknown => said.push(line);
    return new OneVoice(place, { now: () => 10 * day }, { info: note, warn: note });
  };

  it("is that of one, however many ask at once", async () => {
    const windows = Array.from({ length: 12 }, () => windowOn(join(folder, "voice")));
    const answers = await Promise.all(windows.map((one) => one.mayI("a commit", 10 * day)));
    assert.equal(answers.filter(Boolean).length, 1);
    assert.deepEqual(said, []);
  });

  it("is heard again about something else, and on another day", async () => {
    const one = windowOn(folder);
    const asked = ["a", "a", "b"].map((say) => [say, 10 * day] as const);
    const answers: boolean[] = [];
    for (const [say, at] of [...asked, ["a", 11 * day] as const]) {
      answers.push(await one.mayI(say, at));
    }
    assert.deepEqual(answers, [true, false, true, true]);
  });

  it("is everybody's where the disk allows no file, and the log says so", async () => {
    const file = join(folder, "in the way");
    await writeFile(file, "");
    assert.equal(await windowOn(file).mayI("a", 10 * day), true);
    assert.match(said.join(), /^Another window may say the same: /);
  });
});

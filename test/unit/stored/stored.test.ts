import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { takeOverOldStores } from "../../../src/host/records/oldStores";
import { settings } from "../../harness/manifestSettings";
import { indexIn, storedFormats } from "./formats";
import { parseAllSettings } from "./parseAllSettings";

const folder = path.resolve(__dirname, "../../fixtures/stored");

function kept(file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

function jsonIn(file: string): Record<string, unknown> {
  return JSON.parse(kept(file));
}

describe("what Baton keeps", () => {
  for (const { file, sample, text, read } of storedFormats) {
    it(`opens as ${file} has it`, () => {
      assert.deepEqual(read(kept(file)), sample);
    });

    it(`is written as ${file} has it: another form needs another version, and a file of its own here`, () => {
      assert.equal(text, kept(file));
    });
  }

  it("has a file for each form there ever was, and each is opened here", () => {
    const apart = ["v0/memory.json", "v1/settings.json", "v1/index.txt"];
    const known = new Set([...storedFormats.map(({ file }) => file), ...apart]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
    assert.deepEqual(new Set(files.map((file) => file.split(path.sep).join("/"))), known);
  });

  it("of the first days, in the editor's memory, goes into the record", async () => {
    const memory = jsonIn("v0/memory.json");
    const store = {
      keys: () => Object.keys(memory),
      get: (key: string) => memory[key],
      update: async (key: string) => void delete memory[key],
    };
    const added: string[] = [];
    const add = ({ kind }: { kind: string }): void => void added.push(kind);
    await takeOverOldStores(store, store, { add });
    assert.deepEqual([added, Object.keys(memory)], [["act", "snooze", "quiet"], []]);
  });

  it("of a history in an earlier form is no index, so that it is read anew", () => {
    assert.equal(indexIn(kept("v1/index.txt")), undefined);
  });
});

describe("settings as somebody has written them", () => {
  const written = jsonIn("v1/settings.json");
  const known: Readonly<Record<string, { readonly type: string | readonly string[] }>> = settings;

  it("are all still there, of the kind they were", () => {
    for (const [name, value] of Object.entries(written)) {
      const kind = Array.isArray(value) ? "array" : typeof value;
      const kinds = [known[name]?.type ?? "none"].flat();
      assert.ok(kinds.includes(kind), `${name} is ${kind}, and the manifest wants ${kinds.join()}`);
    }
    // A new setting comes with a line in that file.
    assert.deepEqual(
      Object.keys(known).filter((name) => !(name in written)),
      [],
    );
  });

  it("are understood without a word against them", () => {
    const of = (name: string): unknown => written[`baton.${name}`];
    const { nudges, review, week, people } = parseAllSettings(of);
    for (const { problems } of [nudges, review, week, ...people]) assert.deepEqual(problems, []);
    assert.deepEqual(week.band, { from: 0.1, to: 0.3 });
    assert.equal(review.settings.nitCap, 3);
    assert.equal(nudges.policy.calmSeconds, 60);
  });
});

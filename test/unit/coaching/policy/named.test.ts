import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { messageRules, nudgeRules } from "../../../../src/core/coaching/policy/decision";
import { remedyOf } from "../../../../src/core/coaching/policy/remedies";
import { manifest } from "../../../harness/manifest";
import { settingsOf } from "../../../harness/manifestSettings";
import { projectRoot } from "../../../harness/paths";

describe("what a page tells the lead to use", () => {
  const commands = new Set(
    manifest.contributes.commands.map(({ title, category }) => `${category}: ${title}`),
  );
  const settings = new Set(Object.keys(settingsOf(manifest)));

  it("as a remedy is a command or a setting of the manifest, by its title or name", () => {
    const text = [...nudgeRules, ...messageRules].map(remedyOf).join("\n");
    const named = [...text.matchAll(/\*([^*]+)\*/g)].flatMap(([, name]) => name ?? []);
    const set = [...text.matchAll(/`(baton\.[^`]+)`/g)].flatMap(([, name]) => name ?? []);
    assert.ok(named.length > 5 && set.length > 5);
    assert.deepEqual(
      named.filter((name) => !commands.has(name)),
      [],
    );
    assert.deepEqual(
      set.filter((name) => !settings.has(name)),
      [],
    );
  });

  it("is a command of the manifest wherever the core names one", async () => {
    const core = path.join(projectRoot, "src", "core");
    const files = await readdir(core, { recursive: true });
    const sources = files.filter((file) => file.endsWith(".ts"));
    const wrong: string[] = [];
    for (const file of sources) {
      const text = await readFile(path.join(core, file), "utf8");
      for (const [, name = ""] of text.matchAll(/\*(Baton: [A-Z][^*\n]+)\*/g)) {
        if (!commands.has(name)) wrong.push(`${file}: ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

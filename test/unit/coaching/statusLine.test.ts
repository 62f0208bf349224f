import assert from "node:assert/strict";
import fc from "fast-check";
import type { FileView } from "../../../src/core/coaching/fileView";
import { type Situation, situationOf } from "../../../src/core/coaching/situation";
import { statusLineOf } from "../../../src/core/coaching/statusLine";
import { history, now, settings, times } from "../history/smallHistory";

function view(who: string, path = "src/a"): FileView {
  const known = history(times(3, { who, ago: 2, files: [path] }));
  const situation = situationOf(known, { kind: "noRule" }, path, now, settings);
  return { kind: "known", situation, codeowners: undefined, advice: [] };
}

function viewOf(situation: Situation): FileView {
  return { kind: "known", situation, codeowners: undefined, advice: [] };
}

describe("the status bar", () => {
  it("names who knows a team-owned file", () => {
    const { shown, text, label } = statusLineOf(view("Noor Haddad"), undefined, "hidden");
    assert.equal(shown, true);
    assert.equal(text, "$(organization) Noor Haddad knows this");
    assert.match(label, /Noor knows this file/);
  });

  it("does not say that somebody knows a file who only works near it", () => {
    const roster = [{ name: "", emails: ["Noor@x.example"], handle: "" }];
    const near = history(times(3, { who: "Noor", ago: 2, files: ["src/b"] }), { roster });
    const situation = situationOf(near, { kind: "noRule" }, "src/a", now, settings);
    const { text, label } = statusLineOf(viewOf(situation), undefined, "hidden");
    assert.equal(text, "$(organization) Noor works near this");
    assert.match(label, /Noor works near this file/);
  });

  it("names nobody from outside the team", () => {
    const roster = [{ name: "", emails: ["noor@x.example"], handle: "" }];
    const known = history(times(3, { who: "Stranger", ago: 2, files: ["src/a"] }), { roster });
    const found = situationOf(known, { kind: "noRule" }, "src/a", now, settings);
    assert.equal(found.suggestions[0]?.stranger, true);
    const standing = { teamOwned: true, because: "ownerTeam" } as const;
    const line = statusLineOf(viewOf({ ...found, standing }), undefined, "icon");
    assert.equal(line.text, "$(organization)");
  });

  it("is quiet on the lead's own file, hidden or as an icon", () => {
    assert.equal(statusLineOf(view("lead"), undefined, "hidden").shown, false);
    const icon = statusLineOf(view("lead"), undefined, "icon");
    assert.deepEqual([icon.shown, icon.text], [true, "$(organization)"]);
  });

  it("is quiet on the lead's own file even where a teammate has worked too", () => {
    const lines = [
      ...times(9, { who: "lead", ago: 2, files: ["src/a"] }),
      ...times(2, { who: "Noor", ago: 2, files: ["src/a"] }),
    ];
    const situation = situationOf(history(lines), { kind: "noRule" }, "src/a", now, settings);
    assert.equal(situation.suggestions[0]?.person.name, "Noor");
    const own = { kind: "known", situation, codeowners: undefined, advice: [] } as const;
    assert.equal(statusLineOf(own, undefined, "hidden").shown, false);
  });

  it("is quiet about a silenced file, and shows that it is snoozed", () => {
    assert.equal(statusLineOf(view("Noor"), "silencedFile", "hidden").shown, false);
    assert.equal(statusLineOf(view("Noor"), "snoozed", "hidden").text, "$(bell-slash)");
  });

  it("is quiet where there is nothing to say, and says why to a screen reader", () => {
    for (const reason of ["noFile", "outside", "noGit", "untrusted", "noCommits"] as const) {
      const line = statusLineOf({ kind: "absent", reason }, undefined, "hidden");
      assert.equal(line.shown, false);
      assert.ok(line.label.length > 10);
    }
  });

  it("shows what can be stopped or tried again, whatever the setting", () => {
    const shown = (given: FileView): string => {
      const line = statusLineOf(given, undefined, "hidden");
      return line.shown ? line.text : "hidden";
    };
    assert.match(shown({ kind: "reading", percent: 40 }), /40 %/);
    assert.equal(shown({ kind: "stopped" }), "$(organization)");
    assert.equal(shown({ kind: "failed", message: "x" }), "$(organization)");
  });

  it("shows no icon but its own, and stays short, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (name) => {
        const { text } = statusLineOf(view(`N${name}$(trash)`), undefined, "hidden");
        const icons = text.match(/(?<!\\)\$\(/g) ?? [];
        assert.equal(icons.length, 1);
        assert.ok(Array.from(text).length < 70);
      }),
    );
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { FileView } from "../../../src/core/coaching/fileView";
import { type HoverAct, hoverMarkdown } from "../../../src/core/coaching/hover";
import { situationOf } from "../../../src/core/coaching/situation";
import { TouchLogBuilder } from "../../../src/core/history/touchLog";
import { knownHistory } from "../../../src/core/coaching/situation";
import type { Ownership } from "../../../src/core/ownership/codeowners";
import { Calendar } from "../../../src/core/text/calendar";
import { day, history, logged, now, settings, times } from "../history/smallHistory";

const calendar = new Calendar("UTC");
const hrefOf = (act: HoverAct): string =>
  "person" in act ? `command:${act.act}?${act.person}` : `command:${act.act}`;

function hover(view: FileView, quiet?: "snoozed" | "silencedFile"): string {
  return hoverMarkdown({ view, quiet, calendar, now, hrefOf });
}

function known(name: string, path: string, ownership: Ownership, advice: string[] = []): FileView {
  const builder = new TouchLogBuilder();
  const author = { name, email: "a@b.example" };
  builder.commit(logged({ id: 1, time: now - 3 * day, author, coAuthors: [] }));
  builder.path(path);
  const situation = situationOf(
    knownHistory(builder.build(), now, settings),
    ownership,
    path,
    now,
    settings,
  );
  return { kind: "known", situation, codeowners: "CODEOWNERS", advice };
}

const owned = (pattern: string, owners: string[]): Ownership => ({
  kind: "owned",
  rule: { line: 14, pattern, owners, section: null },
  owners,
});

const ownedByTeam = {
  kind: "owned",
  rule: { line: 14, pattern: "p", owners: ["@o/p"], section: "Code" },
} as const;

describe("the hover", () => {
  it("gives each person's facts, the rule as a link, and the acts", () => {
    const view: FileView = {
      kind: "known",
      situation: situationOf(
        history([
          ...times(3, { who: "noor", ago: 2, files: ["src/a", "src/b"] }),
          { who: "elif", ago: 90, files: ["src/a"] },
        ]),
        owned("/src/", ["@shop/pay"]),
        "src/a",
        now,
        settings,
      ),
      codeowners: ".github/CODEOWNERS",
      advice: [],
    };
    const text = hover(view);
    assert.match(text, /\*\*noor\*\* knows this file/);
    assert.match(text, /- 3 of the last 4 commits here, last on \w+day/);
    assert.match(text, /\[Pair with noor\]\(command:pair\?0\)/);
    assert.match(text, /\*\*elif\*\* has some contact and room to grow/);
    assert.match(text, /\[Ask elif a question\]\(command:ask\?1\)/);
    assert.match(text, /\[CODEOWNERS line 14\]\(command:whoOwns\)/);
    assert.match(text, /inferred from history/);
    assert.match(text, /\[Snooze an hour\]\(command:snooze\)/);
  });

  it("names the rules of all sections that own the file", () => {
    const others = [{ line: 3, pattern: "*", owners: ["@all"], section: null }];
    const view = known("A", "f/g", { ...ownedByTeam, owners: ["@all", "@o/p"], others });
    const text = hover(view).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    assert.match(text, /line 14\]\(command:whoOwns\): p → @o\/p\. Also line 3: \* → @all\./);
  });

  it("says that a first look is one, and how far the reading is", () => {
    const view = known("noor", "a", { kind: "noRule" });
    assert.doesNotMatch(hover(view), /first look/);
    assert.ok(view.kind === "known");
    const text = hover({ ...view, reading: 40 });
    assert.match(text, /A first look .* 40 % so far\. \[Stop reading\]\(command:stopReading\)/);
  });

  it("has a way back from every quiet", () => {
    const view = known("noor", "a", { kind: "noRule" });
    assert.match(hover(view, "snoozed"), /\(command:wake\)/);
    assert.match(hover(view, "silencedFile"), /\(command:speakAgain\)/);
    assert.match(hover({ kind: "stopped" }), /\(command:readHistory\)/);
    assert.match(hover({ kind: "failed", message: "x" }), /\(command:readHistory\)/);
    assert.match(hover({ kind: "reading", percent: 5 }), /\(command:stopReading\)/);
  });

  it("holds no link and no markup but Baton's own, whatever strangers have written", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "[x](command:workbench.action.quit)",
        "<command:workbench.action.quit>",
        "![](https://evil.example/x.png)",
        "<img src=x onerror=alert(1)>",
        "**bold** `code` $(trash) https://evil.example www.evil.example a@evil.example",
        "\n\n# heading\n- list",
      ),
    );
    const plain = hover(known("A", "f/g", owned("p", ["@o/p"]), ["advice"]));
    const shape = (text: string): string => text.replace(/&#\d+;|[^\]()*[\n`<!#]/g, "");
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, file, owner) => {
        const view = known(`A${name}`, `f/g${file}`, owned(`p${owner}`, [`@o/${owner}`]), [
          `a${file}`,
        ]);
        assert.equal(shape(hover(view)), shape(plain));
      }),
    );
  });
});

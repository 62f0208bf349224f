import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../harness/paths";
import { bundleText, type SourceTexts, sourceFiles, sourceTexts } from "../harness/sourceTexts";

/** Names that are the same in every language. */
const names: ReadonlySet<string> = new Set(['"Baton"', '"GitHub"']);

/** Below these nothing knows the editor, and what they say is English; of the core, time and dates are not among them. */
const withoutEditor = /^src\/(?:core\/(?!text\/|time\/)|(?:git|forge|cli)\/)|^src\/cli\.ts$/;

/** What a browser reads. */
const markup = /^`\s*(?:<|:root \{)/;

/** What looks like a text for the lead, and why it is none. */
const untranslated: Readonly<Record<string, readonly string[]>> = {
  // The name of a file that a teammate may get.
  "src/handBack/hintFiles.ts": ["`Hint for ${givenName(record.name)}.md`"],
  // For what is thrown and is no error, which nobody throws.
  "src/host/errorText.ts": ['"unknown error"'],
  // For the log.
  "src/nudge/nudges.ts": ['"Another window says it."'],
  // Keys of what the editor keeps.
  "src/review/pulls/postDrafts.ts": [
    "`baton.review.attempt ${repositoryKey(pull.repository)}#${pull.number}`",
    "`baton.review.refused ${repositoryKey(pull.repository)}#${pull.number}`",
  ],
  // Kept with the thread, and written into what teammates get.
  "src/review/threads/acts.ts": ['"They"'],
  "src/review/threads/saving.ts": ['"They"'],
  "src/review/threads/starting.ts": ["`, because ${reason}`"],
  // Classes of the style sheet.
  "src/webview/charts/curve.ts": ['"tick shown"'],
  "src/webview/charts/hours.ts": ['"amount outside"'],
  "src/webview/charts/legends.ts": ["`part ${key}`"],
  // What the page may load.
  "src/week/page.ts": [
    "`default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`",
  ],
};

describe("the texts of the code", () => {
  let texts: ReadonlyMap<string, SourceTexts>;
  before(() => {
    texts = sourceTexts(sourceFiles());
  });

  it("are all in l10n/bundle.l10n.json, and no others (npm run docs collects them)", () => {
    const bundle = readFileSync(path.join(projectRoot, "l10n", "bundle.l10n.json"), "utf8");
    assert.equal(bundleText(texts), bundle);
  });

  it("are translated wherever the editor shows them", () => {
    const plain: Record<string, readonly string[]> = {};
    for (const [file, said] of texts) {
      const left = said.plain.filter((text) => !names.has(text) && !markup.test(text));
      if (left.length > 0 && !withoutEditor.test(file)) plain[file] = left;
    }
    assert.deepEqual(plain, untranslated);
  });

  it("are looked up when they are said, where no editor has set the language before the file is loaded", () => {
    const early = [...texts].flatMap(([file, said]) =>
      said.early.map((text) => `${file}: ${text}`),
    );
    assert.deepEqual(early, []);
  });

  it("have places for their values, in order and without a gap", () => {
    const wrong = [...texts.values()]
      .flatMap(({ translated }) => [...translated.keys()])
      .filter((text) => {
        const places = new Set(Array.from(text.matchAll(/\{(\d+)\}/g), ([, at]) => Number(at)));
        return [...places].some((_, at) => !places.has(at)) || /^\s|\s$|\$\{/.test(text);
      });
    assert.deepEqual(wrong, []);
  });
});

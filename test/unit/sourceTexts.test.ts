import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../harness/paths";
import { bundleText, type SourceTexts, sourceFiles, sourceTexts } from "../harness/sourceTexts";

/** Names that are the same in every language. */
const names: ReadonlySet<string> = new Set(['"Baton"', '"GitHub"', '"Bitbucket Cloud"']);

/** Files and folders whose texts are English on purpose, and why. */
const english: Readonly<Record<string, readonly string[]>> = {
  "teammates read it, or it goes into the comment": [
    "src/core/coaching/handBack/debrief.ts",
    "src/core/coaching/handBack/thanks.ts",
    "src/core/coaching/handOver/brief.ts",
    "src/core/coaching/hints/bank/",
    "src/core/coaching/hints/draftHint.ts",
    "src/core/coaching/hints/hintMessage.ts",
    "src/core/coaching/hints/spot.ts",
    "src/core/coaching/messages.ts",
    "src/core/review/fixes/",
    "src/core/review/threads/draft.ts",
    "src/core/review/threads/markdown.ts",
    "src/core/review/threads/merged.ts",
  ],
  "it reads English comments, or any language's code": [
    "src/core/coaching/change/",
    "src/core/coaching/hints/onlyAdded.ts",
    "src/core/review/directions.ts",
    "src/core/review/hiddenSeverity.ts",
    "src/core/review/praise.ts",
    "src/core/review/remarks.ts",
    "src/core/review/threads/repeats.ts",
    "src/core/review/tone/",
    "src/core/review/vague.ts",
    "src/core/review/verbs.ts",
  ],
  "a language model reads it": ["src/core/review/rewrite/prompt.ts"],
  "git, a forge or the log reads it": [
    "src/core/coaching/pairing/coAuthors.ts",
    "src/core/parking/mail.ts",
    "src/core/review/pulls/hunkEnd.ts",
    "src/forge/",
    "src/git/askText.ts",
    "src/git/gitError.ts",
    "src/git/parking/disk.ts",
    "src/git/parking/fastImport.ts",
  ],
  "names and signs of files, people and programs": [
    "src/core/history/generatedFiles.ts",
    "src/core/people/automationSigns.ts",
    "src/core/people/duplicates.ts",
    "src/core/people/people.ts",
  ],
  "the command line is English": ["src/cli/", "src/cli.ts"],
};

const isEnglish = (file: string): boolean =>
  Object.values(english).some((places) => places.some((place) => file.startsWith(place)));

/** What a browser reads. */
const markup = /^`\s*(?:<|:root \{)/;

/** What looks like a text for the lead, and why it is none. */
const untranslated: Readonly<Record<string, readonly string[]>> = {
  // Keys by which the view knows its rows again.
  "src/core/coaching/fileRows.ts": [
    "`note ${place}`",
    "`advice ${place}`",
    '"no rule"',
    "`rule ${place}`",
  ],
  // A title that git keeps.
  "src/core/coaching/handBack/words.ts": ["`Handed back to ${givenName(name)}: ${fileName(path)}`"],
  // Headings and lines of a hint's document, which Baton reads back.
  "src/core/coaching/hints/hint.ts": [
    '"Question"',
    '"Pointer"',
    '"Partial example"',
    '"Full answer"',
  ],
  "src/core/coaching/hints/hintDocument.ts": [
    '"# A hint in four steps"',
    '"no topic"',
    '"One step is sent at a time, the next one when you choose. Lines like this one stay with you."',
    '"An open question. It names the place, not the fix."',
    '"The idea by its name, and where to look. Is there a place that does it well already? Name it here."',
    '"A skeleton with one gap."',
    '"The reason in one sentence, and the change."',
    "`For ${to} · ${hint.topic ?? noTopic} · starts at rung ${startsAt}`",
    '"For NAME · error handling · starts at rung 1"',
    '"For"',
    '"starts at rung 1"',
  ],
  // Values of settings.
  "src/core/coaching/policy/nudgeSettings.ts": [
    '"Monday"',
    '"Tuesday"',
    '"Wednesday"',
    '"Thursday"',
    '"Friday"',
    '"Saturday"',
    '"Sunday"',
  ],
  "src/core/people/topics.ts": [
    '"error handling"',
    '"data access"',
    '"error handling"',
    '"data access"',
  ],
  "src/core/review/boxes/settings.ts": [
    `'{ "changelog": "Please add a line to CHANGELOG.md, so that …" }'`,
  ],
  // For the teammate whom it is about.
  "src/core/coaching/words.ts": [
    "`CODEOWNERS line ${fact.line} names you`",
    "`you want to grow in ${fact.topic}`",
    "`1 of the last ${fact.of} commits ${place} is yours, ${day}`",
    "`${count} of the last ${fact.of} commits ${place} are yours, the last one ${day}`",
    "`a commit ${place} is yours, ${day}`",
    "`${fact.count} commits ${place} are yours, the last one ${day}`",
    "`in ${folderText(fact.folder, quote)}`",
    "`on ${quote(fact.path)}`",
    '"the top folder"',
  ],
  // Ways to begin a comment.
  "src/core/review/boxes/boxHover.ts": [
    '"Here the code …, so …"',
    "`See … . ${wordsFor(topic).pointers[0]}`",
  ],
  // Never said: kinds that are compared.
  "src/core/review/rewrite/answer.ts": ['"asks nothing"'],
  "src/core/review/rewrite/refusals.ts": ['"Blocked"'],
  // Steps at which a test may stop the work, a class's name, and words that git puts on conflict markers.
  "src/git/parking/comeBack.ts": ['"say returning"', '"say returned"', '"delete ref"'],
  "src/git/parking/errand.ts": ['"Interrupted"'],
  "src/git/parking/merge.ts": ['"your file now"', '"when it was parked"', '"parked change"'],
  "src/git/parking/park.ts": [
    '"set ready"',
    "`put in place ${move.path}`",
    '"sync folders"',
    '"say parked"',
  ],
  "src/git/parking/parking.ts": ['"Parked change"'],
  "src/git/parking/store.ts": ["`delete ${found.ref} ${found.commit}\\n`"],
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

  it("are translated wherever the lead reads them", () => {
    const plain: Record<string, readonly string[]> = {};
    for (const [file, said] of texts) {
      const left = said.plain.filter((text) => !names.has(text) && !markup.test(text));
      if (left.length > 0 && !isEnglish(file)) plain[file] = left;
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

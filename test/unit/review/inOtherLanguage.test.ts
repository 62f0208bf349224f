import assert from "node:assert/strict";
import { boxHoverMarkdown } from "../../../src/core/review/boxes/boxHover";
import { completionsAt } from "../../../src/core/review/boxes/completions";
import { readBox } from "../../../src/core/review/boxes/notices";
import { parseReviewSettings } from "../../../src/core/review/boxes/settings";
import { refusedText, sentText } from "../../../src/core/review/posting/outcome";
import { teach, teachLine } from "../../../src/core/review/pulls/teach";
import { whichAddress } from "../../../src/core/review/pulls/whichAddress";
import { readComment } from "../../../src/core/review/reading";
import { checkAnswer } from "../../../src/core/review/rewrite/answer";
import { filterText, threadRow, threadTitle } from "../../../src/core/review/threads/listed";
import { threadMarkdown } from "../../../src/core/review/threads/markdown";
import { severitiesOffered, severityText } from "../../../src/core/review/threads/severityLabel";
import { pseudoLanguage, untranslated } from "../../fixtures/pseudoLanguage";
import { kept } from "./threads/kept";

const raw = {
  reviewRules: { bareOrder: "loud", no: "off" },
  reviewNitCap: -1,
  reviewLabels: ["??"],
  reviewLabelForm: "italic",
  reviewAllowedWords: "word",
  reviewBannedWords: { nit: "", polish: "polish" },
  reviewSnippets: { changelog: "" },
  reviewOtherBoxes: true,
  reviewKeepDrafts: true,
};

/** Comments of which each draws other remarks. */
const comments = [
  "You forgot gift cards again. Move this up.",
  "Why would anyone do this? This is garbage.",
  "maybe this deletes all orders\n- rename it\n- and test it",
  "nitpick: polish this",
];

describe("reviewing in another language", () => {
  let english = (): void => undefined;
  before(() => {
    english = pseudoLanguage();
  });
  after(() => english());

  const isTranslated = (said: string, values: RegExp = /^$/): void => {
    const rest = untranslated(said.replaceAll("⟦", " ⟦")).replace(/[\s·:.,;"'*○✓…()-]+/g, " ");
    assert.match(rest.trim(), values, said);
    assert.match(said, /⟦/);
  };

  it("says in it what a comment could do better, and what would help", () => {
    const { settings } = parseReviewSettings({
      ...raw,
      reviewNitCap: 1,
      reviewBannedWords: { polish: "mend" },
    });
    const said = comments.flatMap(
      (text) => readBox(text, { settings, topic: undefined, nits: { count: 3 } }).notices,
    );
    assert.ok(said.length >= 6);
    for (const { message, fixes } of said) {
      isTranslated(message, /^(?:mend polish|4 1)?$/);
      for (const { title } of fixes) isTranslated(title, /^(?:mend)?$/);
    }
  });

  it("says in it what the hover, the completions and a pull request's comments tell", () => {
    for (const text of [
      "praise: good, because it is short",
      "Move this.",
      "issue (blocking): it fails",
    ]) {
      const hover = boxHoverMarkdown({
        text,
        reading: readComment(text),
        topic: undefined,
        problems: [],
      });
      // What stands between two stars is for the comment, in the language of the team.
      isTranslated(hover.replace(/: \*[^*\n]+\*$/gm, ""));
      isTranslated(teachLine(teach(text)));
    }
    const { settings } = parseReviewSettings({ ...raw, reviewLabels: ["praise", "risk"] });
    const { items = [] } = completionsAt("", 0, { settings, topic: undefined }) ?? {};
    for (const { detail } of items) isTranslated(detail);
    assert.ok(items.length >= 3);
  });

  it("says in it which settings cannot be used", () => {
    const { problems } = parseReviewSettings(raw);
    assert.ok(problems.length >= 8);
    for (const one of problems) isTranslated(one, /^baton \w+|^\{|^\w+$/);
    const address = whichAddress("not an address", undefined);
    assert.equal(address.kind, "wrong");
    if (address.kind === "wrong") isTranslated(address.sentence);
  });

  it("says in it what became of a review and of a model's answer", () => {
    const lines = { line: 3, side: "new" } as const;
    const comment = { draft: "d", path: "src/cart.ts", body: "Why?", lines };
    const moved = [
      { sent: comment, found: { ...comment, id: "C_1", review: "R_1", isPending: false } },
    ];
    const sent = {
      pull: { number: 7 },
      verdict: "approve",
      already: 1,
      arrived: [],
      moved,
    } as const;
    isTranslated(sentText({ ...sent, lost: [comment] }), /^7 1 cart ts 3 cart ts 3 cart ts 3$/);
    isTranslated(refusedText([{ comment, said: "no" }], 2), /^cart ts 3 no 2$/);
    const answers = ["", "Move this.", "See https://x.example", "x".repeat(900)];
    for (const answer of answers) {
      const checked = checkAnswer("Move this.", "", answer);
      assert.equal(checked.kind, "refused");
      if (checked.kind === "refused") isTranslated(checked.reason);
    }
  });

  it("lists threads in it, and leaves what teammates read in theirs", () => {
    const thread = kept({ personName: "Noor Haddad", state: "resolved", comments: [] });
    const { label, description } = threadRow(thread);
    isTranslated(`${label} ${description}`, /^Noor Haddad$/);
    isTranslated(threadTitle(thread), /Noor Haddad/);
    isTranslated(
      filterText({ severity: "blocking", person: "a", everywhere: true }, "Noor"),
      /^Noor$/,
    );
    for (const severity of severitiesOffered) {
      const { name, word, means } = severityText[severity];
      for (const text of [name, word, means]) isTranslated(text);
    }
    assert.doesNotMatch(threadMarkdown(kept()), /⟦/);
  });
});

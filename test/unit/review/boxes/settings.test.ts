import assert from "node:assert/strict";
import * as fc from "fast-check";
import { conventionalLabels } from "../../../../src/core/review/boxes/labels";
import { defaultLevels } from "../../../../src/core/review/boxes/rules";
import {
  defaultReviewSettings,
  parseReviewSettings,
  type ParsedReviewSettings,
  type ReviewSettingName,
} from "../../../../src/core/review/boxes/settings";
import { settings as manifestSettings } from "../../../harness/manifestSettings";

const nothing: Record<ReviewSettingName, unknown> = {
  reviewRules: undefined,
  reviewNitCap: undefined,
  reviewLabels: undefined,
  reviewLabelForm: undefined,
  reviewAllowedWords: undefined,
  reviewBannedWords: undefined,
  reviewSnippets: undefined,
  reviewOtherBoxes: undefined,
  reviewKeepDrafts: undefined,
};

function parsed(raw: Partial<Record<ReviewSettingName, unknown>>): ParsedReviewSettings {
  return parseReviewSettings({ ...nothing, ...raw });
}

describe("the settings about review comments", () => {
  it("are the defaults where nothing is written", () => {
    assert.deepEqual(parsed({}), { settings: defaultReviewSettings, problems: [] });
  });

  it("are the same defaults as in the manifest", () => {
    const fromManifest = Object.fromEntries(
      Object.keys(nothing).map((name) => {
        const known = Object.entries(manifestSettings).find(([key]) => key === `baton.${name}`);
        return [name, known?.[1].default];
      }),
    );
    assert.deepEqual(parsed(fromManifest), parsed({}));
    const levels = Object.entries(manifestSettings["baton.reviewRules"].properties).map(
      ([rule, { default: level }]) => [rule, level],
    );
    assert.deepEqual(Object.fromEntries(levels), defaultLevels);
  });

  it("change what they name and leave the rest", () => {
    const { settings, problems } = parsed({
      reviewRules: { bareOrder: "off" },
      reviewNitCap: 0,
      reviewLabels: ["Issue (Blocking, security)"],
      reviewLabelForm: "bold",
      reviewAllowedWords: [" Garbage  collector "],
      reviewBannedWords: { Nit: "polish" },
      reviewSnippets: { changelog: "Please add a line." },
      reviewOtherBoxes: false,
      reviewKeepDrafts: false,
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      levels: { ...defaultLevels, bareOrder: "off" },
      nitCap: 0,
      labels: [{ name: "issue", decorations: ["blocking", "security"] }],
      labelForm: "bold",
      allowedWords: ["garbage collector"],
      bannedWords: new Map([["nit", "polish"]]),
      snippets: [{ name: "changelog", text: "Please add a line." }],
      otherBoxes: false,
      keepDrafts: false,
    });
  });

  const faults: readonly (readonly [Partial<Record<ReviewSettingName, unknown>>, RegExp])[] = [
    [{ reviewRules: [] }, /^baton\.reviewRules: write \{ "bareOrder": "off" \}\.$/],
    [{ reviewRules: { bareOrders: "off" } }, /entry "bareOrders": write one of accusingQuestion,/],
    [{ reviewRules: { bareOrder: "error" } }, /entry "bareOrder": write "hint", "information"/],
    [{ reviewNitCap: -1 }, /^baton\.reviewNitCap: write a whole number; 0 switches it off\.$/],
    [{ reviewLabels: "praise" }, /^baton\.reviewLabels: write a list such as/],
    [{ reviewLabels: ["two words"] }, /entry "two words": write a word, and in brackets/],
    [{ reviewLabelForm: "badge" }, /^baton\.reviewLabelForm: write "plain" or "bold"\.$/],
    [{ reviewAllowedWords: [""] }, /entry "": write a word or a few, on one line/],
    [{ reviewBannedWords: { nit: 1 } }, /entry "nit": write after it what to say instead\.$/],
    [{ reviewBannedWords: { nit: "Nit" } }, /entry "nit": write another word after it/],
    [{ reviewBannedWords: { "a\nb": "c" } }, /entry "a\\nb": write a word or a few/],
    [{ reviewSnippets: { empty: " " } }, /entry "empty": write its text after it/],
  ];
  for (const [raw, wanted] of faults) {
    it(`name a fault with its entry and a remedy: ${JSON.stringify(raw)}`, () => {
      const { settings, problems } = parsed({ ...raw, reviewOtherBoxes: false });
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? "", wanted);
      assert.deepEqual(settings, { ...defaultReviewSettings, otherBoxes: false });
    });
  }

  it("keep the good entries beside a bad one", () => {
    const { settings, problems } = parsed({
      reviewRules: { nonsense: "off", blame: "hint" },
      reviewBannedWords: { nit: "polish", bad: null },
    });
    assert.equal(problems.length, 2);
    assert.equal(settings.levels.blame, "hint");
    assert.deepEqual([...settings.bannedWords], [["nit", "polish"]]);
  });

  it("never throw, whatever is written, and can always be used", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.string(), fc.anything()),
      fc.array(fc.string()),
      fc.dictionary(fc.constantFrom("bareOrder", "nit", "__proto__", "toString"), fc.string()),
    );
    const raw = fc.record({
      reviewRules: anything,
      reviewNitCap: anything,
      reviewLabels: anything,
      reviewLabelForm: anything,
      reviewAllowedWords: anything,
      reviewBannedWords: anything,
      reviewSnippets: anything,
      reviewOtherBoxes: anything,
      reviewKeepDrafts: anything,
    });
    fc.assert(
      fc.property(raw, (written) => {
        const { settings, problems } = parseReviewSettings(written);
        assert.deepEqual(Object.keys(settings.levels), Object.keys(defaultLevels));
        assert.ok(settings.nitCap >= 0 && settings.labels.length > 0);
        for (const [word, instead] of settings.bannedWords) {
          assert.ok(word !== "" && instead !== "" && word === word.toLowerCase());
        }
        for (const problem of problems)
          assert.match(problem, /^baton\.review\w+(?:, entry .*)?: /s);
      }),
      { numRuns: 300 },
    );
  });

  it("know the labels of the convention", () => {
    assert.ok(conventionalLabels.some(({ name }) => name === "praise"));
  });
});

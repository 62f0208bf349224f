import * as l10n from "@vscode/l10n";
import { isRecord, isTextList } from "../../people/roster";
import { conventionalLabels, type LabelChoice, type LabelForm, labelIn } from "./labels";
import { type BoxRule, defaultLevels, isBoxRule, type RuleLevel, ruleLevels } from "./rules";

/** The names of the settings about review comments, in the section that is Baton's. */
export type ReviewSettingName =
  | "reviewRules"
  | "reviewNitCap"
  | "reviewLabels"
  | "reviewLabelForm"
  | "reviewAllowedWords"
  | "reviewBannedWords"
  | "reviewSnippets"
  | "reviewOtherBoxes"
  | "reviewKeepDrafts";

/** A text that the team writes often, by its name. */
export interface ReviewSnippet {
  readonly name: string;
  readonly text: string;
}

/** What the team decided about review comments. */
export interface ReviewSettings {
  readonly levels: Readonly<Record<BoxRule, RuleLevel>>;
  /** After so many nits in one review Baton suggests to merge or drop; 0 for never. */
  readonly nitCap: number;
  /** What completion offers. */
  readonly labels: readonly LabelChoice[];
  readonly labelForm: LabelForm;
  /** In small letters: words that are fine here, whatever a rule makes of them. */
  readonly allowedWords: readonly string[];
  /** What to say instead, by the word in small letters. */
  readonly bannedWords: ReadonlyMap<string, string>;
  readonly snippets: readonly ReviewSnippet[];
  /** Whether Baton speaks in the boxes of other extensions too. */
  readonly otherBoxes: boolean;
  /** Whether what is written and not sent yet is kept. */
  readonly keepDrafts: boolean;
}

/** With nothing decided by the team. */
export const defaultReviewSettings: ReviewSettings = {
  levels: defaultLevels,
  nitCap: 5,
  labels: conventionalLabels,
  labelForm: "plain",
  allowedWords: [],
  bannedWords: new Map(),
  snippets: [],
  otherBoxes: true,
  keepDrafts: true,
};

/** The settings, and a sentence for each one that cannot be used as it is written. */
export interface ParsedReviewSettings {
  readonly settings: ReviewSettings;
  readonly problems: readonly string[];
}

/** More than that is no vocabulary any more, and each word is looked for in each comment. */
const wordsAtMost = 200;
const wordLength = 60;
const snippetLength = 4000;

/**
 * Takes the settings about review comments as they are written, which may be anything; gives what
 * they come to, with the default in the place of what cannot be used. Never throws.
 */
export function parseReviewSettings(
  raw: Readonly<Record<ReviewSettingName, unknown>>,
): ParsedReviewSettings {
  const problems: string[] = [];
  const fault: Fault = (name, remedy, entry) => {
    const setting = `baton.${name}`;
    const quoted = JSON.stringify(entry?.slice(0, wordLength));
    problems.push(
      entry === undefined
        ? l10n.t("{0}: {1}", setting, remedy)
        : l10n.t("{0}, entry {1}: {2}", setting, quoted, remedy),
    );
  };
  const settings = {
    levels: levelsIn(raw.reviewRules, fault),
    nitCap: nitCapIn(raw.reviewNitCap, fault),
    labels: labelsIn(raw.reviewLabels, fault),
    labelForm: formIn(raw.reviewLabelForm, fault),
    allowedWords: allowedIn(raw.reviewAllowedWords, fault),
    bannedWords: bannedIn(raw.reviewBannedWords, fault),
    snippets: snippetsIn(raw.reviewSnippets, fault),
    otherBoxes: raw.reviewOtherBoxes !== false,
    keepDrafts: raw.reviewKeepDrafts !== false,
  };
  return { settings, problems };
}

type Fault = (name: ReviewSettingName, remedy: string, entry?: string) => void;

function levelsIn(value: unknown, fault: Fault): Record<BoxRule, RuleLevel> {
  const levels = { ...defaultLevels };
  if (value === undefined) return levels;
  if (!isRecord(value)) fault("reviewRules", l10n.t("write {0}.", '{ "bareOrder": "off" }'));
  for (const [rule, level] of Object.entries(isRecord(value) ? value : {})) {
    const known = ruleLevels.find((one) => one === level);
    if (!isBoxRule(rule)) {
      fault(
        "reviewRules",
        l10n.t("write one of {0}.", Object.keys(defaultLevels).join(", ")),
        rule,
      );
    } else if (known === undefined) {
      fault("reviewRules", l10n.t('write "hint", "information" or "off" after it.'), rule);
    } else levels[rule] = known;
  }
  return levels;
}

function nitCapIn(value: unknown, fault: Fault): number {
  if (value === undefined) return defaultReviewSettings.nitCap;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  fault("reviewNitCap", l10n.t("write a whole number; 0 switches it off."));
  return defaultReviewSettings.nitCap;
}

function labelsIn(value: unknown, fault: Fault): readonly LabelChoice[] {
  const remedy = l10n.t("write a list such as {0}.", '["praise", "issue (blocking)"]');
  if (value === undefined) return conventionalLabels;
  if (!isTextList(value)) fault("reviewLabels", remedy);
  const texts = isTextList(value) ? value.slice(0, wordsAtMost) : [];
  const labels = texts.flatMap((text) => {
    const label = labelIn(text);
    if (!label)
      fault("reviewLabels", l10n.t("write a word, and in brackets what qualifies it."), text);
    return label ?? [];
  });
  return labels.length === 0 ? conventionalLabels : labels;
}

function formIn(value: unknown, fault: Fault): LabelForm {
  if (value === "plain" || value === "bold") return value;
  if (value !== undefined) fault("reviewLabelForm", l10n.t('write "plain" or "bold".'));
  return "plain";
}

function allowedIn(value: unknown, fault: Fault): string[] {
  if (value === undefined) return [];
  if (!isTextList(value)) fault("reviewAllowedWords", l10n.t("write a list of texts in [ ]."));
  return (isTextList(value) ? value.slice(0, wordsAtMost) : []).flatMap((text) => {
    const word = wordIn(text);
    if (word === undefined) fault("reviewAllowedWords", wordRemedy(), text);
    return word ?? [];
  });
}

function bannedIn(value: unknown, fault: Fault): ReadonlyMap<string, string> {
  const banned = new Map<string, string>();
  if (value === undefined) return banned;
  const remedy = l10n.t("write {0}: the word, and what to say instead.", '{ "nit": "polish" }');
  if (!isRecord(value)) fault("reviewBannedWords", remedy);
  for (const [text, instead] of Object.entries(isRecord(value) ? value : {})) {
    const word = wordIn(text);
    const good = typeof instead === "string" ? wordIn(instead) && instead.trim() : undefined;
    if (word === undefined) fault("reviewBannedWords", wordRemedy(), text);
    else if (!good) fault("reviewBannedWords", l10n.t("write after it what to say instead."), text);
    else if (good.toLowerCase() === word) {
      fault("reviewBannedWords", l10n.t("write another word after it than the word itself."), text);
    } else if (banned.size < wordsAtMost) banned.set(word, good);
  }
  return banned;
}

function wordRemedy(): string {
  return l10n.t("write a word or a few, on one line, {0} characters at most.", wordLength);
}

/** Gives a word as it is looked for, or nothing when it is none. */
function wordIn(text: string): string | undefined {
  const word = text
    .trim()
    .replace(/[ \t]+/g, " ")
    .toLowerCase();
  const isGood = word !== "" && word.length <= wordLength && !/[\r\n]/.test(word);
  return isGood ? word : undefined;
}

function snippetsIn(value: unknown, fault: Fault): ReviewSnippet[] {
  if (value === undefined) return [];
  const remedy = l10n.t(
    "write {0}.",
    '{ "changelog": "Please add a line to CHANGELOG.md, so that …" }',
  );
  if (!isRecord(value)) fault("reviewSnippets", remedy);
  const entries = Object.entries(isRecord(value) ? value : {}).slice(0, wordsAtMost);
  return entries.flatMap(([written, text]) => {
    const name = wordIn(written);
    const isGood = typeof text === "string" && text.trim() !== "" && text.length <= snippetLength;
    if (name === undefined) fault("reviewSnippets", wordRemedy(), written);
    else if (!isGood) {
      fault(
        "reviewSnippets",
        l10n.t("write its text after it, {0} characters at most.", snippetLength),
        written,
      );
    } else return [{ name: written.trim(), text }];
    return [];
  });
}

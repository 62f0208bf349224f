import * as l10n from "@vscode/l10n";
import type { Topic } from "../../people/topics";
import { commentText } from "../commentText";
import type { Finding, Fix } from "../finding";
import { capitalLike, replaced } from "../fixes/change";
import { readComment, type Reading } from "../reading";
import { fitted } from "./fitted";
import type { NitCount } from "./nits";
import type { BoxRule, RuleLevel } from "./rules";
import type { ReviewSettings } from "./settings";
import { holdsOneOf, placesOf } from "./vocabulary";

/** Something to say about a comment in its box; offsets are in the comment as typed. */
export interface Notice {
  readonly rule: BoxRule;
  readonly level: Exclude<RuleLevel, "off">;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** What a comment is judged by besides its own words. */
export interface BoxContext {
  readonly settings: ReviewSettings;
  /** What the code under the comment is about, where that is known. */
  readonly topic: Topic | undefined;
  /** The nits of the review so far, without this comment. */
  readonly nits: Pick<NitCount, "count"> | undefined;
}

/** A comment that was read for its box. */
export interface ReadBox {
  readonly reading: Reading;
  readonly notices: readonly Notice[];
}

/** A forge takes no longer comment; what is behind it in a box is not read. */
const charactersAtMost = 65_536;

/** Takes a comment as typed and its context; gives what it does and what to say about it. Never throws. */
export function readBox(typed: string, context: BoxContext): ReadBox {
  const text = typed.slice(0, charactersAtMost);
  const reading = readComment(text);
  const { words } = commentText(text);
  const found = [
    ...reading.findings.filter((one) => !isAllowed(one, words, context.settings)),
    ...bannedWords(text, words, context.settings),
    ...tooManyNits(reading, context),
  ];
  const { topic, settings } = context;
  const fit = { topic, labelForm: settings.labelForm };
  const notices = found.flatMap(({ rule, fixes, ...rest }): Notice[] => {
    const level = settings.levels[rule];
    if (level === "off") return [];
    return [{ ...rest, rule, level, fixes: fixes.map((fix) => fitted(fix, fit)) }];
  });
  return { reading, notices: notices.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

type Found = Omit<Finding, "rule"> & { readonly rule: BoxRule };

/** Words of the team's own make a verdict a technical term: "garbage" where memory is collected. */
const aboutWords: ReadonlySet<BoxRule> = new Set<BoxRule>([
  "derision",
  "sarcasm",
  "impatience",
  "blame",
  "vagueComplaint",
]);

function isAllowed(
  { rule, start, end }: Finding,
  words: string,
  settings: ReviewSettings,
): boolean {
  return aboutWords.has(rule) && holdsOneOf(words.slice(start, end), settings.allowedWords);
}

function bannedWords(
  text: string,
  words: string,
  { bannedWords: banned }: ReviewSettings,
): Found[] {
  return Array.from(banned, ([word, instead]) =>
    placesOf(words, word).map(({ start, end }): Found => {
      const put = capitalLike(instead, text.slice(start, end));
      return {
        rule: "bannedWord",
        start,
        end,
        message: l10n.t('The team says "{0}" and not "{1}".', instead, word),
        fixes: [replaced(l10n.t('Write "{0}"', put), start, end, { text: put })],
      };
    }),
  ).flat();
}

function tooManyNits({ label }: Reading, { settings, nits }: BoxContext): Found[] {
  const before = nits?.count ?? 0;
  const isOver = settings.nitCap > 0 && before >= settings.nitCap;
  if (!isOver || label?.name !== "nitpick") return [];
  const message = l10n.t(
    "Nit {0} of this review; the team stops at {1}. Would one comment that names the pattern do, or can this one go?",
    before + 1,
    settings.nitCap,
  );
  return [{ rule: "manyNits", start: label.start, end: label.end, message, fixes: [] }];
}
